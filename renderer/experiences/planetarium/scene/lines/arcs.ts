import type { Vector3 } from '../../model/sky.ts';

/** Arcs as three lists of floats: from (xyz), to (xyz), distance of both ends to the nearest vertex (radians). */
export interface Arcs {
  from: Float32Array;
  to: Float32Array;
  gaps: Float32Array;
  /** Which of the groups each arc belongs to. */
  groups: Float32Array;
  count: number;
}

/** The longest arc that may be drawn straight, radians. */
const LONGEST = Math.PI / 180;

/** Cuts groups of polylines of unit vectors (flat x y z) along great circles into arcs of at most one degree. */
export function cutGroups(polylines: Iterable<Iterable<ArrayLike<number>>>): Arcs {
  const parts = [...polylines].map(cutArcs);
  const join = (list: (arcs: Arcs) => Float32Array) => Float32Array.from(parts.flatMap((arcs) => [...list(arcs)]));
  return {
    from: join(({ from }) => from),
    to: join(({ to }) => to),
    gaps: join(({ gaps }) => gaps),
    groups: Float32Array.from(parts.flatMap(({ count }, group) => Array<number>(count).fill(group))),
    count: parts.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Cuts polylines of unit vectors (flat x y z) along great circles into arcs of at most one degree, all of group 0. */
export function cutArcs(polylines: Iterable<ArrayLike<number>>): Arcs {
  const from: number[] = [];
  const to: number[] = [];
  const gaps: number[] = [];
  for (const line of polylines) {
    for (let i = 3; i + 2 < line.length; i += 3) {
      const a = read(line, i - 3);
      const b = read(line, i);
      const length = angle(a, b);
      const pieces = Math.max(1, Math.ceil(length / LONGEST - 1e-9));
      for (let piece = 0; piece < pieces; piece++) {
        const [t, u] = [piece / pieces, (piece + 1) / pieces];
        from.push(...slide(a, b, length, t));
        to.push(...slide(a, b, length, u));
        gaps.push(Math.min(t, 1 - t) * length, Math.min(u, 1 - u) * length);
      }
    }
  }
  return {
    from: new Float32Array(from),
    to: new Float32Array(to),
    gaps: new Float32Array(gaps),
    groups: new Float32Array(gaps.length / 2),
    count: gaps.length / 2,
  };
}

function read(line: ArrayLike<number>, i: number): Vector3 {
  return [line[i] ?? 0, line[i + 1] ?? 0, line[i + 2] ?? 0];
}

function angle(a: Vector3, b: Vector3): number {
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  return 2 * Math.asin(Math.min(chord / 2, 1));
}

/** The point a share `t` of the way from a to b, along the great circle. */
function slide(a: Vector3, b: Vector3, length: number, t: number): Vector3 {
  if (length < 1e-9) return a;
  const p = Math.sin((1 - t) * length) / Math.sin(length);
  const q = Math.sin(t * length) / Math.sin(length);
  return [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]];
}
