import type { Vector3 } from './sky.ts';
import { DEGREES, dot } from './vectors.ts';

/**
 * Where `toward` lies from `direction` as the eye sees it, degrees clockwise from straight up: the side of the Moon that
 * the Sun lights, the way that a planet's pole points. Unit vectors in HOR; `toward` may have any length.
 */
export function positionAngle(direction: Vector3, toward: Vector3): number {
  const [x, y, z] = direction;
  const up: Vector3 = [-y * x, 1 - y * y, -y * z];
  const right: Vector3 = [-z, 0, x];
  const along = dot(toward, direction);
  const aside: Vector3 = [toward[0] - along * x, toward[1] - along * y, toward[2] - along * z];
  return Math.atan2(dot(aside, right), dot(aside, up)) * DEGREES;
}
