import { SUN } from './night.ts';
import type { BodyView, Site } from './sky.ts';
import { clamp, DEGREES, RADIANS } from './vectors.ts';

/** The Sun's day over a site: where it goes as the Earth turns, its declination being that of one instant. */
export interface Daylight {
  /** Hour angle of the Sun at the instant: turns since it was highest, −0.5 to 0.5. */
  hourAngle: number;
  /** Turns from noon to sunset, and from sunrise to noon: 0 where it does not rise, 0.5 where it does not set. */
  halfDay: number;
  /** Airless altitude of the Sun so many turns after noon, degrees. */
  altitudeAt(turns: number): number;
}

/**
 * From the Sun's place at one instant. Within a day its declination moves by at most 0.4°: in France sunrise and sunset
 * are then right to two minutes, less than the ring can show.
 */
export function daylightOf(sun: Pick<BodyView, 'airlessAltitude' | 'azimuth'>, { latitude }: Site): Daylight {
  const phi = latitude * RADIANS;
  const a = sun.airlessAltitude * RADIANS;
  const A = sun.azimuth * RADIANS;
  const declination = Math.asin(clamp(Math.sin(a) * Math.sin(phi) + Math.cos(a) * Math.cos(phi) * Math.cos(A), -1, 1));
  const west = -Math.cos(a) * Math.sin(A);
  const meridian = Math.sin(a) * Math.cos(phi) - Math.cos(a) * Math.sin(phi) * Math.cos(A);
  const still = Math.sin(phi) * Math.sin(declination);
  const moving = Math.cos(phi) * Math.cos(declination);
  const cosine = (Math.sin(SUN.set * RADIANS) - still) / Math.max(moving, 1e-9);
  return {
    hourAngle: Math.atan2(west, meridian) / (2 * Math.PI),
    halfDay: Math.acos(clamp(cosine, -1, 1)) / (2 * Math.PI),
    altitudeAt: (turns) => Math.asin(clamp(still + moving * Math.cos(2 * Math.PI * turns), -1, 1)) * DEGREES,
  };
}
