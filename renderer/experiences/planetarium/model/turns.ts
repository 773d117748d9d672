import { EPHEMERIS_LIMITS } from './ephemeris.ts';
import { clamp } from './vectors.ts';
import { daysIn, instantOf, localTime, zoneOffset } from './zone.ts';

/** What one turn of the time ring may be. */
export const UNITS = ['minute', 'hour', 'day', 'month', 'year', 'century'] as const;
export type Unit = (typeof UNITS)[number];

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Mean length of the Gregorian year, and of a lunation (Meeus, Astronomical Algorithms, ch. 49), days. */
export const YEAR = 365.2425 * DAY;
export const LUNATION = 29.530588861 * DAY;

/** A mean new Moon: 6 January 2000, 18 h 14 (TT and UTC differ by a minute, which a finger does not feel). */
const NEW_MOON = Date.UTC(2000, 0, 6, 18, 13);

interface Turn {
  /** Milliseconds in a turn. */
  length: number;
  /** Milliseconds of one press of an arrow key. */
  tick: number;
  /** An instant that stands at the top; of the clocks of the place, but for the Moon. */
  top: number;
}

/** The top of the ring is where there is most light: noon, the full Moon, the north's summer; else a zero. */
export const TURNS: Record<Unit, Turn> = {
  minute: { length: MINUTE, tick: 5 * SECOND, top: Date.UTC(2000, 0) },
  hour: { length: HOUR, tick: 5 * MINUTE, top: Date.UTC(2000, 0) },
  day: { length: DAY, tick: HOUR, top: Date.UTC(2000, 0, 1, 12) },
  month: { length: LUNATION, tick: DAY, top: NEW_MOON + LUNATION / 2 },
  year: { length: YEAR, tick: YEAR / 52, top: Date.UTC(2000, 0) + YEAR / 2 },
  century: { length: 100 * YEAR, tick: 10 * YEAR, top: Date.UTC(2000, 0) },
};

/** Where on the ring an instant stands: 0 at the top, clockwise, up to 1. Moves evenly but where clocks change. */
export function turnOf(unit: Unit, time: number, timeZone: string): number {
  const { length, top } = TURNS[unit];
  const local = unit === 'month' ? time : time + zoneOffset(time, timeZone);
  const turns = (local - top) / length;
  return turns - Math.floor(turns);
}

/** A whole unit on or back. Years and centuries keep the date and the hour: 29 February becomes the 28th. */
export function stepUnits(unit: Unit, time: number, count: number, timeZone: string): number {
  if (unit !== 'year' && unit !== 'century') return boundTime(time + count * TURNS[unit].length);
  const local = localTime(time, timeZone);
  const year = local.year + count * (unit === 'year' ? 1 : 100);
  const rest = (time + zoneOffset(time, timeZone)) % MINUTE;
  const day = Math.min(local.day, daysIn(year, local.month));
  return boundTime(instantOf({ ...local, year, day }, timeZone) + (rest < 0 ? rest + MINUTE : rest));
}

export function boundTime(time: number): number {
  return clamp(time, EPHEMERIS_LIMITS.first, EPHEMERIS_LIMITS.last);
}

/** Which end of the ephemeris is within a turn of a century, or reached. */
export function nearLimit(time: number): { end: 'first' | 'last'; reached: boolean } | null {
  if (time - EPHEMERIS_LIMITS.first < 100 * YEAR) return { end: 'first', reached: time <= EPHEMERIS_LIMITS.first };
  if (EPHEMERIS_LIMITS.last - time < 100 * YEAR) return { end: 'last', reached: time >= EPHEMERIS_LIMITS.last };
  return null;
}
