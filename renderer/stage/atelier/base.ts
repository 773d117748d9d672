import { LatheGeometry, Vector2 } from 'three';
import { fbm } from './noise.ts';
import { PALETTE } from './palette.ts';
import type { Paint, Part } from './sculpture.ts';

/** Radius of the base's top, and how far the base goes down (scene units). */
export const BASE_RADIUS = 1;
export const BASE_DEPTH = 0.16;
const SEGMENTS = 96;

/** Turned walnut: rings that waver with the angle. */
const grain: Paint = (out, p) => {
  const ring = fbm(Math.atan2(p.z, p.x) * 3 + 20, p.y * 60, Math.hypot(p.x, p.z) * 22);
  out.multiplyScalar(0.7 + 0.6 * ring);
};

function turned(profile: readonly (readonly [number, number])[]): LatheGeometry {
  return new LatheGeometry(
    profile.map(([x, y]) => new Vector2(x, y)),
    SEGMENTS,
  );
}

/** The round walnut base of the family, its top at y = 0, with a thin brass rim. */
export function baseParts(): Part[] {
  return [
    {
      geometry: turned([
        [0.001, -BASE_DEPTH],
        [0.955, -BASE_DEPTH],
        [0.978, -0.156],
        [0.984, -0.146],
        [0.982, -0.134],
        [0.968, -0.126],
        [0.962, -0.118],
        [0.964, -0.108],
        [0.985, -0.094],
        [1.0, -0.076],
        [1.006, -0.058],
        [1.002, -0.042],
        [0.996, -0.036],
      ]),
      finish: PALETTE.walnut,
      paint: grain,
    },
    {
      geometry: turned([
        [0.99, -0.038],
        [1.006, -0.037],
        [1.012, -0.031],
        [1.014, -0.022],
        [1.012, -0.011],
        [1.006, -0.003],
        [0.998, 0.0],
        [0.985, 0.001],
        [0.978, -0.003],
        [0.976, -0.012],
      ]),
      finish: PALETTE.brass,
    },
  ];
}

/** A walnut top inside the rim, for dioramas without ground. */
export function baseTop(): Part {
  return {
    geometry: turned([
      [0.978, -0.012],
      [0.9, -0.008],
      [0.6, -0.006],
      [0.3, -0.006],
      [0.001, -0.006],
    ]),
    finish: PALETTE.walnutDark,
    paint: grain,
  };
}
