import { Matrix4 } from 'three';

const RADIANS = Math.PI / 180;

/** Which horizon is behind the diorama, at the far side from the visitor. */
export type Facing = 'south' | 'north';

/**
 * Turns directions of the equator (x to the meridian above, y to the east point, z to the pole) into a diorama whose
 * far side is the given horizon: x right, y up, z toward the visitor. `latitude` in degrees.
 */
export function equatorToDiorama(latitude: number, facing: Facing): Matrix4 {
  const sine = Math.sin(latitude * RADIANS);
  const cosine = Math.cos(latitude * RADIANS);
  const side = facing === 'north' ? 1 : -1;
  return new Matrix4().set(0, side, 0, 0, cosine, 0, sine, 0, side * sine, 0, -side * cosine, 0, 0, 0, 0, 1);
}

/** Colour of a star from its B−V: temperature after Ballesteros (2012), https://doi.org/10.1209/0295-5075/97/34008, then a fit to a black body's sRGB, linear. */
export function starColour(colour: number): [number, number, number] {
  const kelvin = 4600 * (1 / (0.92 * colour + 1.7) + 1 / (0.92 * colour + 0.62));
  const t = Math.min(1, Math.max(0, (kelvin - 3000) / 9000));
  return [1 - 0.42 * t, 0.62 + 0.16 * Math.sin(Math.PI * Math.min(1, t * 1.3)), 0.32 + 0.68 * Math.min(1, t * 1.25)];
}
