import { computeSky } from './ephemeris.ts';
import { bodyOf, locateTarget } from './facts.ts';
import { SUN } from './night.ts';
import type { SkyData } from './data.ts';
import type { Horizontal, Site } from './sky.ts';
import type { Target } from './types.ts';

/** A thing is seen clear of the hills from this altitude, degrees. */
const CLEAR = 4;
const HOUR = 3_600_000;
/** How often the coming day is looked at; milliseconds. */
const SAMPLE = HOUR / 6;
const DAY = 24 * HOUR;
/** The instant is found to this, milliseconds. */
const FINE = 30_000;

/** When a thing that cannot be seen now will be. */
export interface Appearance {
  /** Unix milliseconds. */
  time: number;
  /** False where the Sun is up all the time that the thing is. */
  dark: boolean;
  /** Where it stands then. */
  horizontal: Horizontal;
}

/**
 * The first instant of the coming 24 hours at which a target stands clear of the hills, and in the dark if there is such
 * an instant (for the Sun and the Moon day is as good). Null where it does not come up: a star never will.
 */
export function nextAppearance(target: Target, time: number, site: Site, data: SkyData): Appearance | null {
  const byDay = target.kind === 'body' && (target.id === 'sun' || target.id === 'moon');
  const state = (at: number) => {
    const sky = computeSky(at, site);
    const horizontal = locateTarget(target, sky, data);
    const up = horizontal.altitude >= CLEAR;
    return { horizontal, up, dark: up && (byDay || bodyOf(sky, 'sun').airlessAltitude <= SUN.civilDusk) };
  };
  const appearance = (at: number, dark: boolean): Appearance => {
    const instant = refine(time, at, (earlier) => state(earlier)[dark ? 'dark' : 'up']);
    return { time: instant, dark, horizontal: state(instant).horizontal };
  };
  let up: number | null = null;
  for (let at = time; at <= time + DAY; at += SAMPLE) {
    const now = state(at);
    if (now.up) up ??= at;
    if (now.dark) return appearance(at, true);
  }
  return up === null ? null : appearance(up, false);
}

/** The beginning of what holds at `at` and not a sample earlier, no earlier than `from`. */
function refine(from: number, at: number, holds: (instant: number) => boolean): number {
  let before = Math.max(from, at - SAMPLE);
  let after = at;
  while (after - before > FINE) {
    const middle = (before + after) / 2;
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}
