import { refract } from './refraction.ts';
import type { StarCatalogue } from './data.ts';
import type { Horizontal, Sky, Vector3 } from './sky.ts';
import { altitudeOf, azimuthOf, type MutableVector3, normalize, transform } from './vectors.ts';

const scratch: MutableVector3 = [0, 0, 0];

/**
 * Airless direction in HOR of a star whose direction in EQJ is (x, y, z), into `out`. The shader does the same:
 * aberration (the star leans toward the observer's velocity β, by up to 20.5″; the classical sum is right to 0.001″),
 * then the rotation; refraction comes after (`refractDirection`).
 */
export function starDirection(out: MutableVector3, sky: Sky, x: number, y: number, z: number): MutableVector3 {
  const [vx, vy, vz] = sky.velocity;
  return normalize(transform(out, sky.rotation, x + vx, y + vy, z + vz));
}

/** Airless direction in HOR of the star at `index` of the catalogue, into `out`. */
export function catalogueDirection(
  out: MutableVector3,
  sky: Sky,
  catalogue: StarCatalogue,
  index: number,
): MutableVector3 {
  const { directions } = catalogue;
  const at = index * 3;
  return starDirection(out, sky, directions[at] ?? 0, directions[at + 1] ?? 0, directions[at + 2] ?? 0);
}

/** Apparent place of the star at `index` of the catalogue. */
export function locateStar(sky: Sky, catalogue: StarCatalogue, index: number): Horizontal {
  return toHorizontal(catalogueDirection(scratch, sky, catalogue, index));
}

/** Altitudes with and without air, and azimuth, of an airless direction in HOR. */
export function toHorizontal(airless: Vector3): Horizontal {
  const airlessAltitude = altitudeOf(airless);
  return { altitude: refract(airlessAltitude), airlessAltitude, azimuth: azimuthOf(airless) };
}
