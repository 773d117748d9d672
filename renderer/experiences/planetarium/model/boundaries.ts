import { DEGREES, type MutableVector3, RADIANS, transform } from './vectors.ts';
import type { Matrix3 } from './sky.ts';

/**
 * The borders of the constellations run along right ascensions and declinations of 1875 (Delporte 1930, for the
 * International Astronomical Union): precession has tilted them since, and a parallel is no great circle.
 */

/** Julian centuries from J2000 to B1875.0 (JD 2405889.25855). */
const CENTURIES = (2_405_889.258_55 - 2_451_545) / 36_525;

/** The longest arc that may be drawn straight, degrees. */
const LONGEST = 1;

/** Equatorial of J2000 → that of B1875. Precession: Lieske 1979, A&A 73, 282 (IAU 1976). */
export const J2000_TO_1875: Matrix3 = precession(CENTURIES);
/** Equatorial of B1875 → that of J2000. */
export const FROM_1875: Matrix3 = transpose(J2000_TO_1875);

/** A border given by its corners (degrees, B1875), as a polyline of unit vectors in EQJ. */
export function bendBorder(corners: readonly (readonly [rightAscension: number, declination: number])[]): Float32Array {
  const points: number[] = [];
  const scratch: MutableVector3 = [0, 0, 0];
  const push = (rightAscension: number, declination: number) => {
    const [ra, dec] = [rightAscension * RADIANS, declination * RADIANS];
    points.push(
      ...transform(scratch, FROM_1875, Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)),
    );
  };
  for (const [i, corner] of corners.entries()) {
    const before = corners[i - 1];
    if (before) {
      const across = (corner[0] - before[0]) * Math.cos(((corner[1] + before[1]) / 2) * RADIANS);
      const pieces = Math.ceil(Math.hypot(across, corner[1] - before[1]) / LONGEST);
      for (let piece = 1; piece < pieces; piece++) {
        const share = piece / pieces;
        push(before[0] + share * (corner[0] - before[0]), before[1] + share * (corner[1] - before[1]));
      }
    }
    push(...corner);
  }
  return Float32Array.from(points);
}

/** Right ascension (0 to 360) and declination in degrees of B1875 of a direction in degrees of J2000. */
export function to1875(rightAscension: number, declination: number): [number, number] {
  const [ra, dec] = [rightAscension * RADIANS, declination * RADIANS];
  const [x, y, z] = transform(
    [0, 0, 0],
    J2000_TO_1875,
    Math.cos(dec) * Math.cos(ra),
    Math.cos(dec) * Math.sin(ra),
    Math.sin(dec),
  );
  const turned = Math.atan2(y, x) * DEGREES;
  return [turned < 0 ? turned + 360 : turned, Math.asin(z) * DEGREES];
}

function precession(t: number): Matrix3 {
  const second = RADIANS / 3600;
  const zeta = (2306.2181 * t + 0.30188 * t ** 2 + 0.017998 * t ** 3) * second;
  const z = (2306.2181 * t + 1.09468 * t ** 2 + 0.018203 * t ** 3) * second;
  const theta = (2004.3109 * t - 0.42665 * t ** 2 - 0.041833 * t ** 3) * second;
  const [cz, sz] = [Math.cos(z), Math.sin(z)];
  const [ct, st] = [Math.cos(theta), Math.sin(theta)];
  const [cA, sA] = [Math.cos(zeta), Math.sin(zeta)];
  return [
    cz * ct * cA - sz * sA,
    -cz * ct * sA - sz * cA,
    -cz * st,
    sz * ct * cA + cz * sA,
    -sz * ct * sA + cz * cA,
    -sz * st,
    st * cA,
    -st * sA,
    ct,
  ];
}

function transpose([a, b, c, d, e, f, g, h, i]: Matrix3): Matrix3 {
  return [a, d, g, b, e, h, c, f, i];
}
