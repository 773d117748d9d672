import { type Gallery, openGallery } from '../gallery/openGallery.ts';
import { openCelestial } from './celestial.ts';
import { type Figure, figure } from './figure.ts';
import { type Cost, costOf, costOfDrawing } from './frames.ts';

/** Side of the square picture, CSS pixels. */
const SIDE = 720;

/** The same three selections of Hipparcos, as ours counts them and as d3-celestial's files hold them. */
const SELECTIONS = [
  { count: 5_044, file: 'stars.6.json', limit: 6 },
  { count: 41_411, file: 'stars.8.json', limit: 8.5 },
  { count: 118_216, file: 'stars.14.json', limit: 20 },
] as const;

/** Main-thread milliseconds that a frame of the sky may take on a kiosk; printed beside the figure, never tested. */
const LIMIT_MS = 2;
/** Pixels for one CSS pixel, along each side: four times as many in all. */
const SHARP = 2;

export const name = `Hipparcos over a hemisphere, drawn in software at ${SIDE} × ${SIDE}, beside d3-celestial 0.7.35`;

/**
 * The whole catalogue on the planetarium's own shader, and the same stars by d3-celestial, in one browser: both
 * stereographic, both turning, nothing else drawn. Then how ours grows with stars and with pixels.
 */
export async function run(): Promise<Figure[]> {
  const gallery = await openGallery();
  try {
    const pairs: { count: number; ours: Cost; theirs: Cost }[] = [];
    for (const { count, file, limit } of SELECTIONS) {
      const ours = await drawOurs(gallery, count, 1);
      pairs.push({ count, ours, theirs: await drawTheirs(gallery, file, limit) });
    }
    const [few, , all] = pairs;
    if (!few || !all) throw new Error('No stars to measure.');
    const sharp = await drawOurs(gallery, all.count, SHARP);

    const figures = pairs.map(({ count, ours, theirs }) =>
      figure(`Frame of ${count} stars`, ours.frame, 'ms', { name: 'd3-celestial', value: theirs.frame }),
    );
    const limit = { name: 'the limit', value: LIMIT_MS };
    const stars = (pair: typeof all) => pair.count;
    return [
      ...figures,
      figure(`Main thread for ${all.count} stars`, all.ours.mainThread, 'ms', {
        name: 'd3-celestial',
        value: all.theirs.mainThread,
      }),
      figure(`Main thread for ${all.count} stars`, all.ours.mainThread, 'ms', limit),
      figure(`Draw calls for ${all.count} stars`, all.ours.calls, 'calls', {
        name: 'd3-celestial, painted one by one',
        value: all.theirs.calls,
      }),
      grown('Main thread', few, all, stars, (pair) => pair.ours.mainThread),
      grown('Frame', few, all, stars, (pair) => pair.ours.frame),
      grown('Frame of d3-celestial', few, all, stars, (pair) => pair.theirs.frame),
      figure('Frame at 4 × the pixels', sharp.frame, 'ms', { name: 'the same at 1 ×', value: all.ours.frame }),
      exponent('Growth of a frame with pixels, exponent', SHARP ** 2, sharp.frame / all.ours.frame),
    ];
  } finally {
    await gallery.close();
  }
}

async function drawOurs(gallery: Gallery, count: number, scale: number): Promise<Cost> {
  const size = { width: SIDE, height: SIDE, scale };
  const page = await gallery.open(`show=catalogue&count=${count}&quality=high&settle=0`, size);
  try {
    return await costOf(page);
  } finally {
    await page.close();
  }
}

async function drawTheirs(gallery: Gallery, file: string, limit: number): Promise<Cost> {
  const page = await gallery.open('show=empty&settle=0', { width: SIDE, height: SIDE });
  try {
    await openCelestial(page, file, limit, SIDE);
    return await costOfDrawing(page, 'turn', 'painted');
  } finally {
    await page.close();
  }
}

function grown<T>(what: string, few: T, all: T, size: (one: T) => number, cost: (one: T) => number): Figure {
  const name_ = `${what}: growth from ${size(few)} to ${size(all)} stars, exponent`;
  return exponent(name_, size(all) / size(few), cost(all) / cost(few));
}

/** The power of the size by which the cost grows: 1 is in proportion, 0 is not at all. */
function exponent(what: string, size: number, cost: number): Figure {
  return figure(what, Math.log(cost) / Math.log(size), '', { name: 'in proportion', value: 1 });
}
