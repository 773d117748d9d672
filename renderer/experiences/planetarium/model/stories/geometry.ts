import { Body, HourAngle, MoonPhase, SunPosition } from 'astronomy-engine';
import { toObserver, toTime } from '../ephemeris.ts';
import type { Site } from '../sky.ts';
import { RADIANS, wrap360 } from '../vectors.ts';

/** The Earth seen from far above its north pole, the Sun to the left. */
export interface GlobeView {
  /** Where the site is: degrees counterclockwise from the right; it faces the Sun, at 180, at solar noon. */
  angle: number;
  /** Distance of the site from the pole, in radii. */
  distance: number;
  /** Angle of the Sun above the equator, degrees: the pole is in the light when it is positive. */
  declination: number;
}

export function globeView(time: number, site: Site): GlobeView {
  return {
    angle: wrap360(180 + HourAngle(Body.Sun, toTime(time), toObserver(site)) * 15),
    distance: Math.cos(site.latitude * RADIANS),
    declination: sunDeclination(time),
  };
}

/** Angle of the Sun above the equator, degrees. */
export function sunDeclination(time: number): number {
  return Math.asin(Math.sin(OBLIQUITY * RADIANS) * Math.sin(sunLongitude(time) * RADIANS)) / RADIANS;
}

/** Tilt of the Earth's axis in this century, degrees (IAU 2006). */
export const OBLIQUITY = 23.44;

/** Longitude of the Earth as seen from the Sun, degrees: 0 at the September equinox, 270 at the June solstice. */
export function earthLongitude(time: number): number {
  return wrap360(sunLongitude(time) + 180);
}

/** Angle from the Sun to the Moon as seen from the Earth, eastward: 0 new, 90 first quarter, 180 full; degrees. */
export function moonAngle(time: number): number {
  return MoonPhase(toTime(time));
}

function sunLongitude(time: number): number {
  return SunPosition(toTime(time)).elon;
}

/**
 * Outline, as an SVG path about the origin, of the lit part of a ball of radius `radius`. The light comes along the
 * page from the left, from toward the viewer (`facing` to 1, all lit) or from behind the ball (to −1, none).
 */
export function litPath(radius: number, facing: number): string {
  const bulge = Math.abs(facing) * radius;
  const sweep = facing > 0 ? 0 : 1;
  const r = radius.toFixed(2);
  return `M 0 ${-radius} A ${r} ${r} 0 0 0 0 ${r} A ${bulge.toFixed(2)} ${r} 0 0 ${sweep} 0 ${-radius} Z`;
}
