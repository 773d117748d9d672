import { CylinderGeometry } from 'three';
import { loft } from '../../../../stage/atelier/loft.ts';
import { type Finish, PALETTE } from '../../../../stage/atelier/palette.ts';
import type { Part } from '../../../../stage/atelier/sculpture.ts';
import { at, block, cut, placed, rod, type Triple, turned } from '../../../../stage/atelier/shapes.ts';
import { BEECH } from './bench.ts';
import { FINISH } from './violin/finishes.ts';
import { TOP } from './stand.ts';

const IRON: Finish = { ...PALETTE.steel, color: '#858c96', roughness: 0.42 };
const SHAVING: Finish = { color: '#f0d6a4', roughness: 0.6, metalness: 0, glow: 0 };
const ROSEWOOD: Finish = { color: '#7a2f1c', roughness: 0.3, metalness: 0, glow: 0 };

/** The board that is being planed, where the plane stands on it, and where the shaving leaves the plane. */
export const BOARD = at([-0.44, TOP, 0.27], [0, 0.26, 0]);
export const PLANE = BOARD.clone().multiply(at([0.03, 0.024, 0.0]));
export const THROAT = PLANE.clone().multiply(at([0.015, 0.03, -0.012], [0, 0.1, 0]));

/** A shaving: a thin ribbon that winds in, starting at the origin and rising; turns, radii, width. */
export function curl(turns: number, wide: number, narrow: number, width: number, drift = 0.03): Part {
  const steps = Math.round(turns * 13);
  const rings = Array.from({ length: steps + 1 }, (_, i): Triple[] => {
    const share = i / steps;
    const angle = -Math.PI / 2 + share * turns * 2 * Math.PI;
    const radius = wide + (narrow - wide) * share;
    const [inner, outer] = [radius - 0.0009, radius + 0.0009];
    const half = (width / 2) * (1 - 0.25 * share * share);
    const middle = share * drift;
    const point = (z: number, r: number): Triple => [r * Math.cos(angle), wide + r * Math.sin(angle), middle + z];
    return [point(half, inner), point(half, outer), point(-half, outer), point(-half, inner)];
  });
  return { geometry: loft(rings, { crease: 0.9 }), finish: SHAVING };
}

/** A bench plane: steel body, rosewood knob and handle, brass screw. Its nose looks toward +x. */
function planeParts(): Part[] {
  const cheek: [number, number][] = [
    [-0.17, 0.004],
    [0.175, 0.004],
    [0.178, 0.022],
    [0.12, 0.026],
    [0.06, 0.06],
    [0.02, 0.068],
    [-0.03, 0.06],
    [-0.1, 0.026],
    [-0.17, 0.022],
  ];
  const handle: [number, number][] = [
    [-0.158, 0.014],
    [-0.075, 0.014],
    [-0.085, 0.034],
    [-0.1, 0.06],
    [-0.094, 0.094],
    [-0.078, 0.116],
    [-0.09, 0.124],
    [-0.118, 0.116],
    [-0.136, 0.1],
    [-0.142, 0.07],
    [-0.15, 0.04],
  ];
  return [
    { geometry: block(0.352, 0.014, 0.096, 0.004), finish: IRON },
    ...[-0.045, 0.045].map((z): Part => ({ geometry: cut(cheek, 0.007, 0.002), finish: IRON, place: at([0, 0, z]) })),
    { geometry: cut(handle, 0.03, 0.008), finish: ROSEWOOD },
    {
      geometry: turned(
        [
          [0.001, 0],
          [0.024, 0],
          [0.02, 0.012],
          [0.013, 0.026],
          [0.018, 0.04],
          [0.026, 0.054],
          [0.024, 0.068],
          [0.012, 0.076],
          [0.001, 0.077],
        ],
        24,
      ),
      finish: ROSEWOOD,
      place: at([0.125, 0.012, 0]),
    },
    { geometry: block(0.012, 0.135, 0.074, 0.003), finish: IRON, place: at([0.03, 0.016, 0], [0, 0, 0.78]) },
    { geometry: block(0.012, 0.09, 0.06, 0.004), finish: PALETTE.brass, place: at([0.026, 0.03, 0], [0, 0, 0.78]) },
    {
      geometry: new CylinderGeometry(0.017, 0.017, 0.012, 20).rotateZ(Math.PI / 2),
      finish: PALETTE.brass,
      place: at([-0.07, 0.052, 0]),
    },
  ];
}

