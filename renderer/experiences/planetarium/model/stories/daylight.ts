import { nextDawn, nextDusk, SUN, solarNoon } from '../night.ts';
import type { Site } from '../sky.ts';

const HOUR = 3_600_000;

/** How long the Sun stays up on the day whose noon is nearest, hours: upper edge, refraction counted. */
export function daylightHours(time: number, site: Site): number {
  const noon = solarNoon(time - 12 * HOUR, site);
  return (nextDusk(noon, site, SUN.set) - nextDawn(noon - 13 * HOUR, site, SUN.set)) / HOUR;
}
