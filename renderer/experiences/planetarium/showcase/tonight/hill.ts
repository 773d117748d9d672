import type { Matrix4 } from 'three';
import { fbm } from '../../../../stage/atelier/noise.ts';
import { createRandom } from '../../../../stage/random.ts';
import type { Paint } from '../../../../stage/atelier/sculpture.ts';
import { at, type Triple } from '../../../../stage/atelier/shapes.ts';

/** Where the observatory stands on the hill. */
export const SUMMIT = { x: 0.27, z: -0.02 };
const FIRS = 74;

/** The rounded back of a *ballon*: steep shoulders, a flat top where people built, a hollow where the path climbs. */
export function hillHeight(x: number, z: number): number {
  const dx = x - SUMMIT.x;
  const dz = z - SUMMIT.z;
  const r = Math.hypot(dx * 0.96, dz * 1.04);
  const shoulder = 0.34 * Math.exp(-((Math.max(0, r - 0.27) / 0.36) ** 2));
  const second = 0.13 * Math.exp(-((x + 0.62) ** 2 + (z + 0.42) ** 2) / 0.07);
  const rough = (fbm(x * 4.2 + 9, z * 4.2 + 4) - 0.5) * 0.05 * Math.min(1, Math.max(0, r - 0.3) * 3);
  const edge = Math.min(1, Math.max(0, (0.978 - Math.hypot(x, z)) / 0.2));
  return (shoulder + second + rough) * (edge * edge * (3 - 2 * edge)) - 0.004;
}

/** Height of the observatory's floor, diorama units. */
export const FLOOR = hillHeight(SUMMIT.x, SUMMIT.z);

const PATH: readonly Triple[] = [
  [-0.3, 0, 0.9],
  [-0.06, 0, 0.8],
  [0.1, 0, 0.73],
  [0.13, 0, 0.66],
  [0.05, 0, 0.59],
  [-0.01, 0, 0.52],
  [0.06, 0, 0.45],
  [0.2, 0, 0.39],
  [0.3, 0, 0.31],
  [0.33, 0, 0.22],
];

function pathDistance(x: number, z: number): number {
  let nearest = Infinity;
  for (let i = 0; i + 1 < PATH.length; i++) {
    const [ax, , az] = PATH[i] as Triple;
    const [bx, , bz] = PATH[i + 1] as Triple;
    const t = Math.min(
      1,
      Math.max(0, ((x - ax) * (bx - ax) + (z - az) * (bz - az)) / ((bx - ax) ** 2 + (bz - az) ** 2)),
    );
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), z - az - t * (bz - az)));
  }
  return nearest;
}

/** Grass in patches, and the path of trodden earth. */
export const meadow: Paint = (out, p) => {
  const patch = fbm(p.x * 7, p.z * 7, 3);
  const path = 1 - Math.min(1, Math.max(0, (pathDistance(p.x, p.z) - 0.018) / 0.022));
  out.multiplyScalar(0.72 + 0.5 * patch);
  out.r += 0.05 * patch;
  out.r += (0.36 - out.r) * path;
  out.g += (0.28 - out.g) * path;
  out.b += (0.2 - out.b) * path;
};

/** Places of the firs: clusters on the flanks, none on the path nor before the door. */
export function firPlaces(): Matrix4[] {
  const random = createRandom(5);
  const clusters: readonly Triple[] = [
    [-0.6, 0.3, 0.26],
    [-0.76, -0.12, 0.2],
    [0.6, 0.52, 0.2],
    [0.66, -0.44, 0.2],
    [-0.46, -0.5, 0.2],
    [0.1, -0.72, 0.22],
    [0.86, 0.06, 0.12],
    [-0.28, 0.6, 0.16],
  ];
  const places: Matrix4[] = [];
  for (let tries = 0; places.length < FIRS && tries < 4000; tries++) {
    const [cx, cz, spread] = clusters[Math.floor(random() * clusters.length)] as Triple;
    const angle = random() * 2 * Math.PI;
    const reach = spread * Math.sqrt(random());
    const x = cx + reach * Math.cos(angle);
    const z = cz + reach * Math.sin(angle);
    if (
      Math.hypot(x, z) > 0.9 ||
      Math.hypot(x + 0.2, z - 0.36) < 0.16 ||
      Math.hypot(x - SUMMIT.x, z - SUMMIT.z) < 0.42 ||
      pathDistance(x, z) < 0.075
    )
      continue;
    const size = (0.12 + 0.11 * random()) * (1 - 0.35 * (reach / spread));
    const matrix = at([x, hillHeight(x, z) - 0.006, z], [0, random() * 6, 0], [size * 0.95, size, size * 0.95]);
    const tooNear = places.some(
      (other) => Math.hypot((other.elements[12] ?? 0) - x, (other.elements[14] ?? 0) - z) < 0.055,
    );
    if (!tooNear) places.push(matrix);
  }
  return places;
}
