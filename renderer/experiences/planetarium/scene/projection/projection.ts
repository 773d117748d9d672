import type { Gaze, Vector3 } from '../../model/types.ts';

/**
 * Stereographic projection of the sky onto the screen, twin of `projection.glsl`. It keeps shapes true up to very
 * wide fields, where a camera's perspective would stretch the constellations at the edges.
 */
export interface Projection {
  /** Rows: right, up and back of the view, in HOR. */
  readonly view: readonly [Vector3, Vector3, Vector3];
  /** tan(field / 4), field the vertical one in radians: half the screen's height on the plane of projection. */
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

export function createProjection(gaze: Gaze, aspect: number, centre: readonly [number, number] = [0, 0]): Projection {
  const altitude = gaze.altitude * RADIANS;
  const azimuth = gaze.azimuth * RADIANS;
  const [sinA, cosA] = [Math.sin(azimuth), Math.cos(azimuth)];
  const [sinH, cosH] = [Math.sin(altitude), Math.cos(altitude)];
  return {
    view: [
      [cosA, 0, sinA],
      [-sinH * sinA, cosH, sinH * cosA],
      [-cosH * sinA, -sinH, cosH * cosA],
    ],
    half: Math.tan((gaze.fieldOfView * RADIANS) / 4),
    aspect,
    centre,
  };
}

/** Where a direction (unit vector, HOR) is drawn. */
export function project({ view, half, aspect, centre }: Projection, direction: Vector3): ScreenPoint {
  const [x, y, back] = view.map((row) => dot(row, direction)) as [number, number, number];
  const scale = 1 / ((1 - Math.min(back, 0.999_999)) * half);
  return { x: (x * scale) / aspect + centre[0], y: y * scale + centre[1], front: -back > BEHIND };
}

/** The direction (unit vector, HOR) that is drawn at a point of the screen. */
export function unproject({ view, half, aspect, centre }: Projection, x: number, y: number): Vector3 {
  const px = (x - centre[0]) * half * aspect;
  const py = (y - centre[1]) * half;
  const square = px * px + py * py;
  const scale = 1 / (1 + square);
  const local = [2 * px * scale, 2 * py * scale, (square - 1) * scale] as const;
  const axis = (i: 0 | 1 | 2) => view[0][i] * local[0] + view[1][i] * local[1] + view[2][i] * local[2];
  return [axis(0), axis(1), axis(2)];
}

/** Pixels for one radian at the centre of a view `height` pixels high. */
export function pixelsPerRadian(projection: Projection, height: number): number {
  return height / (4 * projection.half);
}

function dot(a: Vector3, b: Vector3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
