import { MATTER, type Corner, type Mould } from './mould.ts';
import { createRandom } from '../../../../stage/random.ts';
import { createOutline, MEADOW } from './relief.ts';

/** Where people live, degrees of azimuth: one village with its church, two hamlets, one farm far off. */
const SETTLEMENTS = [
  { azimuth: 172, spread: 11, houses: 15, church: true, size: 1, drop: 0.3 },
  { azimuth: 92, spread: 3.5, houses: 4, church: false, size: 0.62, drop: 0 },
  { azimuth: 279, spread: 4, houses: 5, church: false, size: 0.7, drop: 0.1 },
  { azimuth: 350, spread: 2.6, houses: 3, church: false, size: 0.8, drop: 0.2 },
] as const;

const HAZE = 0.07;

/** Vosges farmhouses under wide roofs, a church with a bulb; windows that light up at night. */
export function addVillages(mould: Mould): void {
  const outline = createOutline(MEADOW);
  for (const settlement of SETTLEMENTS) {
    const random = createRandom(settlement.azimuth);
    const houses = Array.from({ length: settlement.houses }, (_, i) => {
      const even = (i + 0.5) / settlement.houses - 0.5;
      const azimuth = settlement.azimuth + (2 * even + 0.16 * (random() - 0.5)) * settlement.spread;
      return { azimuth, rise: 0.75 * random() ** 2, width: (1.25 + 0.8 * random()) * settlement.size };
    }).toSorted((a, b) => b.rise - a.rise);
    if (settlement.church) addChurch(mould, settlement.azimuth + 1.4, outline(settlement.azimuth) + 0.25);
    for (const { azimuth, rise, width } of houses) {
      addHouse(mould, azimuth, outline(azimuth) - settlement.drop + rise - 0.25, width, random);
    }
  }
}

function addHouse(mould: Mould, azimuth: number, foot: number, width: number, random: () => number): void {
  const tone = random();
  const wall = width * (0.3 + 0.07 * random());
  const roof = width * (0.3 + 0.08 * random());
  const half = width / 2;
  const eaves = half * 1.12;
  // The gable is seen on one side: the house stands at an angle.
  const gable = half * (0.5 + 0.3 * random()) * (random() < 0.5 ? -1 : 1);
  const corner = gable > 0 ? half - gable : -half - gable;
  const [left, right] = gable > 0 ? [-half, corner] : [corner, half];
  const [gableLeft, gableRight] = gable > 0 ? [corner, half] : [-half, corner];
  const at = (x: number, y: number, u = 0, v = 0): Corner => [azimuth + x, foot + y, u, v];
  const stuff = (matter: (typeof MATTER)[keyof typeof MATTER]) => ({ matter, haze: HAZE, tone });

  const middle = (gableLeft + gableRight) / 2;
  mould.polygon(
    [at(left, wall, 0.2), at(left, -0.2, 0.2), at(right, -0.2, 0.2), at(right, wall, 0.2)],
    stuff(MATTER.wall),
  );
  mould.polygon(
    [
      at(middle, wall + roof * 0.92, -0.6),
      at(gableLeft, wall, -0.6),
      at(gableLeft, -0.2, -0.6),
      at(gableRight, -0.2, -0.6),
      at(gableRight, wall, -0.6),
    ],
    stuff(MATTER.wall),
  );
  const far = gable > 0 ? -eaves * 0.92 : eaves * 0.92;
  const under = wall - 0.05 * width;
  mould.polygon(
    [
      at(middle, wall + roof, 0.3, 1),
      at(far, wall + roof, 0.3, 1),
      at(far * 1.08, under, 0.3, 0),
      at(corner - Math.sign(gable) * 0.02 * width, under, 0.3, 0),
    ],
    stuff(MATTER.roof),
  );
  const outer = gable > 0 ? gableRight : gableLeft;
  mould.polygon(
    [
      at(middle, wall + roof, -0.7, 1),
      at(middle, wall + roof * 0.9, -0.7, 1),
      at(outer + Math.sign(gable) * 0.03 * width, under - 0.02 * width, -0.7, 0),
      at(outer + Math.sign(gable) * 0.08 * width, under, -0.7, 0),
    ],
    stuff(MATTER.roof),
  );
  const chimney = (middle + far) / 2;
  mould.polygon(
    [
      at(chimney - 0.03 * width, wall + roof * 1.22, -0.2),
      at(chimney - 0.03 * width, wall + roof * 0.9, -0.2),
      at(chimney + 0.03 * width, wall + roof * 0.9, -0.2),
      at(chimney + 0.03 * width, wall + roof * 1.22, -0.2),
    ],
    stuff(MATTER.wall),
  );

  const panes = Math.max(2, Math.round(Math.abs(right - left) / (0.22 * width)));
  for (let i = 0; i < panes; i++) {
    const x = left + ((i + 0.5) / panes) * (right - left);
    addWindow(mould, azimuth + x, foot + wall * 0.36, 0.1 * width, random);
  }
  addWindow(mould, azimuth + middle, foot + wall * 0.95, 0.085 * width, random);
}

