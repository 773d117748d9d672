import type { Constellation, StarCatalogue } from '../data.ts';
import type { Vector3 } from '../sky.ts';
import { dot, type MutableVector3, normalize } from '../vectors.ts';
import { countBrighter } from '../catalogue.ts';

/** A star of a figure, in the box from 0 to 1; y goes down. */
export interface FigureStar {
  x: number;
  y: number;
  magnitude: number;
}

/** A constellation as it is drawn on a small card: north up, east to the left, as the eye sees it facing south. */
export interface Figure {
  /** Polylines, flat x y, in the box from 0 to 1; y goes down. */
  lines: number[][];
  stars: FigureStar[];
}

/** Faintest star that stands in a figure. */
const FAINTEST = 5.5;
/** Cosine of the angle within which a point of a line is meant for a star of the catalogue: 0.3°, as lines are rounded. */
const SAME = Math.cos(0.3 * (Math.PI / 180));

/** The lines of a constellation and its stars, true in shape, filling the box from 0 to 1 with its middle at ½. */
export function figureOf({ lines }: Constellation, stars: StarCatalogue): Figure {
  const points = lines.flatMap(pointsOf);
  const project = stereographic(middle(points));
  const flat = lines.map((line) => pointsOf(line).map(project));
  const box = bounds(flat.flat());
  const place = ([x, y]: readonly [number, number]) =>
    [0.5 + (x - box.x) / box.size, 0.5 + (y - box.y) / box.size] as const;
  const seen = new Map<number, FigureStar>();
  for (const point of points) {
    const index = starAt(point, stars);
    const [x, y] = place(project(point));
    if (index >= 0) seen.set(index, { x, y, magnitude: stars.magnitudes[index] ?? FAINTEST });
  }
  return { lines: flat.map((line) => line.flatMap((point) => [...place(point)])), stars: [...seen.values()] };
}

function pointsOf(line: Float32Array): Vector3[] {
  return Array.from({ length: line.length / 3 }, (_, i) => [
    line[i * 3] ?? 0,
    line[i * 3 + 1] ?? 0,
    line[i * 3 + 2] ?? 0,
  ]);
}

function middle(points: readonly Vector3[]): Vector3 {
  const sum: MutableVector3 = [0, 0, 0];
  for (const [x, y, z] of points) {
    sum[0] += x;
    sum[1] += y;
    sum[2] += z;
  }
  return normalize(sum);
}

/** Keeps shapes; x to the west, which is to the right for who looks at the sky, y to the south. */
function stereographic(centre: Vector3): (point: Vector3) => readonly [number, number] {
  const east = normalize([-centre[1], centre[0], 0]);
  const north: Vector3 = [
    centre[1] * east[2] - centre[2] * east[1],
    centre[2] * east[0] - centre[0] * east[2],
    centre[0] * east[1] - centre[1] * east[0],
  ];
  return (point) => {
    const scale = 2 / (1 + dot(point, centre));
    return [-scale * dot(point, east), -scale * dot(point, north)];
  };
}

/** Middle and longer side of the points' box. */
function bounds(points: readonly (readonly [number, number])[]): { x: number; y: number; size: number } {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, size: Math.max(right - left, bottom - top) || 1 };
}

/** The brightest star of the catalogue at a point of a line, or −1. */
function starAt(point: Vector3, stars: StarCatalogue): number {
  const { directions } = stars;
  const count = countBrighter(stars, FAINTEST);
  for (let i = 0, at = 0; i < count; i++, at += 3) {
    const closeness =
      (directions[at] ?? 0) * point[0] + (directions[at + 1] ?? 0) * point[1] + (directions[at + 2] ?? 0) * point[2];
    if (closeness > SAME) return i;
  }
  return -1;
}
