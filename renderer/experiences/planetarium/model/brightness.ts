import { interpolate } from './interpolate.ts';
import { NO_ECLIPSE } from './events/light.ts';
import type { BodyView, EclipseLight } from './sky.ts';
import { clamp, DEGREES, RADIANS } from './vectors.ts';

/** Zenith of a night without Moon in the Hautes-Vosges, magnitudes per square arcsecond (V). */
export const DARK_SKY = 21.5;

/** Bortle's classes of night skies, from the darkest on Earth to the middle of a great city. */
export const BORTLE_CLASSES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type BortleClass = (typeof BORTLE_CLASSES)[number];

/**
 * Brightness of the zenith on a night without Moon by Bortle class (Bortle 2001, Sky & Telescope 101/2, 126), magnitudes
 * per square arcsecond: the middle of what sky quality meters read in each class, as the world atlas of artificial sky
 * brightness goes with them (Cinzano et al. 2001, MNRAS 328, 689). Class 3 is the Hautes-Vosges.
 */
const ZENITH: Readonly<Record<BortleClass, number>> = {
  1: 21.85,
  2: 21.65,
  3: DARK_SKY,
  4: 20.9,
  5: 19.8,
  6: 18.9,
  7: 18.3,
  8: 17.8,
  9: 17.2,
};

/**
 * Brightness of the zenith, magnitudes per square arcsecond, by altitude of the Sun in degrees. Below −5°: Patat,
 * Ugolnikov & Postylyakov 2006, A&A 455, 385 (V: 11.84 + 1.518 x − 0.057 x², x = degrees below −5). Above: luminances
 * of a clear zenith, some 100 cd/m² at sunset and 3,000 to 6,000 by day.
 */
const TWILIGHT: readonly (readonly [altitude: number, brightness: number])[] = [
  [-18, 22],
  [-15, 21.3],
  [-13, 20.34],
  [-10, 18],
  [-7.5, 15.28],
  [-5, 11.84],
  [-2.5, 9.4],
  [0, 7.5],
  [5, 5.6],
  [15, 4.2],
  [45, 3.2],
  [90, 2.8],
];

const ALTITUDES = TWILIGHT.map(([altitude, brightness]) => [brightness, altitude] as const).toReversed();

/** Light of the sky at totality against that of the day: some 9 magnitudes less (Sharp, Silverman & Lloyd 1971). */
export const TOTALITY = 2.5e-4;

/** Magnitude of 1 cd/m² spread over a square arcsecond. */
const CANDELA_MAGNITUDE = 12.58;
/** Nanolamberts in 1 cd/m². */
const NANOLAMBERTS = 314_159.265;

/** Extinction, magnitudes per air mass, in clear mountain air: what the scene's shader uses too. */
export const EXTINCTION = 0.2;

/** How much fainter a narrow field shows, as a telescope would: magnitudes for a field ten times narrower. */
const FIELD_GAIN = 4;
const NATURAL_FIELD = 60;

/**
 * Stars on a screen are steady and the visitor's eye is not used to the dark: what is drawn goes this much fainter than
 * what the eye is sure of, magnitudes, so that the sky is as full as out of doors.
 */
const SCREEN_GAIN = 1;

/** Distance from the Moon at which its glare is taken, degrees: the half of the sky that is far from it. */
const MOON_SEPARATION = 90;

/** Relative air mass at an apparent altitude: Rozenberg 1966; 1 at the zenith, 40 at the horizon. */
export function airMass(altitude: number): number {
  const sine = Math.max(0, Math.sin(altitude * RADIANS));
  return 1 / (sine + 0.025 * Math.exp(-11 * sine));
}

/** Magnitudes that a star loses at an apparent altitude, beyond what it loses at the zenith. */
export function extinction(altitude: number): number {
  return altitude < -1 ? 0 : EXTINCTION * (airMass(altitude) - 1);
}

