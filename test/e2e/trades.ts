import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { PerspectiveCamera } from 'three';
import type { Card } from '../../renderer/experiences/trades/model/content/card.ts';
import type { World } from '../../renderer/experiences/trades/model/content/world.ts';
import type { Picture } from '../../renderer/experiences/trades/model/game/interests.ts';
import type { Point } from '../../renderer/experiences/trades/model/content/point.ts';
import { closeView, type FreeArea } from '../../renderer/experiences/trades/model/view.ts';
import { project } from '../../renderer/experiences/trades/scene/camera/project.ts';
import { createRig } from '../../renderer/experiences/trades/scene/camera/rig.ts';
import { expect } from './kiosk.ts';
import type { Visitor } from './visitor.ts';

/** Touches of a button that keep a value in its band go on at most so long, milliseconds. */
const BAND_MS = 90_000;

const FOLDER = new URL('../../assets/trades/', import.meta.url);

/** The worlds and the cards, as the kiosk ships them. */
export const WORLDS = read<World>('worlds');
export const CARDS = read<Card>('cards');

/** The game's pictures, in order. */
export const PICTURES = JSON.parse(readFileSync(new URL('game.json', FOLDER), 'utf8')) as Picture[];

function read<Item>(folder: string): Item[] {
  const at = new URL(`${folder}/`, FOLDER);
  return readdirSync(at)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, at), 'utf8')) as Item);
}

/** The panel's button of an act. */
export function act(page: Page, name: string): Locator {
  return page.locator(`.panel [data-act="${name}"]`);
}

/** Does a world's gesture with its panel's buttons alone, with one wrong move on the way where there can be one. */
export async function doGesture(page: Page, visitor: Visitor, { gesture }: World): Promise<void> {
  const panel = page.locator('.panel');
  const done = panel.locator('.gesture[data-done="true"]');
  switch (gesture.kind) {
    case 'path':
      while ((await done.count()) === 0) await visitor.uses(act(page, 'advance'));
      break;
    case 'band':
      await keepInBand(page, visitor, done);
      break;
    case 'order':
      for (const { choices, right } of gesture.steps) {
        const wrong = choices.find(({ id }) => id !== right);
        if (wrong) await visitor.uses(panel.locator(`[data-choice="${wrong.id}"]`));
        if (wrong) await expect(panel).toContainText(wrong.says.fr);
        await visitor.uses(panel.locator(`[data-choice="${right}"]`));
      }
      break;
    case 'fault': {
      const { places, unsafe } = gesture;
      await visitor.uses(panel.locator(`[data-place-id="${places[0]?.id}"]`));
      await expect(panel).toContainText(unsafe.fr);
      await visitor.uses(act(page, 'safe'));
      for (const { faulty, id, reads } of places) {
        await visitor.uses(panel.locator(`[data-place-id="${id}"]`));
        await expect(panel).toContainText(reads.fr);
        if (faulty) await visitor.uses(act(page, 'accuse'));
        if (faulty) break;
      }
      break;
    }
    case 'assemble': {
      const wrong = gesture.pieces.find(({ fits }) => !fits);
      if (wrong) await visitor.uses(panel.locator(`[data-piece="${wrong.id}"]`));
      if (wrong) await expect(panel).toContainText(wrong.says.fr);
      // The cheapest that fit are within every budget; in an order, all of them are wanted as they come.
      const fitting = gesture.pieces.filter(({ fits }) => fits);
      const wanted =
        gesture.inOrder === true
          ? fitting
          : fitting.toSorted((a, b) => (a.cost ?? 0) - (b.cost ?? 0)).slice(0, gesture.wanted);
      for (const { id } of wanted) await visitor.uses(panel.locator(`[data-piece="${id}"]`));
      break;
    }
  }
  await expect(done).toBeVisible();
  await expect(panel).toContainText(gesture.done.fr);
}

/** Pushes whenever the needle is low, as fast as anybody looks. */
async function keepInBand(page: Page, visitor: Visitor, done: Locator): Promise<void> {
  await visitor.uses(act(page, 'push'));
  const gauge = page.locator('.gauge');
  const until = Date.now() + BAND_MS;
  while ((await done.count()) === 0 && Date.now() < until) {
    const where = await gauge.getAttribute('data-where', { timeout: 2000 }).catch(() => null);
    if (where === 'low') await visitor.usesAgain(act(page, 'push'));
    else await page.waitForTimeout(60);
  }
}

/** Where points of a world are seen on a screen while its gesture is done, CSS pixels; `free` as its panel leaves it. */
export function seenAtWork(
  { focus, view }: World,
  free: FreeArea,
  { height, width }: { width: number; height: number },
): (at: Point) => { x: number; y: number } {
  const camera = new PerspectiveCamera(30, width / height);
  const rig = createRig(camera);
  rig.aim(closeView(focus, view, free, width / height), free);
  rig.step(1, width, height);
  return (at) => project(at, camera, width, height);
}
