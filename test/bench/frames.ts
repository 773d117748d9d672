import type { Page } from '@playwright/test';
import { median } from './figure.ts';

/** Frames of which the figures are medians. */
const FRAMES = 15;
/** The same of what takes seconds to draw. */
const SLOW_FRAMES = 5;
/** The first frames prepare what the others use. */
const WARMING = 2;
/** A frame drawn in software can be slow; a hang is longer. Milliseconds. */
const LONGEST_MS = 120_000;

/** What one frame costs: medians. */
export interface Cost {
  /** Milliseconds of the main thread: model, uniforms, names, draw calls. */
  mainThread: number;
  /** Milliseconds from frame to frame: in software, that of the drawing itself. */
  frame: number;
  calls: number;
}

/** Asks a page of the gallery for frames one after another and reads what each one cost from the stage's probe. */
export async function costOf(page: Page): Promise<Cost> {
  page.setDefaultTimeout(LONGEST_MS);
  const list = await page.evaluate(async (frames) => {
    const stage = document.querySelector('canvas')?.stage;
    if (!stage) throw new Error('The canvas has no probe.');
    const costs: Cost[] = [];
    let drawn = stage.frames();
    let before = performance.now();
    for (let asked = 0; costs.length < frames && asked < 100_000; asked++) {
      if (!window.model) stage.wake();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (stage.frames() === drawn) continue;
      drawn = stage.frames();
      const now = performance.now();
      costs.push({ mainThread: stage.mainThread(), frame: now - before, calls: stage.calls() });
      before = now;
    }
    return costs;
  }, WARMING + FRAMES);
  return middle(list);
}

/** The same of a page without a stage: `window[draw]()` draws one frame at once, `window[calls]` counts. */
export async function costOfDrawing(page: Page, draw: 'turn', calls: 'painted'): Promise<Cost> {
  page.setDefaultTimeout(LONGEST_MS);
  const list = await page.evaluate(
    async ({ frames, names }) => {
      const costs: Cost[] = [];
      let before = performance.now();
      for (let i = 0; i < frames; i++) {
        const called = window[names.calls];
        const began = performance.now();
        window[names.draw]();
        const mainThread = performance.now() - began;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        costs.push({ mainThread, frame: now - before, calls: window[names.calls] - called });
        before = now;
      }
      return costs;
    },
    { frames: WARMING + SLOW_FRAMES, names: { draw, calls } },
  );
  return middle(list);
}

function middle(list: readonly Cost[]): Cost {
  const kept = list.slice(WARMING);
  const of = (what: keyof Cost) => median(kept.map((one) => one[what]));
  return { mainThread: of('mainThread'), frame: of('frame'), calls: of('calls') };
}