/** Luminance of the darkest sky, cd/m². */
export const DARK_SKY_LUMINANCE = luminance(DARK_SKY);

/** Luminance of the zenith, cd/m², on a night without Moon under a sky of Bortle's class. */
export function nightLuminance(bortle: BortleClass): number {
  return luminance(ZENITH[bortle]);
}

/** How much of the night is the light of towns: 0 in the Hautes-Vosges or darker, 1 in the middle of a great city. */
export function townShare(bortle: BortleClass): number {
  return clamp((DARK_SKY - ZENITH[bortle]) / (DARK_SKY - ZENITH[9]), 0, 1);
}

/** Luminance of the sky, cd/m², under the Sun and the Moon given, eclipsed or not; `night` is the night's own. */
export function skyLuminance(
  sunAltitude: number,
  moon: Pick<BodyView, 'altitude' | 'phase'>,
  eclipse: Pick<EclipseLight, 'sunlight' | 'moonlight'> = NO_ECLIPSE,
  night = DARK_SKY_LUMINANCE,
): number {
  const daylight = luminance(interpolate(TWILIGHT, lightAltitude(sunAltitude, eclipse.sunlight)));
  return night + daylight + moonlight(moon) * eclipse.moonlight;
}

/**
 * Altitude, degrees, of a whole Sun under which the zenith is as bright as under one at `sunAltitude` of which the share
 * `sunlight` is free: an eclipse is a dusk. At totality what is left is scattered from beyond the Moon's shadow.
 */
export function lightAltitude(sunAltitude: number, sunlight: number): number {
  if (sunlight >= 1) return sunAltitude;
  const lost = -2.5 * Math.log10(Math.max(sunlight, TOTALITY));
  const altitude = interpolate(ALTITUDES, interpolate(TWILIGHT, sunAltitude) + lost);
  return Math.min(altitude, sunAltitude);
}

/**
 * Faintest star that the eye sees on a sky of this luminance (cd/m²), at the zenith. Schaefer 1990, PASP 102, 212,
 * after Hecht 1947: threshold C (1 + √(K B))², with constants for night and for day vision.
 */
export function nakedEyeLimit(luminanceOfSky: number): number {
  const b = luminanceOfSky * NANOLAMBERTS;
  const night = b < 1479;
  const c = night ? 1.584893e-10 : 4.466836e-9;
  const k = night ? 1.258925e-2 : 1.258925e-6;
  return -16.57 - 2.5 * Math.log10(c * (1 + Math.sqrt(k * b)) ** 2);
}

/** Faintest magnitude drawn on a sky of this luminance (cd/m²) for a vertical field of view in degrees. */
export function limitMagnitude(luminanceOfSky: number, fieldOfView: number): number {
  return nakedEyeLimit(luminanceOfSky) + SCREEN_GAIN + FIELD_GAIN * Math.log10(NATURAL_FIELD / fieldOfView);
}

/** Krisciunas & Schaefer 1991, PASP 103, 1033, eq. 3, 8, 15, 20 and 21, toward the zenith; cd/m². */
function moonlight({ altitude, phase }: Pick<BodyView, 'altitude' | 'phase'>): number {
  if (altitude <= -1) return 0;
  const angle = Math.acos(clamp(2 * phase - 1, -1, 1)) * DEGREES;
  const brightness = 10 ** (-0.4 * (3.84 + 0.026 * angle + 4e-9 * angle ** 4));
  const scattering =
    10 ** 5.36 * (1.06 + Math.cos(MOON_SEPARATION * RADIANS) ** 2) + 10 ** (6.15 - MOON_SEPARATION / 40);
  const reaching = 10 ** (-0.4 * EXTINCTION * airMass(altitude));
  return (scattering * brightness * reaching * (1 - 10 ** (-0.4 * EXTINCTION))) / NANOLAMBERTS;
}

function luminance(magnitude: number): number {
  return 10 ** (-0.4 * (magnitude - CANDELA_MAGNITUDE));
}
