/** Lengths of the flight. Positions are heliocentric, in EQJ, in astronomical units, as doubles: 0.1 mm at Neptune. */
export const KM_PER_AU = 149_597_870.7;
/** Kilometres; light travels one in a Julian year (IAU). */
export const KM_PER_LIGHT_YEAR = 9_460_730_472_580.8;
export const AU_PER_LIGHT_YEAR = KM_PER_LIGHT_YEAR / KM_PER_AU;
/** Kilometres per second, exact. */
export const LIGHT_SPEED = 299_792.458;
/** Mean radius of the Earth, kilometres: the flight's Earth is a sphere. */
export const EARTH_RADIUS = 6371;

/** Altitude at which the scale of the climb passes from metres to ratios, kilometres. */
const KNEE = 0.05;

/** Where an altitude (kilometres) stands on the scale of the climb: 0 on the ground, then one for each tenfold. */
export function toScale(altitude: number): number {
  return Math.log10(1 + Math.max(0, altitude) / KNEE);
}

/** Altitude in kilometres of a place on the scale of the climb. */
export function toAltitude(scale: number): number {
  return KNEE * (10 ** Math.max(0, scale) - 1);
}
