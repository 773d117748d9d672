import type { Point } from '../content/point.ts';
import type { Progress, Said } from './gesture.ts';
import type { PathSpec } from './spec.ts';

/** The hand may run so far ahead of the tool, as a share of the stroke: more is a leap over the work. */
const LEAP = 0.34;
/** Going back by less than this share of the stroke is a tremble. */
const TREMBLE = 0.06;

/** Leading a tool along strokes. */
export interface PathGesture extends Progress {
  readonly kind: 'path';
  /** The stroke that is being made, from 0; the number of strokes when all are made. */
  readonly stroke: number;
  /** Where the tool is. */
  readonly tool: Point;
  /** Where a tap would bring it. */
  readonly next: Point | undefined;
  /** The points of this stroke that are still to come. */
  readonly rest: readonly Point[];
  /** The hand is at this point of the world, in metres. */
  lead(point: Point): void;
  /** The same without leading: on to the next point of the stroke. */
  advance(): void;
}

/** Begins the gesture. Pure: the same moves give the same end. */
export function beginPath(spec: PathSpec): PathGesture {
  let stroke = 0;
  let along = 0;
  let said: Said | undefined;

  const points = (): readonly Point[] => spec.strokes[stroke] ?? [];
  const rest = (): readonly Point[] => {
    const shares = marks(points());
    return points().filter((_, at) => (shares[at] ?? 0) > along + 1e-6);
  };

  function forward(to: number): void {
    along = to;
    if (said?.tone === 'teach') said = undefined;
    if (along < 1 - 1e-6) return;
    stroke += 1;
    along = 0;
    said = stroke < spec.strokes.length ? { tone: 'good', words: spec.stroke } : { tone: 'done', words: spec.done };
  }

  return {
    kind: 'path',
    get progress() {
      return Math.min(1, (stroke + along) / spec.strokes.length);
    },
    get isDone() {
      return stroke >= spec.strokes.length;
    },
    get said() {
      return said;
    },
    get changes() {
      return spec.changes.slice(0, stroke).flat();
    },
    get stroke() {
      return stroke;
    },
    get tool() {
      const line = points();
      return line.length > 0 ? pointAt(line, along) : lastOf(spec.strokes.at(-1) ?? []);
    },
    get next() {
      return rest()[0];
    },
    get rest() {
      return rest();
    },
    lead(point) {
      const line = points();
      if (line.length === 0) return;
      const near = nearest(line, point);
      if (near.distance > spec.reach) said = { tone: 'teach', words: spec.off };
      else if (near.share < along - TREMBLE) said = { tone: 'teach', words: spec.backwards };
      else if (near.share > along && near.share <= along + LEAP) forward(near.share);
    },
    advance() {
      const mark = marks(points()).find((share) => share > along + 1e-6);
      if (mark !== undefined) forward(mark);
    },
  };
}

/** Shares of the whole length at which the points of a line are. */
function marks(line: readonly Point[]): number[] {
  if (line.length === 0) return [];
  const ends: number[] = [0];
  for (const [at, point] of line.entries()) {
    const before = line[at - 1];
    if (before) ends.push((ends.at(-1) ?? 0) + distance(before, point));
  }
  const whole = ends.at(-1) ?? 0;
  return whole > 0 ? ends.map((end) => end / whole) : [0, 1];
}

function pointAt(line: readonly Point[], share: number): Point {
  const ends = marks(line);
  for (const [at, end] of ends.entries()) {
    const from = line[at - 1];
    const to = line[at];
    if (!from || !to || share > end) continue;
    const begun = ends[at - 1] ?? 0;
    return between(from, to, end > begun ? (share - begun) / (end - begun) : 1);
  }
  return share <= 0 ? (line[0] ?? [0, 0, 0]) : lastOf(line);
}

/** The nearest point of a line, as a share of its length, and how far it is. */
function nearest(line: readonly Point[], point: Point): { share: number; distance: number } {
  const ends = marks(line);
  let best = { share: 0, distance: Number.POSITIVE_INFINITY };
  for (const [at, to] of line.entries()) {
    const from = line[at - 1];
    if (!from) continue;
    const [dx, dy, dz] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
    const square = dx * dx + dy * dy + dz * dz;
    const dot = (point[0] - from[0]) * dx + (point[1] - from[1]) * dy + (point[2] - from[2]) * dz;
    const share = square > 0 ? Math.min(1, Math.max(0, dot / square)) : 0;
    const away = distance(point, between(from, to, share));
    const begun = ends[at - 1] ?? 0;
    const whole = begun + share * ((ends[at] ?? 1) - begun);
    if (away < best.distance) best = { share: whole, distance: away };
  }
  return best;
}

function between(from: Point, to: Point, share: number): Point {
  const at = (axis: 0 | 1 | 2): number => from[axis] + (to[axis] - from[axis]) * share;
  return [at(0), at(1), at(2)];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function lastOf(line: readonly Point[]): Point {
  return line.at(-1) ?? [0, 0, 0];
}
