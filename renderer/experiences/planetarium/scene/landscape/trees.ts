import { MATTER, type Corner, type Mould } from './mould.ts';
import { createRandom } from '../../../../stage/random.ts';
import { createOutline, MEADOW } from './relief.ts';

/** Round trees of hedges and orchards: where, how many, how tall. Degrees. */
const HEDGES = [
  { azimuth: 172, spread: 13, count: 26, least: 0.45, most: 1.1, drop: 0.15 },
  { azimuth: 92, spread: 6, count: 9, least: 0.35, most: 0.8, drop: 0 },
  { azimuth: 279, spread: 7, count: 11, least: 0.4, most: 0.9, drop: 0.1 },
  { azimuth: 350, spread: 6, count: 8, least: 0.4, most: 1.0, drop: 0.1 },
  { azimuth: 204, spread: 9, count: 12, least: 0.5, most: 1.4, drop: 0 },
  { azimuth: 145, spread: 8, count: 9, least: 0.4, most: 1.2, drop: 0 },
  { azimuth: 50, spread: 14, count: 12, least: 0.4, most: 1.3, drop: 0 },
  { azimuth: 325, spread: 12, count: 10, least: 0.4, most: 1.2, drop: 0 },
] as const;

const SIDES = 14;

/** The round trees: those of the villages stand behind the houses, so they come first. */
export function addHedges(mould: Mould): void {
  const outline = createOutline(MEADOW);
  const random = createRandom(1857);
  for (const { azimuth, spread, count, least, most, drop } of HEDGES) {
    for (let i = 0; i < count; i++) {
      const at = azimuth + (random() + random() - 1) * spread;
      const height = least + (most - least) * random() ** 2;
      addTree(mould, at, outline(at) - drop - 0.1, height, random);
    }
  }
}

/** One tree: three crowns that overlap. */
function addTree(mould: Mould, azimuth: number, foot: number, height: number, random: () => number): void {
  const tone = random();
  for (const [x, y, size] of [
    [-0.22, 0.42, 0.36],
    [0.24, 0.4, 0.34],
    [0.02, 0.6, 0.42],
  ] as const) {
    const radius = size * height * (0.9 + 0.2 * random());
    const centre = [azimuth + x * height, foot + y * height] as const;
    const crown: Corner[] = [[centre[0], centre[1], 0, 0.6]];
    for (let side = 0; side <= SIDES; side++) {
      const angle = (side / SIDES) * 2 * Math.PI;
      const bump = radius * (0.93 + 0.12 * Math.sin(angle * 5 + tone * 20));
      const u = Math.cos(angle);
      const v = 0.5 + 0.5 * Math.sin(angle);
      crown.push([centre[0] + u * bump, centre[1] + Math.sin(angle) * bump, u, v]);
    }
    mould.polygon(crown, { matter: MATTER.leaf, haze: 0.06, tone });
  }
}
