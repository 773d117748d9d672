import { Constellation as constellationAtEquator } from 'astronomy-engine';
import { unrefractDirection } from '../refraction.ts';
import type { Constellation } from '../data.ts';
import type { Sky, Vector3 } from '../sky.ts';
import { DEGREES, dot, type MutableVector3, normalize, separation } from '../vectors.ts';

/** The direction in EQJ of one seen in HOR; aberration, 20″ at most, is left out. */
export function toEquator(direction: Vector3, { rotation: m }: Pick<Sky, 'rotation'>): Vector3 {
  const [x, y, z] = unrefractDirection(airless, direction);
  return normalize([m[0] * x + m[3] * y + m[6] * z, m[1] * x + m[4] * y + m[7] * z, m[2] * x + m[5] * y + m[8] * z]);
}

const airless: MutableVector3 = [0, 0, 0];

/** IAU abbreviation of the constellation in whose borders a direction in EQJ lies. */
export function constellationAt([x, y, z]: Vector3): string {
  const rightAscension = (Math.atan2(y, x) * DEGREES) / 15;
  return constellationAtEquator((rightAscension + 24) % 24, Math.asin(z) * DEGREES).symbol;
}

/** Angle from a direction in EQJ to the nearest line of a figure, degrees. */
export function awayFromFigure(direction: Vector3, { lines }: Pick<Constellation, 'lines'>): number {
  let nearest = 180;
  for (const line of lines) {
    for (let i = 3; i + 2 < line.length; i += 3) {
      nearest = Math.min(nearest, awayFromArc(direction, pointAt(line, i - 3), pointAt(line, i)));
    }
  }
  return nearest;
}

function pointAt(line: Float32Array, at: number): Vector3 {
  return [line[at] ?? 0, line[at + 1] ?? 0, line[at + 2] ?? 0];
}

function awayFromArc(direction: Vector3, a: Vector3, b: Vector3): number {
  const ends = Math.min(separation(direction, a), separation(direction, b));
  const normal = normalize([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]);
  // The foot of the perpendicular on the great circle; it counts when it lies between the ends.
  const height = dot(direction, normal);
  const foot = normalize([
    direction[0] - height * normal[0],
    direction[1] - height * normal[1],
    direction[2] - height * normal[2],
  ]);
  const within = separation(foot, a) + separation(foot, b) < separation(a, b) + 1e-6;
  return within ? Math.min(ends, Math.abs(Math.asin(Math.min(1, Math.abs(height)))) * DEGREES) : ends;
}
