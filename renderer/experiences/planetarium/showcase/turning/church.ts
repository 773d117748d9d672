import type { Matrix4 } from 'three';
import { PALETTE } from '../../../../stage/atelier/palette.ts';
import type { Part } from '../../../../stage/atelier/sculpture.ts';
import { at, block, cut, placed, rod, slab, type Triple, turned } from '../../../../stage/atelier/shapes.ts';
import { gableRoof, gableWalls, render } from './houses.ts';

/** Where it stands: x, z, turn. */
export const CHURCH: Triple = [-0.1, 0.1, 0.3];

/** The church: nave, choir, and a tower under the bulb that the valleys of the Vosges like. */
export function churchParts(): Part[] {
  const [width, depth, wall, roof] = [0.17, 0.36, 0.13, 0.115];
  const tower = 0.125;
  const top = 0.36;
  const front = depth / 2 + tower / 2 - 0.012;
  const arch = (w: number, h: number): [number, number][] => {
    const outline: [number, number][] = [
      [-w / 2, 0],
      [w / 2, 0],
    ];
    for (let i = 0; i <= 8; i++) {
      const a = (i / 8) * Math.PI;
      outline.push([(w / 2) * Math.cos(a), h - w / 2 + (w / 2) * Math.sin(a)]);
    }
    return outline;
  };
  const window = (place: Matrix4, w: number, h: number): Part[] => [
    { geometry: cut(arch(w + 0.014, h + 0.012), 0.01, 0.002), finish: PALETTE.sandstone, place },
    { geometry: cut(arch(w, h), 0.015, 0.001), finish: PALETTE.window, place },
  ];
  const bulb = turned(
    [
      [0.094, 0],
      [0.09, 0.006],
      [0.066, 0.018],
      [0.058, 0.03],
      [0.062, 0.042],
      [0.074, 0.06],
      [0.078, 0.08],
      [0.07, 0.1],
      [0.05, 0.122],
      [0.03, 0.138],
      [0.021, 0.15],
      [0.019, 0.17],
      [0.026, 0.176],
      [0.028, 0.188],
      [0.02, 0.2],
      [0.011, 0.225],
      [0.005, 0.27],
      [0.001, 0.29],
    ],
    8,
  ).toNonIndexed();
  bulb.computeVertexNormals();
  return [
    gableWalls(width, depth, wall, roof, PALETTE.plaster),
    gableRoof(width, depth, wall, roof, PALETTE.slate),
    {
      geometry: turned(
        [
          [0.082, -0.03],
          [0.08, 0.12],
          [0.092, 0.118],
          [0.05, 0.17],
          [0.001, 0.196],
        ],
        8,
      ),
      finish: PALETTE.slate,
      place: at([0, -0.006, -depth / 2]),
    },
    ...[-1, 1].flatMap((sign) =>
      [-0.12, -0.02, 0.08].flatMap((z) => window(at([(sign * width) / 2, 0.035, z], [0, Math.PI / 2, 0]), 0.026, 0.07)),
    ),
    {
      geometry: block(tower, top, tower, 0.004),
      detail: 0.035,
      paint: render,
      finish: PALETTE.plaster,
      place: at([0, -0.03, front]),
    },
    ...[-1, 1].flatMap((sx) =>
      [-1, 1].map(
        (sz): Part => ({
          geometry: block(0.02, top, 0.02, 0.003),
          finish: PALETTE.sandstone,
          place: at([(sx * (tower - 0.012)) / 2, -0.029, front + (sz * (tower - 0.012)) / 2]),
        }),
      ),
    ),
    {
      geometry: block(tower + 0.022, 0.014, tower + 0.022, 0.004),
      finish: PALETTE.sandstone,
      place: at([0, top - 0.038, front]),
    },
    {
      geometry: block(tower + 0.012, 0.01, tower + 0.012, 0.003),
      finish: PALETTE.sandstone,
      place: at([0, 0.16, front]),
    },
    { geometry: bulb, finish: PALETTE.slate, place: at([0, top - 0.026, front], [0, Math.PI / 8, 0]) },
    { geometry: rod([0, top + 0.26, front], [0, top + 0.318, front], 0.003), finish: PALETTE.brass },
    { geometry: block(0.03, 0.005, 0.005, 0.001), finish: PALETTE.brass, place: at([0, top + 0.297, front]) },
    ...[0, 1, 2, 3].flatMap((i) => {
      const place = at([0, 0, front], [0, (i * Math.PI) / 2, 0]);
      return placed(place, window(at([0, 0.215, tower / 2]), 0.032, 0.075));
    }),
    {
      geometry: cut(arch(0.06, 0.1), 0.014, 0.003),
      finish: PALETTE.sandstone,
      place: at([0, -0.01, front + tower / 2]),
    },
    {
      geometry: cut(arch(0.044, 0.088), 0.02, 0.002),
      finish: PALETTE.timber,
      place: at([0, -0.01, front + tower / 2]),
    },
    {
      geometry: turned(
        [
          [0.001, -0.003],
          [0.021, -0.003],
          [0.023, 0],
          [0.021, 0.003],
          [0.001, 0.003],
        ],
        28,
      ).rotateX(Math.PI / 2),
      finish: { ...PALETTE.window, color: '#ffe6b8' },
      place: at([0, 0.188, front + tower / 2 + 0.003]),
    },
    ...clockHands(at([0, 0.188, front + tower / 2 + 0.0072])),
  ];
}

/** Hands of the clock: ten to seven, when the lamps are lit. */
function clockHands(place: Matrix4): Part[] {
  return [
    {
      geometry: slab(0.0034, 0.012, 0.002),
      finish: PALETTE.inkBlue,
      place: place.clone().multiply(at([0, 0, 0], [0, 0, 2.53])),
    },
    {
      geometry: slab(0.0026, 0.018, 0.002),
      finish: PALETTE.inkBlue,
      place: place.clone().multiply(at([0, 0, 0.001], [0, 0, 1.05])),
    },
  ];
}
