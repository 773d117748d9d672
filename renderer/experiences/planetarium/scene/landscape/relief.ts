import { createRandom } from '../../../../stage/random.ts';
import type { Ground } from '../../model/sky.ts';

/** One rounded summit. Degrees: where, how high above its ridge's foot, half width. */
interface Ballon {
  azimuth: number;
  height: number;
  width: number;
}

/** One ridge around the visitor; the farther ones are bluer. */
export interface Ridge {
  /** 0 near, 1 lost in the haze. */
  haze: number;
  /** Altitude of its lowest line, degrees. */
  foot: number;
  /** How rough its outline is, degrees: trees and rocks. */
  roughness: number;
  ballons: readonly Ballon[];
  seed: number;
}

/**
 * The horizon of a clearing on the Vosges' western side: the great ballons from north-east to south, long wooded
 * hills elsewhere, the plateau of Lorraine low in the west. In their spirit, not a survey: « relief stylisé ».
 */
export const RIDGES: readonly Ridge[] = [
  {
    haze: 0.8,
    foot: 0.6,
    roughness: 0.05,
    seed: 11,
    ballons: [
      { azimuth: 8, height: 1.5, width: 17 },
      { azimuth: 52, height: 2.9, width: 16 },
      { azimuth: 84, height: 4.6, width: 15 },
      { azimuth: 112, height: 5.7, width: 17 },
      { azimuth: 138, height: 4.2, width: 13 },
      { azimuth: 166, height: 5.1, width: 18 },
      { azimuth: 201, height: 3.5, width: 15 },
      { azimuth: 242, height: 1.9, width: 19 },
      { azimuth: 292, height: 1.1, width: 24 },
      { azimuth: 336, height: 1.7, width: 18 },
    ],
  },
  {
    haze: 0.62,
    foot: 0.1,
    roughness: 0.1,
    seed: 23,
    ballons: [
      { azimuth: 24, height: 2.6, width: 15 },
      { azimuth: 66, height: 3.3, width: 13 },
      { azimuth: 98, height: 2.9, width: 14 },
      { azimuth: 128, height: 4.1, width: 13 },
      { azimuth: 152, height: 2.7, width: 11 },
      { azimuth: 186, height: 3.8, width: 15 },
      { azimuth: 222, height: 2.9, width: 16 },
      { azimuth: 266, height: 1.6, width: 18 },
      { azimuth: 312, height: 2.4, width: 17 },
      { azimuth: 350, height: 1.7, width: 13 },
    ],
  },
  {
    haze: 0.34,
    foot: -1.0,
    roughness: 0.16,
    seed: 37,
    ballons: [
      { azimuth: 4, height: 3.4, width: 16 },
      { azimuth: 44, height: 2.6, width: 14 },
      { azimuth: 78, height: 3.9, width: 12 },
      { azimuth: 118, height: 2.4, width: 15 },
      { azimuth: 150, height: 3.6, width: 12 },
      { azimuth: 214, height: 4.2, width: 16 },
      { azimuth: 252, height: 3.0, width: 15 },
      { azimuth: 288, height: 3.6, width: 14 },
      { azimuth: 328, height: 2.6, width: 16 },
    ],
  },
  {
    haze: 0.12,
    foot: -3.2,
    roughness: 0.1,
    seed: 53,
    ballons: [
      { azimuth: 20, height: 3.6, width: 20 },
      { azimuth: 62, height: 4.6, width: 17 },
      { azimuth: 102, height: 2.9, width: 18 },
      { azimuth: 136, height: 3.9, width: 15 },
      { azimuth: 176, height: 1.9, width: 16 },
      { azimuth: 232, height: 4.4, width: 17 },
      { azimuth: 272, height: 3.2, width: 20 },
      { azimuth: 316, height: 4.8, width: 17 },
      { azimuth: 352, height: 2.9, width: 15 },
    ],
  },
];

/** The meadow on which the visitor stands: one low swell. */
export const MEADOW: Ridge = {
  haze: 0.02,
  foot: -6.2,
  roughness: 0.04,
  seed: 71,
  ballons: [
    { azimuth: 40, height: 2.6, width: 44 },
    { azimuth: 118, height: 1.8, width: 30 },
    { azimuth: 186, height: 1.1, width: 34 },
    { azimuth: 262, height: 2.4, width: 36 },
    { azimuth: 330, height: 2.9, width: 34 },
  ],
};

