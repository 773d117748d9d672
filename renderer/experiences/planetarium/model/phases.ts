import { NextMoonQuarter, SearchMoonQuarter } from 'astronomy-engine';
import { toTime } from './ephemeris.ts';
import { LUNATION } from './turns.ts';

/** One of the four phases with a name: 0 new, 1 first quarter, 2 full, 3 last quarter. */
export interface Quarter {
  quarter: number;
  /** Unix milliseconds. */
  time: number;
}

/** The four quarters nearest an instant: from half a lunation before it to half a lunation after. */
export function quartersAround(time: number): Quarter[] {
  const found: Quarter[] = [];
  let next = SearchMoonQuarter(toTime(time - LUNATION / 2));
  for (let i = 0; i < 4; i++) {
    found.push({ quarter: next.quarter, time: next.time.date.getTime() });
    next = NextMoonQuarter(next);
  }
  return found;
}