/** A window; about half are lit at night, with a little light about them. */
function addWindow(mould: Mould, azimuth: number, altitude: number, size: number, random: () => number): void {
  const tone = random();
  const half = size * 0.42;
  const pane = { matter: MATTER.window, haze: HAZE, tone };
  mould.polygon(
    [
      [azimuth - half, altitude + size * 0.62],
      [azimuth - half, altitude - size * 0.5],
      [azimuth + half, altitude - size * 0.5],
      [azimuth + half, altitude + size * 0.62],
    ],
    pane,
  );
  if (tone < 0.45) return;
  const glow = { matter: MATTER.glow, haze: HAZE, tone };
  const reach = size * 4.2;
  mould.polygon(
    [
      [azimuth - reach, altitude + reach, -1, 1],
      [azimuth - reach, altitude - reach, -1, -1],
      [azimuth + reach, altitude - reach, 1, -1],
      [azimuth + reach, altitude + reach, 1, 1],
    ],
    glow,
  );
}

function addChurch(mould: Mould, azimuth: number, foot: number): void {
  const at = (x: number, y: number, u = 0, v = 0): Corner => [azimuth + x, foot + y, u, v];
  const stuff = (matter: (typeof MATTER)[keyof typeof MATTER], tone = 0.8) => ({ matter, haze: HAZE, tone });
  // Nave.
  mould.polygon(
    [at(0.2, 0.62, 0.25), at(0.2, -0.4, 0.25), at(1.95, -0.4, 0.25), at(1.95, 0.62, 0.25)],
    stuff(MATTER.stone),
  );
  mould.polygon(
    [at(0.1, 1.2, 0.3, 1), at(0.1, 0.56, 0.3, 0), at(2.05, 0.56, 0.3, 0), at(1.8, 1.2, 0.3, 1)],
    stuff(MATTER.roof, 0.35),
  );
  for (const x of [0.62, 1.02, 1.42]) {
    mould.polygon(
      [at(x - 0.07, 0.36), at(x - 0.07, 0.0), at(x + 0.07, 0.0), at(x + 0.07, 0.36), at(x, 0.45)],
      stuff(MATTER.window, 0.62),
    );
  }
  // Tower, lit face and shaded face.
  mould.polygon(
    [at(-0.42, 1.75, 0.25), at(-0.42, -0.4, 0.25), at(0.08, -0.4, 0.25), at(0.08, 1.75, 0.25)],
    stuff(MATTER.stone),
  );
  mould.polygon(
    [at(0.08, 1.75, -0.6), at(0.08, -0.4, -0.6), at(0.32, -0.4, -0.6), at(0.32, 1.75, -0.6)],
    stuff(MATTER.stone),
  );
  mould.polygon(
    [at(-0.25, 1.5), at(-0.25, 1.12), at(-0.09, 1.12), at(-0.09, 1.5), at(-0.17, 1.6)],
    stuff(MATTER.window, 0.3),
  );
  // The bulb: an onion under a spire.
  const profile = [
    [0.03, 3.35],
    [0.06, 2.78],
    [0.25, 2.52],
    [0.42, 2.24],
    [0.37, 1.98],
    [0.23, 1.84],
    [0.42, 1.72],
  ] as const;
  mould.band(
    profile.map(([x, y]) => at(-0.05 - x, y, 0.5, 0.5)),
    profile.map(([x, y]) => at(-0.05 + x, y, -0.6, 0.5)),
    stuff(MATTER.roof, 0.2),
  );
  mould.polygon([at(-0.06, 3.6), at(-0.06, 3.3), at(-0.04, 3.3), at(-0.04, 3.6)], stuff(MATTER.roof, 0.1));
  mould.polygon([at(-0.12, 3.5), at(-0.12, 3.47), at(0.02, 3.47), at(0.02, 3.5)], stuff(MATTER.roof, 0.1));
}
