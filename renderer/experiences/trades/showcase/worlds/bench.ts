import { CylinderGeometry } from 'three';
import { baseParts, baseTop } from '../../../../stage/atelier/base.ts';
import { noise } from '../../../../stage/atelier/noise.ts';
import { type Finish, PALETTE } from '../../../../stage/atelier/palette.ts';
import type { Paint, Part } from '../../../../stage/atelier/sculpture.ts';
import { at, block, placed, rod, sweep, turned } from '../../../../stage/atelier/shapes.ts';
import { MM, STAND, TOP } from './stand.ts';

/** The bench lies a little across. */
export const BENCH = at([0, 0, 0.05], [0, 0.07, 0]);
const WIDTH = 1.6;
const DEPTH = 0.9;
const THICK = 0.066;

export const BEECH: Finish = { color: '#b8936a', roughness: 0.55, metalness: 0, glow: 0, texture: 'fibresX' };
const BOX: Finish = { color: '#c99a55', roughness: 0.35, metalness: 0, glow: 0 };

/** Years of work: darker at the edges of the boards, a few marks. */
const worn: Paint = (out, p) => {
  out.multiplyScalar(0.86 + 0.24 * noise(p.x * 5, p.y * 9, p.z * 11));
};

function top(): Part[] {
  const boards = [-0.318, 0.003, 0.322];
  const wide = [0.265, 0.362, 0.262];
  return boards.map((z, i) => ({
    geometry: block(WIDTH - 0.02 * (i % 2), THICK, wide[i] ?? 0.2, 0.01),
    finish: { ...BEECH, color: ['#ad8860', '#bd976c', '#b48e63'][i] ?? BEECH.color },
    place: at([0.006 * (i - 1), TOP - THICK, z]),
    detail: 0.05,
    paint: worn,
  }));
}

/** The wooden vise at the left end of the front. */
function vise(): Part[] {
  const x = -0.5;
  const front = DEPTH / 2;
  return placed(at([x, 0, front]), [
    {
      geometry: block(0.36, 0.092, 0.062, 0.012),
      finish: { ...BEECH, color: '#96704a' },
      place: at([0, 0.004, 0.045]),
    },
    { geometry: rod([0, 0.05, -0.02], [0, 0.05, 0.14], 0.021, 0.021, 18), finish: BOX },
    {
      geometry: turned(
        [
          [0.001, 0],
          [0.034, 0],
          [0.038, 0.008],
          [0.036, 0.03],
          [0.03, 0.044],
          [0.001, 0.05],
        ],
        20,
      ),
      finish: { ...BEECH, color: '#96704a' },
      place: at([0, 0.05, 0.11], [Math.PI / 2, 0, 0]),
    },
    { geometry: rod([-0.1, 0.075, 0.134], [0.09, 0.026, 0.134], 0.0085, 0.0085, 10), finish: BOX },
    ...[-0.1, 0.09].map(
      (end): Part => ({
        geometry: rod(
          [end - 0.008, end < 0 ? 0.077 : 0.028, 0.134],
          [end + 0.008, end < 0 ? 0.073 : 0.024, 0.134],
          0.013,
          0.013,
          10,
        ),
        finish: BOX,
      }),
    ),
  ]);
}

/** Holes for the stops, along the front. */
function holes(): Part[] {
  return [-0.16, 0.06, 0.28, 0.5].map((x) => ({
    geometry: new CylinderGeometry(0.014, 0.014, 0.004, 16),
    finish: { color: '#2a1a10', roughness: 0.9, metalness: 0, glow: 0 },
    place: at([x, TOP - 0.0008, 0.39]),
  }));
}

/** What holds the violin upright: a foot, a post behind it and two hooks under its edge; in the violin's frame. */
function stand(): Part[] {
  const mm = (x: number, y: number, z: number) => [x * MM, y * MM, z * MM] as const;
  return placed(STAND, [
    { geometry: block(60 * MM, 300 * MM, 13 * MM, 0.006), finish: PALETTE.walnut, place: at(mm(0, -16, -74)) },
    {
      geometry: block(150 * MM, 16 * MM, 130 * MM, 0.008),
      finish: PALETTE.walnut,
      place: at(mm(0, -20, -18), [0.25, 0, 0]),
    },
    ...[-1, 1].map(
      (side): Part => ({
        geometry: sweep(
          [
            mm(side * 52, -8, -62),
            mm(side * 52, -3, -30),
            mm(side * 52, -2, -6),
            mm(side * 52, 1, 7),
            mm(side * 52, 13, 10),
          ],
          3.4 * MM,
          false,
          20,
        ),
        finish: PALETTE.brass,
      }),
    ),
  ]);
}

/** Base, floor and bench. */
export function benchParts(): Part[] {
  return [
    ...baseParts(),
    baseTop(),
    ...placed(BENCH, [
      ...top(),
      ...[-0.6, 0.6].map(
        (x): Part => ({
          geometry: block(0.09, TOP - THICK, DEPTH - 0.08, 0.006),
          finish: { ...BEECH, color: '#7c5230' },
          place: at([x, -0.006, 0]),
        }),
      ),
      ...vise(),
      ...holes(),
    ]),
    ...stand(),
  ];
}