/** A gouge with its blade down: the handle's colour tells one from another. */
function gouge(handle: string, length: number): Part[] {
  return [
    { geometry: rod([0, -0.04, 0], [0, 0.075, 0], 0.009, 0.011, 10), finish: IRON },
    { geometry: rod([0, 0.07, 0], [0, 0.1, 0], 0.017, 0.018, 14), finish: PALETTE.brass },
    {
      geometry: turned(
        [
          [0.018, 0],
          [0.022, 0.02],
          [0.028, length * 0.45],
          [0.03, length * 0.72],
          [0.025, length * 0.93],
          [0.012, length],
          [0.001, length + 0.003],
        ],
        16,
      ),
      finish: { color: handle, roughness: 0.3, metalness: 0, glow: 0 },
      place: at([0, 0.098, 0]),
    },
  ];
}

const HANDLES = ['#b5502d', '#d3a14c', '#7a2f1c', '#c98a44', '#3c5a7c'];

/** The rack of gouges at the back. */
function rack(): Part[] {
  return [
    { geometry: block(0.46, 0.026, 0.1, 0.006), finish: { ...BEECH, color: '#8a5a33' }, place: at([0, 0.13, 0]) },
    ...[-0.21, 0.21].map(
      (x): Part => ({
        geometry: block(0.024, 0.145, 0.1, 0.005),
        finish: { ...BEECH, color: '#8a5a33' },
        place: at([x, 0, 0]),
      }),
    ),
    ...HANDLES.flatMap((handle, i) =>
      placed(
        at([-0.16 + i * 0.08, 0.125, 0.004], [0.03 * (i % 3) - 0.03, i, 0.05 * ((i * 7) % 3) - 0.05]),
        gouge(handle, 0.15 + 0.03 * ((i * 5) % 3)),
      ),
    ),
  ];
}

/** Everything that lies on the bench around the violin, but what moves. */
export function toolParts(): Part[] {
  return [
    ...placed(BOARD, [
      { geometry: block(0.6, 0.024, 0.19, 0.004), finish: { ...FINISH.whiteSpruce, texture: 'fibresX' }, detail: 0.06 },
    ]),
    ...placed(PLANE, planeParts()),
    ...placed(at([0.6, TOP, -0.14], [0, -0.42, 0]), rack()),
  ];
}

/** Shavings that have fallen on the bench and on the floor. */
export function shavingParts(): Part[] {
  return [
    { ...curl(1.7, 0.034, 0.014, 0.05), place: at([-0.08, TOP, 0.42], [0, 0.6, 0]) },
    { ...curl(2.2, 0.03, 0.01, 0.042, 0.06), place: at([-0.15, TOP, 0.31], [0, 2.2, 0]) },
    { ...curl(1.3, 0.03, 0.02, 0.05), place: at([0.12, TOP, 0.38], [0, -0.8, 0]) },
    { ...curl(1.8, 0.03, 0.012, 0.044), place: at([-0.72, TOP, 0.1], [0, 1.2, 0]) },
    { ...curl(2.6, 0.026, 0.016, 0.03, 0.1), place: at([-0.32, TOP, 0.45], [0, -0.5, 0]) },
    { ...curl(1.6, 0.032, 0.012, 0.05), place: at([-0.1, -0.006, 0.68], [0, 0.2, 0]) },
    { ...curl(2, 0.028, 0.01, 0.04), place: at([0.06, -0.006, 0.76], [0, 1.9, 0]) },
    { ...curl(2.4, 0.024, 0.016, 0.028, 0.08), place: at([-0.24, -0.006, 0.82], [0, 1, 0]) },
  ];
}
