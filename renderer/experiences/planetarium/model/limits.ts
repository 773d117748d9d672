import { EPHEMERIS_LIMITS } from './ephemeris.ts';

/** How far the sky may be believed in a span of years; the visitor is told where it is rough (`sky-events:limits`). */
export interface Precision {
  /** `exact`: nobody could see an error; `good`: only in a telescope; `rough`: the Moon may be off by its own width. */
  id: 'exact' | 'good' | 'rough';
  /** First and last year, astronomical (0 is 1 BC), both counted. */
  from: number;
  to: number;
  /** Largest error to be feared, arcseconds: Sun and planets, stars, the Moon. */
  planets: number;
  stars: number;
  moon: number;
  /**
   * Seconds by which the Earth's turning (ΔT) is not known: the hour at which an eclipse is seen may be wrong by as much.
   * Before telescopes from Morrison et al. 2021; in the future a guess, as any must be.
   */
  clock: number;
}

/**
 * Against PyEphem: VSOP87, Chapront's outer planets and Moshier's Moon, over the whole span. Before −500 it is the
 * formulae of precession that part; the Moon's error is that of its shortened theory and, in the past, of its tides.
 */
export const PRECISIONS = [
  { id: 'rough', from: -3000, to: -1001, planets: 240, stars: 300, moon: 2400, clock: 2400 },
  { id: 'rough', from: -1000, to: 499, planets: 60, stars: 90, moon: 2400, clock: 600 },
  { id: 'good', from: 500, to: 1599, planets: 6, stars: 60, moon: 600, clock: 120 },
  { id: 'good', from: 1600, to: 1899, planets: 4, stars: 10, moon: 60, clock: 30 },
  { id: 'exact', from: 1900, to: 2100, planets: 3, stars: 3, moon: 30, clock: 20 },
  { id: 'good', from: 2101, to: 3000, planets: 6, stars: 10, moon: 90, clock: 1800 },
] as const satisfies readonly Precision[];

/** What may be believed of the sky at a time (Unix milliseconds); beyond the limits, what holds at the nearer one. */
export function precisionAt(time: number): Precision {
  const year = new Date(boundTime(time)).getUTCFullYear();
  return PRECISIONS.find(({ to }) => year <= to) ?? PRECISIONS[PRECISIONS.length - 1] ?? PRECISIONS[0];
}

/** A time brought within the limits of the ephemeris; Unix milliseconds. */
export function boundTime(time: number): number {
  return Math.min(Math.max(time, EPHEMERIS_LIMITS.first), EPHEMERIS_LIMITS.last);
}

/**
 * Noon UTC of a day of the proleptic Gregorian calendar, Unix milliseconds; year 0 is 1 BC. `Date.UTC` takes the years
 * 0 to 99 for 1900 to 1999: this does not.
 */
export function noonOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(12);
  return date.getTime();
}
