import { Vector3 } from 'three';
import type { Relief } from '../../../../stage/atelier/relief.ts';

/** The Sun's declination in late autumn, degrees: low light, long shadows. */
const SUN_DECLINATION = -9;
const LATITUDE = 48.2;
const RADIANS = Math.PI / 180;
/** Hour angles at which the shadows are tried, radians from noon. */
const HOURS = 13;
const FIRST_HOUR = -1.5;
const LAST_HOUR = 1.5;

/** Toward the Sun at an hour angle (radians, 0 at noon) in a diorama whose far side is north. */
export function sunDirection(hour: number, out: Vector3): Vector3 {
  const [sinPhi, cosPhi] = [Math.sin(LATITUDE * RADIANS), Math.cos(LATITUDE * RADIANS)];
  const [sinDelta, cosDelta] = [Math.sin(SUN_DECLINATION * RADIANS), Math.cos(SUN_DECLINATION * RADIANS)];
  return out.set(
    -cosDelta * Math.sin(hour),
    sinPhi * sinDelta + cosPhi * cosDelta * Math.cos(hour),
    sinPhi * cosDelta * Math.cos(hour) - cosPhi * sinDelta,
  );
}

/** Between which hour angles the Sun reaches a point; 2 and −2 where it never does. */
export function sunWindow(relief: Relief, point: Vector3): readonly [number, number] {
  let first = 2;
  let last = -2;
  for (let i = 0; i < HOURS; i++) {
    const hour = FIRST_HOUR + ((LAST_HOUR - FIRST_HOUR) * i) / (HOURS - 1);
    if (relief.visibility(point, sunDirection(hour, sun)) < 0.5) continue;
    first = Math.min(first, hour);
    last = Math.max(last, hour);
  }
  const half = (LAST_HOUR - FIRST_HOUR) / (HOURS - 1) / 2;
  return [first - half, last + half];
}
const sun = new Vector3();
