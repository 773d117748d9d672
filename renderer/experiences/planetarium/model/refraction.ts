import type { Vector3 } from './sky.ts';
import { altitudeOf, type MutableVector3, RADIANS } from './vectors.ts';

/**
 * Atmospheric refraction at sea level, 10 °C, 1010 hPa: Sæmundsson's formula as in Meeus, *Astronomical Algorithms*,
 * 2nd ed., 16.4, and as astronomy-engine's « normal ». The scene's shader uses these same numbers:
 *
 *     R = scale / tan(h + shift / (h + pole)) / 60     degrees, h = airless altitude, not below `floor`
 *
 * Below `floor` the formula has no meaning: R then falls evenly to zero at the nadir.
 */
export const REFRACTION = { scale: 1.02, shift: 10.3, pole: 5.11, floor: -1 } as const;

/** Enough halvings of the error for the inverse: each gains a factor of about five at the horizon. */
const INVERSE_STEPS = 16;

/** Degrees by which air lifts a body of this airless altitude. */
export function refraction(airless: number): number {
  const { scale, shift, pole, floor } = REFRACTION;
  const h = Math.max(airless, floor);
  const lift = scale / Math.tan((h + shift / (h + pole)) * RADIANS) / 60;
  return airless < floor ? (lift * (airless + 90)) / (floor + 90) : lift;
}

/** Apparent altitude of an airless one, degrees. */
export function refract(airless: number): number {
  return airless + refraction(airless);
}

/** Airless altitude of an apparent one, degrees: the inverse of `refract`. */
export function unrefract(apparent: number): number {
  let airless = apparent - refraction(apparent);
  for (let i = 0; i < INVERSE_STEPS; i++) airless -= refract(airless) - apparent;
  return airless;
}

/** Lifts a direction in HOR by refraction, into `out` (which may be the direction). */
export function refractDirection(out: MutableVector3, direction: Vector3): MutableVector3 {
  return turnToAltitude(out, direction, refract(altitudeOf(direction)));
}

/** Takes refraction off a direction in HOR, into `out` (which may be the direction). */
export function unrefractDirection(out: MutableVector3, direction: Vector3): MutableVector3 {
  return turnToAltitude(out, direction, unrefract(altitudeOf(direction)));
}

function turnToAltitude(out: MutableVector3, direction: Vector3, altitude: number): MutableVector3 {
  const horizontal = Math.hypot(direction[0], direction[2]);
  const stretch = horizontal > 0 ? Math.cos(altitude * RADIANS) / horizontal : 0;
  const x = direction[0] * stretch;
  const z = direction[2] * stretch;
  out[0] = x;
  out[1] = Math.sin(altitude * RADIANS);
  out[2] = z;
  return out;
}
