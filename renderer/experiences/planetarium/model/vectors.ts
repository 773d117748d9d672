import type { Horizontal, Matrix3, Vector3 } from './sky.ts';

/** A vector that is written to: the scratch of hot loops. */
export type MutableVector3 = [number, number, number];

export const DEGREES = 180 / Math.PI;
export const RADIANS = Math.PI / 180;

/** Product of a row-major matrix and a column vector, into `out` (which may be the vector). */
export function transform(out: MutableVector3, m: Matrix3, x: number, y: number, z: number): MutableVector3 {
  out[0] = m[0] * x + m[1] * y + m[2] * z;
  out[1] = m[3] * x + m[4] * y + m[5] * z;
  out[2] = m[6] * x + m[7] * y + m[8] * z;
  return out;
}

/** Brings a vector to length 1, in place. */
export function normalize(v: MutableVector3): MutableVector3 {
  const length = Math.hypot(v[0], v[1], v[2]) || 1;
  v[0] /= length;
  v[1] /= length;
  v[2] /= length;
  return v;
}

export function dot(a: Vector3, b: Vector3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Angle between two directions of any length, degrees; exact for tiny and for opposite ones. */
export function separation(a: Vector3, b: Vector3): number {
  const x = a[1] * b[2] - a[2] * b[1];
  const y = a[2] * b[0] - a[0] * b[2];
  const z = a[0] * b[1] - a[1] * b[0];
  return Math.atan2(Math.hypot(x, y, z), dot(a, b)) * DEGREES;
}

/** Unit vector in HOR of an altitude and azimuth in degrees. */
export function horizontalVector({ altitude, azimuth }: Pick<Horizontal, 'altitude' | 'azimuth'>): MutableVector3 {
  const a = altitude * RADIANS;
  const A = azimuth * RADIANS;
  return [Math.cos(a) * Math.sin(A), Math.sin(a), -Math.cos(a) * Math.cos(A)];
}

/** Altitude of a direction in HOR, degrees; `v` is a unit vector. */
export function altitudeOf(v: Vector3): number {
  return Math.atan2(v[1], Math.hypot(v[0], v[2])) * DEGREES;
}

/** Azimuth of a direction in HOR, from north through east, 0 to 360. */
export function azimuthOf(v: Vector3): number {
  return wrap360(Math.atan2(v[0], -v[2]) * DEGREES);
}

export function clamp(value: number, minimum: number, maximum: number): number {
  return Math.min(Math.max(value, minimum), maximum);
}

/** An angle brought to [0, 360). */
export function wrap360(angle: number): number {
  const wrapped = angle - 360 * Math.floor(angle / 360);
  return wrapped >= 360 ? 0 : wrapped;
}

/** An angle brought to [−180, 180): the short way round. */
export function wrap180(angle: number): number {
  return wrap360(angle + 180) - 180;
}
