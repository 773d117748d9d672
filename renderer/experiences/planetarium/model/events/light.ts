import type { AstroTime } from 'astronomy-engine';
import type { EclipseLight, Vector3 } from '../sky.ts';
import { dot } from '../vectors.ts';
import { obscuration } from './discs.ts';
import { earthShadow } from './shadow.ts';

/** Light of the eclipsed Moon against the full one: what the Earth's air bends into the umbra. */
const COPPER = 2e-4;
/** Share of the Moon's light that the penumbra takes where it covers it whole. */
const PENUMBRA = 0.5;

export const NO_ECLIPSE: EclipseLight = { sunlight: 1, moonlight: 1, shadow: null };

/**
 * What eclipses take of the light, from the apparent places of Sun and Moon (EQJ, astronomical units, from the site) and
 * their radii (astronomical units). The shadow is given only while it touches the Moon.
 */
export function eclipseLight(
  when: AstroTime,
  sun: Vector3,
  moon: Vector3,
  radii: { sun: number; moon: number },
): EclipseLight {
  const [toSun, toMoon] = [Math.hypot(...sun), Math.hypot(...moon)];
  const cosine = dot(sun, moon) / toSun / toMoon;
  if (cosine > 0) {
    const separation = Math.acos(Math.min(cosine, 1));
    const discs = { behind: Math.asin(radii.sun / toSun), before: Math.asin(radii.moon / toMoon), separation };
    const hidden = obscuration(discs);
    return hidden > 0 ? { ...NO_ECLIPSE, sunlight: 1 - hidden } : NO_ECLIPSE;
  }
  const shadow = earthShadow(when);
  if (!shadow) return NO_ECLIPSE;
  const [umbra, penumbra] = [shadow.umbra / radii.moon, shadow.penumbra / radii.moon];
  const offset: Vector3 = [
    (shadow.centre[0] - shadow.moon[0]) / radii.moon,
    (shadow.centre[1] - shadow.moon[1]) / radii.moon,
    (shadow.centre[2] - shadow.moon[2]) / radii.moon,
  ];
  const separation = Math.hypot(...offset);
  if (separation > penumbra + 1) return NO_ECLIPSE;
  const dark = obscuration({ behind: 1, before: umbra, separation });
  const dim = obscuration({ behind: 1, before: penumbra, separation });
  const lit = (1 - dark) * (1 - PENUMBRA * dim * (0.3 + 0.7 * dark));
  return { sunlight: 1, moonlight: Math.max(lit, COPPER), shadow: { offset, umbra, penumbra } };
}
