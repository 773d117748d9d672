import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { BUDGET } from '../../build/content/check.ts';
import { openGallery } from '../gallery/openGallery.ts';
import { type Figure, figure } from './figure.ts';
import { costOf, mainThreadOf, readShow } from './frames.ts';

const SIZE = { width: 960, height: 540 };
const WORLDS = readdirSync(new URL('../../assets/trades/worlds/', import.meta.url)).map((name) =>
  basename(name, '.json'),
);

export const name = 'The worlds of the trades, drawn in software at 960 × 540';

/**
 * Draws each world whole, then the valley, and an empty scene on the same stage, in the same browser. Times are medians of
 * frames; draw calls are those of both passes, the eye's and the shadow's.
 */
export async function run(): Promise<Figure[]> {
  const gallery = await openGallery();
  try {
    const measure = <T>(query: string, read: (page: Page) => Promise<T>) => readShow(gallery, query, SIZE, read);
    const empty = await measure('show=empty&quality=medium', mainThreadOf);
    const figures: Figure[] = [];
    for (const world of [...WORLDS, 'valley']) {
      const query = `show=world&quality=medium&reduced=1${world === 'valley' ? '' : `&world=${world}`}`;
      const mainThread = await measure(query, mainThreadOf);
      const { calls, frame } = await measure(query, costOf);
      figures.push(
        figure(`${world}: main thread for a frame`, mainThread, 'ms', {
          name: 'an empty scene on the same stage',
          value: empty,
        }),
        figure(`${world}: draw calls, ${frame.toFixed(0)} ms in software`, calls, 'calls', {
          name: 'the budget of a model',
          value: BUDGET.calls,
        }),
      );
    }
    return figures;
  } finally {
    await gallery.close();
  }
}
