import type { Ground, Site } from './sky.ts';
import { RADIANS } from './vectors.ts';

/** The lab's hills are the landscape up to this distance from the lab, kilometres. */
const HILLS_REACH = 60;
/** From this latitude, north or south, the ground is ice; degrees. */
const ICE_FROM = 75;
/** Mean radius of the Earth, kilometres (IUGG). */
const EARTH_RADIUS = 6371.0088;

/**
 * What lies around a site that says nothing of it: the lab's hills near the lab, ice near the poles, else a plain.
 * No map is consulted: where the sea is, whoever chooses the place says so.
 */
export function groundAt(site: Site, lab: Site): Ground {
  if (distanceBetween(site, lab) <= HILLS_REACH) return 'hills';
  return Math.abs(site.latitude) >= ICE_FROM ? 'ice' : 'plain';
}

/** Length of the great circle between two sites, kilometres, on a sphere; exact for the near and the opposite. */
export function distanceBetween(a: Site, b: Site): number {
  const north = ((b.latitude - a.latitude) * RADIANS) / 2;
  const east = ((b.longitude - a.longitude) * RADIANS) / 2;
  const chord =
    Math.sin(north) ** 2 + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * Math.sin(east) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
}
