import type { Matrix3, Vector3 } from '../sky.ts';
import { clamp, dot } from '../vectors.ts';

/** Vectors and turns of the flight; all return new values, in doubles. */
export type Triple = [number, number, number];

export function add(a: Vector3, b: Vector3, times = 1): Triple {
  return [a[0] + b[0] * times, a[1] + b[1] * times, a[2] + b[2] * times];
}

export function scale(a: Vector3, factor: number): Triple {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

export function length(a: Vector3): number {
  return Math.hypot(a[0], a[1], a[2]);
}

export function unit(a: Vector3): Triple {
  return scale(a, 1 / (length(a) || 1));
}

export function cross(a: Vector3, b: Vector3): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** Turns `v` about a unit axis by radians (Rodrigues). */
export function rotate(v: Vector3, axis: Vector3, angle: number): Triple {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const side = cross(axis, v);
  const along = dot(axis, v) * (1 - cos);
  return [
    v[0] * cos + side[0] * sin + axis[0] * along,
    v[1] * cos + side[1] * sin + axis[1] * along,
    v[2] * cos + side[2] * sin + axis[2] * along,
  ];
}

/** Angle between unit vectors, radians. */
export function between(a: Vector3, b: Vector3): number {
  return Math.atan2(length(cross(a, b)), dot(a, b));
}

/** The axis about which `a` turns to `b` by the short way; any one across `a` where there is no shortest. */
export function axisBetween(a: Vector3, b: Vector3): Triple {
  const axis = cross(a, b);
  return length(axis) > 1e-9 ? unit(axis) : across(a);
}

/** Turns the unit vector `a` a share of the way to `b`. */
export function swing(a: Vector3, b: Vector3, share: number): Triple {
  return rotate(a, axisBetween(a, b), between(a, b) * share);
}

/** `a` turned toward `b` until no more than `most` radians lie between them. */
export function within(a: Vector3, b: Vector3, most: number): Triple {
  const apart = between(a, b);
  return apart <= most ? [...a] : rotate(a, axisBetween(a, b), apart - most);
}

/** The part of `v` across a unit axis, as a unit vector. */
export function flatten(v: Vector3, axis: Vector3): Triple {
  const flat = add(v, axis, -dot(v, axis));
  return length(flat) > 1e-9 ? unit(flat) : across(axis);
}

export function rowsOf(m: Matrix3): [Triple, Triple, Triple] {
  return [
    [m[0], m[1], m[2]],
    [m[3], m[4], m[5]],
    [m[6], m[7], m[8]],
  ];
}

export function fromRows(a: Vector3, b: Vector3, c: Vector3): Matrix3 {
  return [...a, ...b, ...c];
}

/** a · bᵀ: for rotations, what leads from b's frame to a's. */
export function fromTo(b: Matrix3, a: Matrix3): Matrix3 {
  const [p, q] = [rowsOf(a), rowsOf(b)];
  return fromRows(...(p.map((row) => q.map((other) => dot(row, other)) as Triple) as [Triple, Triple, Triple]));
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function ease(value: number, from: number, to: number): number {
  const t = clamp((value - from) / (to - from), 0, 1);
  return t * t * (3 - 2 * t);
}

function across(a: Vector3): Triple {
  return unit(cross(a, Math.abs(a[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0]));
}
