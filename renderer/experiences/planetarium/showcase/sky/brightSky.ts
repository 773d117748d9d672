import { countBrighter, decodeStars } from '../../model/catalogue.ts';
import type { Constellation } from '../../model/data.ts';

/** The bright part of the true sky: what the miniatures show. */
export interface BrightSky {
  count: number;
  /** count × 3, unit vectors in EQJ. */
  directions: Float32Array;
  magnitudes: Float32Array;
  /** B−V. */
  colours: Float32Array;
  constellations: readonly Pick<Constellation, 'id' | 'lines'>[];
}

const FAINTEST = 4.9;

let pending: Promise<BrightSky> | undefined;

/** Loads the bright sky once from the planetarium's packs. A failure is not kept: the next call tries again. */
export function loadBrightSky(): Promise<BrightSky> {
  pending ??= read().catch((error: unknown) => {
    pending = undefined;
    throw error;
  });
  return pending;
}

async function read(): Promise<BrightSky> {
  const [bytes, figures] = await Promise.all([
    get('assets/sky/stars.bin').then((response) => response.arrayBuffer()),
    get('assets/sky/constellations.json').then(
      (response) => response.json() as Promise<{ id: string; lines: number[][] }[]>,
    ),
  ]);
  const stars = decodeStars(bytes);
  const count = countBrighter(stars, FAINTEST);
  return {
    count,
    directions: stars.directions.slice(0, count * 3),
    magnitudes: stars.magnitudes.slice(0, count),
    colours: stars.colours.slice(0, count),
    constellations: figures.map(({ id, lines }) => ({ id, lines: lines.map((line) => Float32Array.from(line)) })),
  };
}

async function get(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
