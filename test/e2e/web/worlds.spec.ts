import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { BUDGET } from '../../../build/content/check.ts';
import { whenReady } from '../../gallery/openGallery.ts';
import { serveGallery } from '../../gallery/serveGallery.ts';

/** Small, because software draws it; what is kept or freed does not depend on it at all. */
const TINY = { width: 240, height: 136 };
const WORLDS = readdirSync(new URL('../../../assets/trades/worlds/', import.meta.url)).map((name) =>
  basename(name, '.json'),
);

/**
 * What three keeps for good once it has drawn a standard material and a shadow, however many worlds come and go: its table
 * of reflections (`DFGLUTData`) and the program of its depth material.
 */
const KEPT = { geometries: 0, textures: 1, programs: 1 };
/** Draw calls beside a model's: the night, steam and dust, the hand of light. */
const BESIDES = 12;

test('each world and the valley keep to their budget while they stand, and leave nothing in memory', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const gallery = await serveGallery();
  const page = await browser.newPage({ viewport: TINY });
  try {
    await page.goto(gallery.address('show=world&quality=medium&reduced=1'));
    await whenReady(page);
    await page.evaluate(() => window.gallery?.leave());
    expect(await memory()).toEqual(KEPT);
    for (const world of [...WORLDS, undefined]) {
      const query = `show=world&quality=medium&reduced=1${world === undefined ? '' : `&world=${world}&tab=gesture`}`;
      await page.evaluate((next) => window.gallery?.change(next), query);
      await expect.poll(() => drawn('triangles'), `${world ?? 'valley'} is drawn`).toBeGreaterThan(30_000);
      const { calls, triangles } = { calls: await drawn('calls'), triangles: await drawn('triangles') };
      // Once for the eye and once for the shadow.
      expect(calls, `calls of ${world ?? 'valley'}`).toBeLessThanOrEqual(BUDGET.calls + BESIDES);
      expect(triangles, `triangles of ${world ?? 'valley'}`).toBeLessThanOrEqual(2 * BUDGET.triangles);
      await page.evaluate(() => window.gallery?.leave());
      expect(await memory(), `after ${world ?? 'valley'}`).toEqual(KEPT);
    }
    await expect(page.locator('.trades-region')).toHaveCount(0);
  } finally {
    await page.close();
    await gallery.close();
  }

  function memory() {
    return page.evaluate(() => document.querySelector('canvas')?.stage?.memory());
  }

  function drawn(what: 'calls' | 'triangles') {
    return page.evaluate((name) => document.querySelector('canvas')?.stage?.[name]() ?? 0, what);
  }
});
