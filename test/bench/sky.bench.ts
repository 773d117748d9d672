import type { Page } from '@playwright/test';
import { openGallery } from '../gallery/openGallery.ts';
import { type Figure, figure } from './figure.ts';
import { type Cost, costOf, mainThreadOf, readShow } from './frames.ts';

const SIZE = { width: 960, height: 540 };

/** A clear moonless night with the Milky Way, time running so fast that each frame is a new sky. */
const SKY = 'show=sky&time=2026-11-12T20:00:00Z&az=150&alt=30&rate=600&quality=high';

/** As the field narrows the limit magnitude goes up and more stars are drawn: about 5,000, 41,000 and all 118,000. */
const FIELDS = [66, 25, 1.4];

export const name = 'The sky, drawn in software at 960 × 540';

/** Draw calls that a test allows the whole sky. */
const CALLS_ALLOWED = 12;
/** Main-thread milliseconds that a frame of the sky may take on a kiosk; printed beside the figure, never tested. */
const LIMIT_MS = 2;
/** For how long the frames of a stopped sky are counted, milliseconds. */
const REST_MS = 2000;

/**
 * Draws the sky while time runs, and an empty scene on the same stage, in the same browser; then the sky in narrower fields,
 * with more and more stars. Times are medians of frames.
 */
export async function run(): Promise<Figure[]> {
  const gallery = await openGallery();
  try {
    const measure = <T>(query: string, read: (page: Page) => Promise<T>) => readShow(gallery, query, SIZE, read);
    const empty = await measure('show=empty&quality=high', mainThreadOf);
    const costs: { field: number; cost: Cost; stars: number }[] = [];
    for (const field of FIELDS) {
      const both = async (page: Page) => ({ field, cost: await costOf(page), stars: await starsOf(page) });
      costs.push(await measure(`${SKY}&fov=${field}`, both));
    }
    const [natural] = costs;
    if (!natural) throw new Error('No field to measure.');
    const rest = await measure(`${SKY}&fov=${natural.field}`, framesAtRest);
    const mainThread = await measure(`${SKY}&fov=${natural.field}`, mainThreadOf);
    const { calls } = natural.cost;
    return [
      figure('Main thread for a frame of the sky', mainThread, 'ms', {
        name: 'an empty scene on the same stage',
        value: empty,
      }),
      figure('Main thread for a frame of the sky', mainThread, 'ms', { name: 'the limit', value: LIMIT_MS }),
      figure('Draw calls of the sky', calls, 'calls', { name: 'what a test allows', value: CALLS_ALLOWED }),
      figure('Frames in two seconds of a stopped sky', rest.stopped, 'frames', {
        name: 'the same while time runs',
        value: rest.running,
      }),
      ...costs.map(({ field, cost, stars }) =>
        figure(`Frame at ${field}°: ${stars} stars, ${cost.calls} draw calls`, cost.frame, 'ms', {
          name: `the sky at ${natural.field}°`,
          value: natural.cost.frame,
        }),
      ),
    ];
  } finally {
    await gallery.close();
  }
}

/** How many stars the sky of the page shows one by one. */
function starsOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { data, limitMagnitude } = window.model ?? {};
    return data?.stars.magnitudes.filter((one) => one <= (limitMagnitude ?? 0)).length ?? 0;
  });
}

/** Frames that are drawn while time runs, and once it has stopped. */
async function framesAtRest(page: Page): Promise<{ running: number; stopped: number }> {
  const count = () => page.evaluate(() => document.querySelector('canvas')?.stage?.frames() ?? 0);
  const during = async (milliseconds: number) => {
    const before = await count();
    await page.waitForTimeout(milliseconds);
    return (await count()) - before;
  };
  const running = await during(REST_MS);
  await page.evaluate(() => window.model?.setRate(0));
  await page.waitForTimeout(REST_MS);
  return { running, stopped: await during(REST_MS) };
}
