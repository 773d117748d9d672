import { MATTER, type Mould } from './mould.ts';
import { createRandom } from '../../../../stage/random.ts';
import { createOutline, MEADOW, RIDGES } from './relief.ts';

/** Firs along a ridge's crest: their number around the visitor and their heights, degrees. */
const EDGES = [
  { ridge: 1, count: 2600, least: 0.1, most: 0.22, crowd: 0.62 },
  { ridge: 2, count: 2000, least: 0.2, most: 0.46, crowd: 0.55 },
  { ridge: 3, count: 1300, least: 0.4, most: 1.05, crowd: 0.42 },
] as const;

/** Groups of near firs at the meadow's edge: the frame of the picture. Degrees. */
const GROVES = [
  { azimuth: 21, spread: 9, count: 15, least: 2.2, most: 6.4 },
  { azimuth: 73, spread: 4, count: 6, least: 1.6, most: 4.2 },
  { azimuth: 126, spread: 7, count: 11, least: 2, most: 5.4 },
  { azimuth: 223, spread: 8, count: 13, least: 2, most: 6.0 },
  { azimuth: 258, spread: 3, count: 4, least: 1.5, most: 3.2 },
  { azimuth: 304, spread: 10, count: 15, least: 2.2, most: 6.8 },
] as const;

/** The dark edge of the forest on one ridge. */
export function addForestEdge(mould: Mould, index: number): void {
  const edge = EDGES.find(({ ridge }) => ridge === index);
  const ridge = RIDGES[index];
  if (!edge || !ridge) return;
  const outline = createOutline(ridge);
  const random = createRandom(ridge.seed * 7);
  for (let i = 0; i < edge.count; i++) {
    const azimuth = ((i + random()) / edge.count) * 360;
    // Forests come in stretches with pastures between.
    const wood =
      Math.sin((azimuth * Math.PI) / 26 + ridge.seed) + 0.7 * Math.sin((azimuth * Math.PI) / 7.4 + 2 * ridge.seed);
    if (wood < 0.9 - 2.6 * edge.crowd + 0.5 * random()) continue;
    const height = edge.least + (edge.most - edge.least) * random() ** 1.4;
    addFir(mould, azimuth, outline(azimuth) - 0.3 * height, height, ridge.haze, random());
  }
}

/** The near firs. */
export function addGroves(mould: Mould): void {
  const outline = createOutline(MEADOW);
  const random = createRandom(MEADOW.seed);
  for (const grove of GROVES) {
    const firs = Array.from({ length: grove.count }, () => {
      const away = (random() + random() - 1) * grove.spread;
      const tall = 1 - 0.55 * Math.abs(away / grove.spread);
      return {
        azimuth: grove.azimuth + away,
        height: (grove.least + (grove.most - grove.least) * random()) * tall,
        tone: random(),
      };
    }).toSorted((a, b) => b.height - a.height);
    for (const { azimuth, height, tone } of firs) {
      addFir(mould, azimuth, outline(azimuth) - 0.35 - 0.25 * random(), height, 0.02 + 0.02 * tone, tone);
    }
  }
}

/** A fir: tiers of drooping branches, narrow as the Vosges' are. Small ones have fewer tiers. */
function addFir(mould: Mould, azimuth: number, foot: number, height: number, haze: number, tone: number): void {
  const tiers = height > 1.5 ? 9 : height > 0.5 ? 5 : 2;
  const half = height * (0.15 + 0.06 * tone);
  const stuff = { matter: MATTER.fir, haze, tone };
  const random = createRandom(Math.round((azimuth * 1000 + tone) * 977));
  for (let tier = 0; tier < tiers; tier++) {
    const low = tier / tiers;
    const high = Math.min(1, low + 1.75 / tiers);
    const wide = half * (1 - low) ** 0.85;
    const lean = (random() - 0.5) * 0.16 * wide;
    const left = wide * (0.88 + 0.28 * random());
    const right = wide * (0.88 + 0.28 * random());
    const y = foot + height * (0.06 + 0.94 * low);
    mould.polygon(
      [
        [azimuth + lean * 0.3, foot + height * (0.06 + 0.94 * high), 0, high],
        [azimuth - left, y - 0.02 * height, -1, low],
        [azimuth - left * 0.3, y + 0.035 * height, -0.3, low],
        [azimuth + right * 0.3, y + 0.03 * height, 0.3, low],
        [azimuth + right, y - 0.025 * height, 1, low],
      ],
      stuff,
    );
  }
  if (height > 1) {
    const trunk = half * 0.12;
    mould.polygon(
      [
        [azimuth - trunk, foot + height * 0.08, -0.1, 0],
        [azimuth - trunk, foot - height * 0.03, -0.1, 0],
        [azimuth + trunk, foot - height * 0.03, 0.1, 0],
        [azimuth + trunk, foot + height * 0.08, 0.1, 0],
      ],
      stuff,
    );
  }
}
