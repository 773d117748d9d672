import type { Page } from '@playwright/test';
import type { Gallery } from '../gallery/openGallery.ts';
import { median } from './figure.ts';

/** Frames of which the figures are medians. */
const FRAMES = 15;
/** The same of what takes seconds to draw. */
const SLOW_FRAMES = 5;
/** The first frames prepare what the others use. */
const WARMING = 2;
/** A frame drawn in software can be slow; a hang is longer. Milliseconds. */
const LONGEST_MS = 120_000;

/** Opens a show of the gallery, reads something of it, and closes it. */
export async function readShow<T>(
  gallery: Gallery,
  query: string,
  size: { width: number; height: number },
  read: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await gallery.open(query, size);
  try {
    return await read(page);
  } finally {
    await page.close();
  }
}

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

/** Pause after a frame, in which what it asked of the graphics card is drawn in software, milliseconds. */
const DRAWN_MS = 500;
/** The sky is later by this in each frame, so that each frame is a new one, milliseconds. */
const LATER_MS = 20_000;

/**
 * Milliseconds of the main thread for one frame, median: asked one at a time, so that it does not share its cores with
 * the drawing in software of the frame before, which a graphics card does by itself.
 */
export async function mainThreadOf(page: Page): Promise<number> {
  page.setDefaultTimeout(LONGEST_MS);
  const times = await page.evaluate(
    async ({ frames, pause, later }) => {
      const stage = document.querySelector('canvas')?.stage;
      if (!stage) throw new Error('The canvas has no probe.');
      const { model } = window;
      model?.setRate(0);
      const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
      const list: number[] = [];
      for (let i = 0; i < frames; i += 1) {
        await wait(pause);
        const drawn = stage.frames();
        if (model) model.setTime(model.sky.time + later);
        else stage.wake();
        while (stage.frames() === drawn) await wait(pause / 10);
        list.push(stage.mainThread());
      }
      return list;
    },
    { frames: WARMING + FRAMES, pause: DRAWN_MS, later: LATER_MS },
  );
  return median(times.slice(WARMING));
}

/** What a frame costs on a page without a stage: `window[draw]()` draws one frame at once, `window[calls]` counts. */
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
