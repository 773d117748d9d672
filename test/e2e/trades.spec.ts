import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Point } from '../../renderer/experiences/trades/model/content/point.ts';
import type { World } from '../../renderer/experiences/trades/model/content/world.ts';
import { drag } from './hosts/touch.ts';
import { expect, test } from './kiosk.ts';
import { seenAtWork, WORLDS } from './trades.ts';
import { byTouch } from './visitor.ts';

/** A third of the drawing board: the same picture, as all sizes follow the screen, and a ninth of the pixels to draw. */
const SIZE = { width: 640, height: 360 };

// Reduced motion: the camera is where it goes at once, and two busy cores draw one picture instead of a journey.
test.use({ viewport: SIZE, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 240_000 });

/** Where points of a world are on the glass while its gesture is done, CSS pixels: what a visitor sees with their eyes. */
async function onGlass(page: Page, world: World): Promise<(at: Point) => { x: number; y: number }> {
  const { width, height } = SIZE;
  const space = await page.locator('.experience-space').boundingBox();
  const panel = await page.locator('.panel').boundingBox();
  if (!space || !panel) throw new Error('there is no panel');
  const free = { left: 0, right: panel.x / width, top: space.y / height, bottom: (space.y + space.height) / height };
  return seenAtWork(world, free, SIZE);
}

function worldOf(id: string): World {
  const world = WORLDS.find((one) => one.id === id);
  if (!world) throw new Error(`no world ${id}`);
  return world;
}

/** Where a model has a node, metres. */
function placeOf(model: string, node: string): Point {
  const glb = readFileSync(new URL(`../../assets/models/${model}.glb`, import.meta.url));
  const header = JSON.parse(glb.toString('utf8', 20, 20 + glb.readUInt32LE(12))) as {
    nodes: { name?: string; translation?: Point }[];
  };
  const found = header.nodes.find(({ name }) => name === node)?.translation;
  if (!found) throw new Error(`${model} has no ${node}`);
  return found;
}

test('a finger on the world does what the buttons do: it leads, looks and takes', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  const panel = page.locator('.panel');
  const done = panel.locator('.gesture[data-done="true"]');
  const spot = (anchor: string) => page.locator(`.spot[data-anchor="${anchor}"]`);
  const leave = () => visitor.uses(page.locator('[data-act="leave"]'));
  await visitor.arrives('trades.worlds');

  await test.step('the plane is led along the grain; the other way it teaches', async () => {
    const world = worldOf('lutherie');
    await visitor.uses(spot('world:lutherie'));
    await expect(spot('next')).toBeVisible();
    const { gesture } = world;
    if (gesture.kind !== 'path') throw new Error('not a path');
    const seen = await onGlass(page, world);
    for (const [at, stroke] of gesture.strokes.entries()) {
      const line = between(stroke).map(seen);
      if (at === 0) {
        await drag(page, line.slice(0, 4));
        await drag(page, line.slice(0, 4).toReversed());
        await expect(panel).toContainText(gesture.backwards.fr);
      }
      await drag(page, at === 0 ? line.slice(3) : line);
    }
    await expect(done).toBeVisible();
    await leave();
  });

  await test.step('things are taken where they lie', async () => {
    const world = worldOf('lodging');
    await visitor.uses(spot('world:lodging'));
    await expect(panel.locator('[data-piece="cheese"]')).toBeVisible();
    const seen = await onGlass(page, world);
    await expect(async () => {
      const { x, y } = seen(placeOf('lodging', 'cheese'));
      await drag(page, [{ x, y }]);
      await expect(panel.locator('[data-piece="cheese"]')).toHaveAttribute('aria-pressed', 'true', { timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await visitor.uses(panel.locator('[data-tab="look"]'));
    await visitor.uses(spot('hotspot:sense'));
    await expect(panel.locator('[data-hotspot="sense"]')).toHaveAttribute('aria-expanded', 'true');
  });
});

/** Points along a stroke: no closer than must be, as software draws the world at each of them. */
function between(stroke: readonly Point[]): Point[] {
  const steps = 2;
  return stroke.flatMap((to, at) => {
    const from = stroke[at - 1];
    if (!from) return [to];
    return Array.from({ length: steps }, (_, step): Point => {
      const share = (step + 1) / steps;
      return [
        from[0] + (to[0] - from[0]) * share,
        from[1] + (to[1] - from[1]) * share,
        from[2] + (to[2] - from[2]) * share,
      ];
    });
  });
}