/** Far from the lab: a wide plain with two low swells of fields and woods. */
export const PLAIN: readonly Ridge[] = [
  {
    haze: 0.78,
    foot: -0.05,
    roughness: 0.05,
    seed: 83,
    ballons: [
      { azimuth: 30, height: 0.8, width: 40 },
      { azimuth: 120, height: 0.5, width: 34 },
      { azimuth: 205, height: 0.9, width: 46 },
      { azimuth: 310, height: 0.6, width: 38 },
    ],
  },
  {
    haze: 0.4,
    foot: -0.6,
    roughness: 0.07,
    seed: 97,
    ballons: [
      { azimuth: 75, height: 0.8, width: 44 },
      { azimuth: 165, height: 0.6, width: 40 },
      { azimuth: 255, height: 0.9, width: 44 },
      { azimuth: 350, height: 0.5, width: 40 },
    ],
  },
];
export const FIELD: Ridge = {
  haze: 0.3,
  foot: -1.5,
  roughness: 0.03,
  seed: 101,
  ballons: [
    { azimuth: 20, height: 0.9, width: 60 },
    { azimuth: 140, height: 0.6, width: 50 },
    { azimuth: 250, height: 0.8, width: 60 },
  ],
};

/** The open sea: a line without a fault. */
export const SEA: Ridge = { haze: 0.5, foot: 0, roughness: 0, seed: 1, ballons: [{ azimuth: 0, height: 0, width: 1 }] };

/** Pack ice: a flat plain, broken at the horizon by ridges that the wind and the pressure raised. */
export const PACK_ICE: Ridge = {
  haze: 0.6,
  foot: 0,
  roughness: 0.085,
  seed: 113,
  ballons: [
    { azimuth: 15, height: 0.5, width: 9 },
    { azimuth: 68, height: 0.7, width: 13 },
    { azimuth: 131, height: 0.4, width: 8 },
    { azimuth: 196, height: 0.8, width: 15 },
    { azimuth: 262, height: 0.45, width: 10 },
    { azimuth: 318, height: 0.65, width: 12 },
  ],
};
export const ICE_FLOOR: Ridge = { ...SEA, haze: 0.35, foot: -0.25, roughness: 0.02, seed: 127 };

/** What stands against the sky on each ground. */
const SKYLINES: Record<Ground, readonly Ridge[]> = {
  hills: [...RIDGES, MEADOW],
  plain: [...PLAIN, FIELD],
  sea: [SEA],
  ice: [PACK_ICE, ICE_FLOOR],
};

/** Samples of the skyline around the visitor. */
const SKYLINE_STEPS = 720;

/** Gives the altitude of a ridge's outline, degrees, at an azimuth, degrees; smooth, the same at 0° and 360°. */
export function createOutline(ridge: Ridge): (azimuth: number) => number {
  const random = createRandom(ridge.seed);
  const waves = Array.from({ length: 14 }, (_, i) => {
    const cycles = Math.round(9 * 1.42 ** i);
    return { cycles, size: ridge.roughness / 1.25 ** i, phase: random() * 2 * Math.PI };
  });
  return (azimuth) => {
    let sum = 0;
    // A soft maximum: neighbouring domes melt into one another as old mountains do.
    for (const ballon of ridge.ballons) sum += Math.exp(3.2 * dome(ballon, azimuth));
    const height = Math.log(sum / ridge.ballons.length + 1 - 1 / ridge.ballons.length) / 3.2;
    let rough = 0;
    for (const { cycles, size, phase } of waves) rough += size * Math.sin((azimuth * cycles * Math.PI) / 180 + phase);
    return ridge.foot + height + rough;
  };
}

/** Gives the altitude below which the ground hides the sky, degrees, at an azimuth in degrees. */
export function createSkyline(ground: Ground): (azimuth: number) => number {
  const outlines = SKYLINES[ground].map(createOutline);
  const highest = Array.from({ length: SKYLINE_STEPS }, (_, i) =>
    Math.max(...outlines.map((outline) => outline((i * 360) / SKYLINE_STEPS))),
  );
  return (azimuth) => {
    const turns = azimuth / 360 - Math.floor(azimuth / 360);
    return highest[Math.round(turns * SKYLINE_STEPS) % SKYLINE_STEPS] ?? 0;
  };
}

/** A ballon's profile: broad, round-shouldered, nearly flat on top. */
function dome({ azimuth: centre, height, width }: Ballon, azimuth: number): number {
  const away = Math.abs(((azimuth - centre + 540) % 360) - 180) / width;
  if (away >= 1.6) return 0;
  return height * Math.cos((Math.min(away / 1.6, 1) * Math.PI) / 2) ** 1.7;
}
