import type { Page } from '@playwright/test';
import { openGallery } from '../gallery/openGallery.ts';
import { type Figure, figure, median } from './figure.ts';

/** Frames of which the figures are medians. */
const FRAMES = 15;
/** A frame drawn in software can be slow; a hang is longer. Milliseconds. */
const LONGEST_MS = 120_000;
const SIZE = { width: 960, height: 540 };

/** A clear moonless night with the Milky Way, time running so fast that each frame is a new sky. */
const SKY = 'show=sky&time=2026-11-12T20:00:00Z&az=150&alt=30&rate=600&quality=high';

/** As the field narrows the limit magnitude goes up and more stars are drawn: about 5,000, 41,000 and all 118,000. */
const FIELDS = [66, 25, 1.4];

export const name = 'The sky, drawn in software at 960 × 540';

/** What one frame costs. */
interface Cost {
  /** Milliseconds of the main thread: model, uniforms, names, draw calls. */
  mainThread: number;
  /** Milliseconds from frame to frame: in software, that of the drawing itself. */
  frame: number;
  calls: number;
  stars: number;
}

/**
 * Draws the sky while time runs, and an empty scene on the same stage, in the same browser; then the sky in narrower fields,
 * with more and more stars. Times are medians of frames.
 */
export async function run(): Promise<Figure[]> {
  const gallery = await openGallery();
  try {
    const measure = async (query: string) => {
      const page = await gallery.open(query, SIZE);
      try {
        return await costOf(page);
      } finally {
        await page.close();
      }
    };
    const empty = await measure('show=empty&quality=high');
    const costs: { field: number; cost: Cost }[] = [];
    for (const field of FIELDS) costs.push({ field, cost: await measure(`${SKY}&fov=${field}`) });
    const [natural] = costs;
    if (!natural) throw new Error('No field to measure.');
    const figures = [
      figure('Main thread for a frame of the sky', natural.cost.mainThread, 'ms', {
        name: 'an empty scene on the same stage',
        value: empty.mainThread,
      }),
    ];
    for (const { field, cost } of costs) {
      const baseline = { name: `the sky at ${natural.field}°`, value: natural.cost.frame };
      const what = `Frame at ${field}°: ${cost.stars} stars, ${cost.calls} draw calls`;
      figures.push(figure(what, cost.frame, 'ms', baseline));
    }
    return figures;
  } finally {
    await gallery.close();
  }
}

/** Asks for frames one after another and reads what each one cost from the stage's probe. */
async function costOf(page: Page): Promise<Cost> {
  page.setDefaultTimeout(LONGEST_MS);
  const samples = await page.evaluate(async (frames) => {
    const canvas = document.querySelector('canvas');
    const stage = canvas?.stage;
    if (!canvas || !stage) throw new Error('The canvas has no probe.');
    const { model } = window;
    const list: { mainThread: number; frame: number; calls: number }[] = [];
    let drawn = stage.frames();
    let before = performance.now();
    for (let asked = 0; list.length < frames + 3 && asked < 100_000; asked++) {
      if (!model) stage.wake();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (stage.frames() === drawn) continue;
      drawn = stage.frames();
      const now = performance.now();
      list.push({ mainThread: stage.mainThread(), frame: now - before, calls: stage.calls() });
      before = now;
    }
    const magnitudes = model?.data.stars.magnitudes ?? new Float32Array();
    const faintest = model?.limitMagnitude ?? 0;
    return { list: list.slice(3), stars: magnitudes.filter((one) => one <= faintest).length };
  }, FRAMES);
  const middle = (what: 'mainThread' | 'frame' | 'calls') => median(samples.list.map((one) => one[what]));
  return {
    mainThread: middle('mainThread'),
    frame: middle('frame'),
    calls: middle('calls'),
    stars: samples.stars,
  };
}
