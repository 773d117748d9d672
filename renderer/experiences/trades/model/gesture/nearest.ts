import type { Point } from '../content/point.ts';

/**
 * The point of a ray that is nearest to a line of points: what a finger on the glass means when it leads a tool along the
 * line. `along` has length one; metres. Undefined for a line of less than two points.
 */
export function pointByRay(from: Point, along: Point, line: readonly Point[]): Point | undefined {
  let best: { away: number; point: Point } | undefined;
  for (const [at, to] of line.entries()) {
    const start = line[at - 1];
    if (!start) continue;
    const found = nearest(from, along, start, to);
    if (!best || found.away < best.away) best = found;
  }
  return best?.point;
}

/** Closest points of a ray and a segment (Ericson, Real-Time Collision Detection, 5.1.9), the ray's given back. */
function nearest(from: Point, along: Point, start: Point, end: Point): { away: number; point: Point } {
  const span = minus(end, start);
  const apart = minus(from, start);
  const [a, e, b] = [1, dot(span, span), dot(along, span)];
  const [c, f] = [dot(along, apart), dot(span, apart)];
  const flat = a * e - b * b;
  let ray = flat > 1e-9 ? Math.max(0, (b * f - c * e) / flat) : 0;
  const share = e > 0 ? Math.min(1, Math.max(0, (b * ray + f) / e)) : 0;
  ray = Math.max(0, b * share - c);
  const point = plus(from, along, ray);
  return { away: Math.hypot(...minus(point, plus(start, span, share))), point };
}

function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function plus(a: Point, b: Point, times: number): Point {
  return [a[0] + b[0] * times, a[1] + b[1] * times, a[2] + b[2] * times];
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
