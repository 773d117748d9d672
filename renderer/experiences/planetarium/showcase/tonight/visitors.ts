import { type Matrix4, SphereGeometry, type Vector3 } from 'three';
import { PALETTE } from '../../../../stage/atelier/palette.ts';
import { personParts } from '../../../../stage/atelier/person.ts';
import type { Part } from '../../../../stage/atelier/sculpture.ts';
import { at, placed, rod, turned } from '../../../../stage/atelier/shapes.ts';
import { hillHeight } from './hill.ts';

/** A parent who points at the sky and a child at a small telescope, before the observatory. */
export function visitorParts(): Part[] {
  const stand = (x: number, z: number, turn: number): Matrix4 => at([x, hillHeight(x, z), z], [0, turn, 0]);
  const tripod = stand(-0.27, 0.33, -2.3);
  const foot = (angle: number): Part => ({
    geometry: rod([0.03 * Math.sin(angle), 0, 0.03 * Math.cos(angle)], [0, 0.062, 0], 0.0026, 0.0026, 6),
    finish: PALETTE.timber,
  });
  return [
    ...placed(tripod, [
      ...[0, 2.1, 4.2].map(foot),
      { geometry: rod([0, 0.05, -0.035], [0, 0.102, 0.05], 0.0095, 0.0125, 14), finish: PALETTE.lacquer },
      { geometry: rod([0, 0.096, 0.04], [0, 0.1035, 0.0525], 0.014, 0.014, 14), finish: PALETTE.brass },
      { geometry: rod([0, 0.046, -0.042], [0, 0.051, -0.034], 0.005, 0.006, 8), finish: PALETTE.brass },
    ]),
    ...personParts(
      {
        coat: '#c2473a',
        trousers: '#3c4a70',
        skin: '#c98d66',
        hair: '#2b1c16',
        hands: [
          [-0.1, 0.62, 0.2],
          [0.1, 0.66, 0.22],
        ],
        lookUp: 0.2,
      },
      0.082,
      stand(-0.235, 0.372, -2.3),
    ),
    ...personParts(
      {
        coat: '#d9a441',
        trousers: '#4a4038',
        skin: '#e6b48f',
        hair: '#6b4226',
        hands: [
          [-0.2, 1.0, 0.24],
          [0.2, 0.46, 0.06],
        ],
        lookUp: 0.45,
      },
      0.125,
      stand(-0.16, 0.33, -2.5),
    ),
    {
      geometry: turned(
        [
          [0.001, 0],
          [0.012, 0],
          [0.012, 0.003],
          [0.008, 0.005],
        ],
        12,
      ),
      finish: PALETTE.brassDark,
      place: stand(-0.2, 0.44, 0),
    },
    {
      geometry: new SphereGeometry(0.0085, 10, 8),
      finish: PALETTE.window,
      place: stand(-0.2, 0.44, 0).multiply(at([0, 0.013, 0])),
    },
  ];
}

/** Lamplight of the visitors' lantern, 0 to 1. */
export function lamplight(p: Vector3): number {
  const lantern = Math.hypot(p.x + 0.2, (p.y - hillHeight(-0.2, 0.44) - 0.02) * 1.4, p.z - 0.44);
  return 0.55 * Math.exp(-((lantern / 0.075) ** 2));
}
