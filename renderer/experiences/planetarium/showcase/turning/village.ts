import type { BufferGeometry, Matrix4, Vector3 } from 'three';
import { baseParts } from '../../../../stage/atelier/base.ts';
import { groundGeometry } from '../../../../stage/atelier/ground.ts';
import { createRandom } from '../../../../stage/random.ts';
import { PALETTE } from '../../../../stage/atelier/palette.ts';
import { createRelief } from '../../../../stage/atelier/relief.ts';
import { type Lighting, type Part, sculpt, stamp } from '../../../../stage/atelier/sculpture.ts';
import { at, firParts, placed, turned } from '../../../../stage/atelier/shapes.ts';
import { CHURCH, churchParts } from './church.ts';
import { HOUSES, houseParts } from './houses.ts';
import { sunWindow } from './sun.ts';
import { fields, roadDistance, valleyHeight } from './valley.ts';

const FIRS = 84;

/** Firs on the backs of the hills and a few trees in the village. */
export function villageFirs(): Matrix4[] {
  const random = createRandom(17);
  const places: Matrix4[] = [];
  for (let tries = 0; places.length < FIRS && tries < 6000; tries++) {
    const angle = random() * 2 * Math.PI;
    const reach = 0.93 * Math.sqrt(random());
    const x = reach * Math.cos(angle);
    const z = reach * Math.sin(angle);
    const wooded = valleyHeight(x, z) > 0.075 || (random() < 0.05 && z > 0.3);
    const crowded = HOUSES.some(({ at: [hx, hz] }) => Math.hypot(x - hx, z - hz) < 0.17);
    if (!wooded || crowded || roadDistance(x, z) < 0.08 || Math.hypot(x - CHURCH[0], z - CHURCH[1]) < 0.3) continue;
    if (Math.abs(z + 0.55) < 0.06 || (z < -0.5 && valleyHeight(x, z) < 0.05)) continue;
    if (places.some((other) => Math.hypot((other.elements[12] ?? 0) - x, (other.elements[14] ?? 0) - z) < 0.052))
      continue;
    const size = 0.11 + 0.08 * random();
    places.push(at([x, valleyHeight(x, z) - 0.005, z], [0, random() * 6, 0], [size, size * 1.05, size]));
  }
  return places;
}

/** Lamplight of the windows on the ground and the walls around: strongest before the doors. */
function lamplight(p: Vector3): number {
  let sum = 0;
  for (const {
    at: [x, z, turn],
    depth,
  } of HOUSES) {
    const dx = x + Math.sin(turn) * (depth / 2 + 0.035) - p.x;
    const dz = z + Math.cos(turn) * (depth / 2 + 0.035) - p.z;
    sum += Math.exp(-(dx * dx + dz * dz) / 0.0042);
  }
  const porch = Math.hypot(p.x - CHURCH[0] - 0.36 * Math.sin(CHURCH[2]), p.z - CHURCH[1] - 0.36 * Math.cos(CHURCH[2]));
  sum += Math.exp(-((porch / 0.09) ** 2));
  return Math.min(1, sum) * Math.max(0, 1 - (p.y - valleyHeight(p.x, p.z)) / 0.09);
}

export interface VillageGeometry {
  still: BufferGeometry;
  fir: BufferGeometry;
  firs: readonly Matrix4[];
}

/** Builds base, valley, church and houses, each vertex with its occlusion and the hours when the Sun reaches it. */
export function buildVillage(firs: readonly Matrix4[]): VillageGeometry {
  const ground: Part = { geometry: groundGeometry(valleyHeight, 46, 100), finish: PALETTE.meadow, paint: fields };
  const standing = [
    ...placed(
      at([CHURCH[0], valleyHeight(CHURCH[0], CHURCH[1]) + 0.008, CHURCH[1]], [0, CHURCH[2], 0], 1.12),
      churchParts(),
    ),
    ...HOUSES.flatMap((house) => {
      const [x, z, turn] = house.at;
      return placed(at([x, valleyHeight(x, z), z], [0, turn, 0]), houseParts(house));
    }),
  ];
  const relief = createRelief(1.05);
  stamp([ground, ...standing], relief);
  const cone = turned(
    [
      [0.24, 0.1],
      [0.14, 0.5],
      [0.001, 1],
    ],
    8,
  );
  for (const place of firs) relief.stamp(cone, place);
  cone.dispose();
  const lighting: Lighting = (point, normal) =>
    point.y < -0.006
      ? { occlusion: 1, direct: [-2, 2] }
      : { occlusion: relief.openness(point, normal), direct: sunWindow(relief, point), lamplight: lamplight(point) };
  return {
    firs,
    still: sculpt([...baseParts(), ground, ...standing], lighting),
    fir: sculpt(firParts(PALETTE.fir, PALETTE.trunk, 4), (p) => ({ occlusion: 0.5 + 0.5 * p.y, direct: [-1.3, 1.3] })),
  };
}
