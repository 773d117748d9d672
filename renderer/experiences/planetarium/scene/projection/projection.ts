import type { Matrix3, Vector3 } from '../../model/sky.ts';
import type { Gaze } from '../../model/types.ts';

/**
 * How the vault is laid flat about the direction of the gaze:
 * - `stereographic`, for a screen: keeps shapes true up to very wide fields, where a camera's perspective would
 *   stretch the constellations at the edges;
 * - `equidistant`, for a dome: the distance from the middle is proportional to the angle, as a fulldome projector's
 *   lens expects (the « domemaster »).
 */
export type Lens = 'stereographic' | 'equidistant';

/**
 * Projection of the sky onto the picture, twin of `projection.glsl`.
 *
 * A new part of the sky is drawn through every lens for free when its shader places everything with `project` (from
 * HOR) or finds its direction with `unproject`, and its code takes scales from `pixelsPerRadian`: it never sees which
 * lens is on. Long edges must be cut to about one degree, as `cutArcs` does, since straight lines of the sky are
 * curves in both. What `project` puts at z > 1 is behind and must not be drawn.
 */
export interface Projection {
  readonly lens: Lens;
  /** Rows: right, up and back of the view, in HOR. Left-handed when the picture is mirrored. */
  readonly view: readonly [Vector3, Vector3, Vector3];
  /**
   * Half the picture's height on the plane of projection, for a vertical field in radians: tan(field / 4) where the
   * lens is stereographic, field / 2 where it is equidistant.
   */
  readonly half: number;
  /** Width over height. */
  readonly aspect: number;
  /** Where the gaze's direction is drawn, as `ScreenPoint`: beside the middle where a panel hides a part. */
  readonly centre: readonly [number, number];
}

export interface ScreenPoint {
  /** −1 at the left edge to 1 at the right one. */
  x: number;
  /** −1 at the bottom to 1 at the top. */
  y: number;
  /** False when it is behind the visitor, where the projection grows without bound. */
  front: boolean;
}

/** Cosine from the centre of view beyond which a direction is not drawn. */
export const BEHIND = -0.82;

const RADIANS = Math.PI / 180;

/** In flight, `turn` leads from the frame of the sky's directions to that of the gaze (CAM to AIM). */
export function createProjection(
  gaze: Gaze,
  aspect: number,
  centre: readonly [number, number] = [0, 0],
  turn?: Matrix3,
): Projection {
  const altitude = gaze.altitude * RADIANS;
  const azimuth = gaze.azimuth * RADIANS;
  const [sinA, cosA] = [Math.sin(azimuth), Math.cos(azimuth)];
  const [sinH, cosH] = [Math.sin(altitude), Math.cos(altitude)];
  const view: Projection['view'] = [
    [cosA, 0, sinA],
    [-sinH * sinA, cosH, sinH * cosA],
    [-cosH * sinA, -sinH, cosH * cosA],
  ];
  return {
    lens: 'stereographic',
    view: turn ? [turned(view[0], turn), turned(view[1], turn), turned(view[2], turn)] : view,
    half: Math.tan((gaze.fieldOfView * RADIANS) / 4),
    aspect,
    centre,
  };
}

/** Where a direction (unit vector, HOR) is drawn. */
export function project(projection: Projection, direction: Vector3): ScreenPoint {
  const { lens, view, half, aspect, centre } = projection;
  const [x, y, back] = view.map((row) => dot(row, direction)) as [number, number, number];
  const scale = (lens === 'equidistant' ? angleOverSine(x, y, back) : 1 / (1 - Math.min(back, 0.999_999))) / half;
  return { x: (x * scale) / aspect + centre[0], y: y * scale + centre[1], front: -back > BEHIND };
}

/** The direction (unit vector, HOR) that is drawn at a point of the screen. */
export function unproject({ lens, view, half, aspect, centre }: Projection, x: number, y: number): Vector3 {
  const px = (x - centre[0]) * half * aspect;
  const py = (y - centre[1]) * half;
  const local = lens === 'equidistant' ? fromAngle(px, py) : fromPlane(px, py);
  const axis = (i: 0 | 1 | 2) => view[0][i] * local[0] + view[1][i] * local[1] + view[2][i] * local[2];
  return [axis(0), axis(1), axis(2)];
}

/** Pixels for one radian at the centre of a view `height` pixels high. */
export function pixelsPerRadian({ lens, half }: Projection, height: number): number {
  return height / ((lens === 'equidistant' ? 2 : 4) * half);
}

/** Angle from the middle of the view over its sine: what stretches a direction to its place, equidistant. */
function angleOverSine(x: number, y: number, back: number): number {
  const sine = Math.hypot(x, y);
  return sine < 1e-9 ? 1 : Math.atan2(sine, -back) / sine;
}

function fromPlane(x: number, y: number): Vector3 {
  const square = x * x + y * y;
  const scale = 1 / (1 + square);
  return [2 * x * scale, 2 * y * scale, (square - 1) * scale];
}

function fromAngle(x: number, y: number): Vector3 {
  const angle = Math.hypot(x, y);
  const scale = angle < 1e-9 ? 1 : Math.sin(angle) / angle;
  return [x * scale, y * scale, -Math.cos(angle)];
}

/** A row of the view, in the frame that `turn` leads from. */
function turned([x, y, z]: Vector3, turn: Matrix3): Vector3 {
  return [
    x * turn[0] + y * turn[3] + z * turn[6],
    x * turn[1] + y * turn[4] + z * turn[7],
    x * turn[2] + y * turn[5] + z * turn[8],
  ];
}

function dot(a: Vector3, b: Vector3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
