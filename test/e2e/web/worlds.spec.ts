import { expect, type Page, test } from '@playwright/test';
import { BUDGET } from '../../../build/content/check.ts';
import { difference } from '../../gallery/difference.ts';
import { whenReady } from '../../gallery/openGallery.ts';
import { type GalleryServer, serveGallery } from '../../gallery/serveGallery.ts';
import { drag } from '../hosts/touch.ts';
import { seenAtWork, WORLDS as WORLD_FILES } from '../trades.ts';

/** Small, because software draws it; what is kept or freed does not depend on it at all. */
const TINY = { width: 240, height: 136 };
const WORLDS = WORLD_FILES.map(({ id }) => id);

/**
 * What three keeps for good once it has drawn a standard material and a shadow, however many worlds come and go: its table
 * of reflections (`DFGLUTData`) and the program of its depth material.
 */
const KEPT = { geometries: 0, textures: 1, programs: 1 };
/** Draw calls beside a model's: the night, steam and dust, the hand of light. */
const BESIDES = 12;

/** What the gallery leaves free in landscape for a world alone. */
const BESIDE_PANEL = { left: 0, right: 0.67, top: 0.09, bottom: 1 };

/** One for all: opening it takes longer than most of what is tried in it. */
let gallery: GalleryServer;
let page: Page;

test.beforeAll(async ({ browser }) => {
  gallery = await serveGallery();
  page = await browser.newPage({ viewport: TINY, hasTouch: true });
  await page.goto(gallery.address('show=world&quality=medium&reduced=1'));
  await whenReady(page);
});
test.afterAll(async () => {
  await page.close();
  await gallery.close();
});

/** What the canvas's probe tells. */
function probe<K extends 'frames' | 'memory' | 'calls' | 'triangles'>(what: K) {
  return page.evaluate((name) => {
    const stage = document.querySelector('canvas')?.stage;
    if (!stage) throw new Error('The canvas has no probe.');
    return stage[name]();
  }, what) as Promise<ReturnType<NonNullable<HTMLCanvasElement['stage']>[K]>>;
}

test('each world and the valley keep to their budget while they stand, and leave nothing in memory', async () => {
  test.setTimeout(300_000);
  await page.evaluate(() => window.gallery?.leave());
  expect(await probe('memory')).toEqual(KEPT);
  for (const world of [...WORLDS, undefined]) {
    const name = world ?? 'valley';
    const query = `show=world&quality=medium&reduced=1${world === undefined ? '' : `&world=${world}&tab=gesture`}`;
    await page.evaluate((next) => window.gallery?.change(next), query);
    await expect.poll(() => probe('triangles'), `${name} is drawn`).toBeGreaterThan(30_000);
    // Each triangle once for the eye and once for the shadow.
    expect(await probe('calls'), `calls of ${name}`).toBeLessThanOrEqual(2 * BUDGET.calls + BESIDES);
    expect(await probe('triangles'), `triangles of ${name}`).toBeLessThanOrEqual(2 * BUDGET.triangles);
    await page.evaluate(() => window.gallery?.leave());
    expect(await probe('memory'), `after ${name}`).toEqual(KEPT);
  }
  await expect(page.locator('.trades-region')).toHaveCount(0);
});

test('a finger that goes round the glass keeps it turning', async () => {
  await page.evaluate(() => window.gallery?.change('show=world&quality=low&reduced=1&world=glass&tab=gesture'));
  await expect.poll(() => probe('triangles')).toBeGreaterThan(30_000);
  const value = () =>
    page.evaluate(() => {
      const gesture = window.trades?.gesture();
      return gesture?.kind === 'band' ? gesture.value : Number.NaN;
    });
  expect(await value()).toBe(0);
  // About the middle of what is free, where the hands are.
  const middle = { x: TINY.width * 0.335, y: TINY.height * 0.545 };
  await drag(
    page,
    Array.from({ length: 13 }, (_, step) => {
      const angle = (step / 12) * 2 * Math.PI;
      return { x: middle.x + 30 * Math.cos(angle), y: middle.y + 30 * Math.sin(angle) };
    }),
  );
  await expect.poll(value).toBeGreaterThan(0.4);
  // No time passes for the gesture in the gallery: what it has now, it keeps.
  const before = await value();
  await drag(page, [middle, { x: middle.x + 1, y: middle.y }]);
  await expect.poll(value).toBeGreaterThan(before + 0.05);
});

test('a finger looks at a sensor where it stands, once the robot is safe', async () => {
  const robot = WORLD_FILES.find(({ id }) => id === 'robot');
  if (robot?.gesture.kind !== 'fault') throw new Error('the robot has no fault');
  await page.evaluate(() => window.gallery?.change('show=world&quality=low&reduced=1&world=robot&tab=gesture'));
  await expect.poll(() => probe('triangles')).toBeGreaterThan(30_000);
  const looked = () =>
    page.evaluate(() => {
      const gesture = window.trades?.gesture();
      return gesture?.kind === 'fault' ? { at: gesture.at, said: gesture.said?.words.fr } : undefined;
    });
  const seen = seenAtWork(robot, BESIDE_PANEL, TINY);
  const { places, unsafe } = robot.gesture;
  const tap = (place: (typeof places)[number] | undefined) => drag(page, place ? [seen(place.at)] : []);
  await tap(places[0]);
  await expect.poll(looked).toEqual({ at: undefined, said: unsafe.fr });
  await page.evaluate(() => window.trades?.move((gesture) => gesture.kind === 'fault' && gesture.makeSafe()));
  for (const place of places) {
    await tap(place);
    await expect.poll(looked).toEqual({ at: place.id, said: place.reads.fr });
  }
});

test('nothing is drawn where motion is unwelcome and nothing moves', async () => {
  await page.evaluate(() => window.gallery?.change('show=world&quality=low&reduced=1&world=lutherie&tab=gesture'));
  await expect.poll(() => probe('triangles')).toBeGreaterThan(30_000);
  await page.waitForTimeout(1000);
  const before = await probe('frames');
  await page.waitForTimeout(1500);
  expect(await probe('frames')).toBe(before);
});

test('a lost graphics context costs a world nothing but a blink: same gesture, same memory, same picture', async () => {
  await page.evaluate(() => window.gallery?.change('show=world&quality=low&reduced=1&world=lutherie&tab=gesture'));
  await expect.poll(() => probe('triangles')).toBeGreaterThan(30_000);
  const progress = () => page.evaluate(() => window.trades?.gesture()?.progress);
  await page.evaluate(() => {
    window.trades?.move((gesture) => gesture.kind === 'path' && gesture.advance());
    // The hand of light would come by itself in the midst of it: it is there before and after.
    window.trades?.hint();
  });
  await page.waitForTimeout(500);
  const before = { progress: await progress(), memory: await probe('memory'), picture: await page.screenshot() };
  expect(before.progress).toBeGreaterThan(0);
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas');
    const back = new Promise((resolve) => canvas?.addEventListener('webglcontextrestored', resolve, { once: true }));
    canvas?.stage?.loseContext(0.4);
    await back;
  });
  await expect.poll(() => probe('memory')).toEqual(before.memory);
  expect(await progress()).toBe(before.progress);
  await expect.poll(async () => await difference(before.picture, await page.screenshot())).toBeLessThan(0.002);
  expect(await page.evaluate(() => document.documentElement.dataset['failed'])).toBeUndefined();
});
