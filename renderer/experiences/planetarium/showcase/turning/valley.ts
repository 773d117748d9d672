import { fbm } from '../../../../stage/atelier/noise.ts';
import type { Paint } from '../../../../stage/atelier/sculpture.ts';
import type { Triple } from '../../../../stage/atelier/shapes.ts';

/** A valley floor between two wooded backs of the ballons, open toward the visitor. */
export function valleyHeight(x: number, z: number): number {
  const ridge = 0.2 * Math.exp(-(((z + 0.5) / 0.2) ** 2)) * (0.62 + 0.38 * Math.cos((x + 0.42) * 4.4));
  const shoulder = 0.15 * Math.exp(-((x - 0.86) ** 2 + (z + 0.2) ** 2) / 0.1);
  const left = 0.14 * Math.exp(-((x + 0.98) ** 2 + (z + 0.12) ** 2) / 0.12);
  const rough = (fbm(x * 4 + 2, z * 4 + 8) - 0.5) * 0.03;
  const edge = Math.min(1, Math.max(0, (0.978 - Math.hypot(x, z)) / 0.12));
  return (ridge + shoulder + left + rough + 0.012) * (edge * (2 - edge)) - 0.004;
}

const ROAD: readonly Triple[] = [
  [0.32, 0, 0.95],
  [0.22, 0, 0.78],
  [0.05, 0, 0.6],
  [-0.02, 0, 0.42],
  [0.06, 0, 0.24],
  [0.22, 0, 0.1],
  [0.42, 0, -0.02],
  [0.62, 0, -0.2],
];

/** From the middle of the road, diorama units. */
export function roadDistance(x: number, z: number): number {
  let nearest = Infinity;
  for (let i = 0; i + 1 < ROAD.length; i++) {
    const [ax, , az] = ROAD[i] as Triple;
    const [bx, , bz] = ROAD[i + 1] as Triple;
    const t = Math.min(
      1,
      Math.max(0, ((x - ax) * (bx - ax) + (z - az) * (bz - az)) / ((bx - ax) ** 2 + (bz - az) ** 2)),
    );
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), z - az - t * (bz - az)));
  }
  return nearest;
}

/** Meadows mown in strips, and the road. */
export const fields: Paint = (out, p) => {
  const patch = fbm(p.x * 6 + 3, p.z * 6, 1);
  const strip = Math.sin((p.x * 0.8 + p.z) * 26) > 0 ? 1.05 : 0.95;
  out.multiplyScalar((0.72 + 0.5 * patch) * (p.y < 0.04 ? strip : 0.86));
  const road = 1 - Math.min(1, Math.max(0, (roadDistance(p.x, p.z) - 0.026) / 0.016));
  out.r += (0.42 - out.r) * road;
  out.g += (0.34 - out.g) * road;
  out.b += (0.25 - out.b) * road;
};
