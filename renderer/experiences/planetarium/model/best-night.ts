import { computeSky } from './ephemeris.ts';
import { bodyOf } from './facts.ts';
import { showerFacts } from './objects.ts';
import { peakNear, showerOf } from './showers.ts';
import type { Site } from './sky.ts';

/** How far from the peak the night is looked for, and how finely, milliseconds. */
const REACH = 18 * 3_600_000;
const STEP = 1_800_000;
/** Meteors show while the Sun is below this, degrees. */
const DARK = -12;

/** The hour of darkness near a shower's peak (the nearest to `time`) in which a site sees most meteors. */
export function bestNight(id: string, time: number, site: Site): number {
  const shower = showerOf(id);
  const peak = peakNear(shower, time);
  let best = { time: peak, hourly: 0 };
  for (let at = peak - REACH; at <= peak + REACH; at += STEP) {
    const sky = computeSky(at, site);
    if (bodyOf(sky, 'sun').airlessAltitude > DARK) continue;
    const hourly = showerFacts(shower, sky).shower?.hourly ?? 0;
    if (hourly > best.hourly) best = { time: at, hourly };
  }
  return best.time;
}
