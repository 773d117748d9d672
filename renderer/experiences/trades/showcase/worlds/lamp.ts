import { CylinderGeometry, SphereGeometry } from 'three';
import { PALETTE } from '../../../../stage/atelier/palette.ts';
import type { Part } from '../../../../stage/atelier/sculpture.ts';
import { at, placed, rod, type Triple, turned } from '../../../../stage/atelier/shapes.ts';
import { TOP } from './stand.ts';

/** Joints of the lamp from its foot to its head. */
const FOOT: Triple = [-0.66, TOP, -0.24];
const ELBOW: Triple = [-0.86, 0.56, -0.38];
const HEAD: Triple = [-0.55, 0.92, -0.28];
/** Where its light comes from. */
export const BULB: Triple = [-0.48, 0.83, -0.18];

/** A brass lamp with two arms and a green shade that looks down at the bench. */
export function lampParts(): Part[] {
  const arm = (from: Triple, to: Triple): Part[] =>
    [-0.013, 0.013].map((z) => ({
      geometry: rod([from[0], from[1], from[2] + z], [to[0], to[1], to[2] + z], 0.0065, 0.0065, 8),
      finish: PALETTE.brass,
    }));
  const joint = (place: Triple): Part => ({
    geometry: new CylinderGeometry(0.022, 0.022, 0.05, 16).rotateX(Math.PI / 2),
    finish: PALETTE.brassDark,
    place: at(place),
  });
  return [
    {
      geometry: turned(
        [
          [0.001, 0],
          [0.105, 0],
          [0.11, 0.008],
          [0.105, 0.018],
          [0.05, 0.028],
          [0.022, 0.04],
          [0.02, 0.07],
          [0.001, 0.07],
        ],
        36,
      ),
      finish: PALETTE.brass,
      place: at(FOOT),
    },
    ...arm([FOOT[0], FOOT[1] + 0.06, FOOT[2]], ELBOW),
    ...arm(ELBOW, HEAD),
    ...[[FOOT[0], FOOT[1] + 0.07, FOOT[2]] as Triple, ELBOW, HEAD].map(joint),
    ...placed(at(HEAD, [-0.8, 0, 0.5]), [
      {
        geometry: turned(
          [
            [0.15, -0.13],
            [0.146, -0.11],
            [0.125, -0.06],
            [0.08, -0.01],
            [0.036, 0.014],
            [0.03, 0.05],
            [0.001, 0.056],
          ],
          40,
        ),
        finish: { color: '#1f5a45', roughness: 0.24, metalness: 0, glow: 0 },
      },
      {
        geometry: turned(
          [
            [0.001, -0.012],
            [0.076, -0.02],
            [0.12, -0.066],
            [0.148, -0.13],
          ],
          40,
        ),
        finish: { ...PALETTE.window, color: '#ffd69a', glow: 0.72 },
      },
      {
        geometry: turned(
          [
            [0.146, -0.133],
            [0.153, -0.133],
            [0.155, -0.128],
            [0.15, -0.124],
          ],
          40,
        ),
        finish: PALETTE.brass,
      },
      {
        geometry: new SphereGeometry(0.036, 16, 12),
        finish: { ...PALETTE.window, color: '#fff0cc' },
        place: at([0, -0.07, 0]),
      },
    ]),
  ];
}
