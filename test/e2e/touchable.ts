import { expect, type Page } from '@playwright/test';
import { GAP, gapBetween, TARGET, touchTargets } from './layout.ts';

/** 34 mm of a 24″ screen of 1920 × 1080 pixels: what a question is answered with. */
export const FACE = 122;

/** Everything to touch is wide enough, and far enough from the rest; rows of a panel stand closer. */
export async function expectTouchable(page: Page) {
  const targets = await touchTargets(page);
  expect(targets.length).toBeGreaterThan(0);
  for (const { name, width, height } of targets) {
    expect(Math.min(width, height), `size of « ${name} »`).toBeGreaterThanOrEqual(TARGET);
  }
  const free = targets.filter(({ inPanel, inSight }) => inSight && !inPanel);
  free.forEach((one, index) => {
    for (const other of free.slice(index + 1)) {
      expect(gapBetween(one, other), `between « ${one.name} » and « ${other.name} »`).toBeGreaterThanOrEqual(GAP);
    }
  });
}
