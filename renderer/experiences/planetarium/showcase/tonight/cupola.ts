import { type BufferGeometry, CylinderGeometry, LatheGeometry, SphereGeometry, Vector3 } from 'three';
import { PALETTE } from '../../../../stage/atelier/palette.ts';
import type { Part } from '../../../../stage/atelier/sculpture.ts';
import { at, rod, sweep, type Triple, turned } from '../../../../stage/atelier/shapes.ts';
import { WALL_HEIGHT } from './building.ts';
import { FLOOR, SUMMIT } from './hill.ts';

/** Diorama units. */
export const DOME_RADIUS = 0.285;
const SLIT_HALF_WIDTH = 0.068;

/** Where the dome turns, diorama units. */
export const DOME_CENTRE: Triple = [SUMMIT.x, FLOOR + WALL_HEIGHT + 0.022, SUMMIT.z];

/** The dome's skin with its slit open toward +z, from the ring up and over the top. */
function domeSkin(radius: number, inside: boolean): BufferGeometry {
  const [around, up] = inside ? [40, 14] : [64, 24];
  const sphere = new SphereGeometry(radius, around, up, 0, 2 * Math.PI, 0, Math.PI / 2);
  const position = sphere.getAttribute('position');
  const from = sphere.index;
  if (!from) return sphere;
  const kept: number[] = [];
  for (let i = 0; i < from.count; i += 3) {
    const corners = [from.getX(i), from.getX(i + 1), from.getX(i + 2)];
    const middle = corners
      .reduce((sum, k) => sum.add(new Vector3().fromBufferAttribute(position, k)), new Vector3())
      .divideScalar(3);
    const open = Math.abs(middle.x) < SLIT_HALF_WIDTH * 0.98 && middle.z > -0.06 && middle.y > 0.045;
    if (!open) kept.push(...(inside ? corners.toReversed() : corners));
  }
  sphere.setIndex(kept);
  return sphere;
}

/** The dome and the telescope in it, turning about the origin of the ring; the slit looks toward +z. */
export function domeParts(): Part[] {
  const r = DOME_RADIUS;
  const rail = (x: number): Triple[] =>
    Array.from({ length: 15 }, (_, i) => {
      const a = -0.2 + (1.62 * i) / 14;
      const reach = Math.sqrt((r + 0.003) ** 2 - x * x);
      return [x, reach * Math.cos(a), reach * Math.sin(a)] as const;
    });
  const ribs = [0.7, 1.35, 2.0, 2.7, -0.7, -1.35, -2.0, -2.7];
  const rib = (angle: number): Triple[] =>
    Array.from({ length: 12 }, (_, i) => {
      const a = (i / 11) * (Math.PI / 2 - 0.28);
      return [
        (r + 0.001) * Math.cos(a) * Math.sin(angle),
        (r + 0.001) * Math.sin(a),
        (r + 0.001) * Math.cos(a) * Math.cos(angle),
      ];
    });
  const aim: Triple = [0, 0.66, 0.75];
  const along = (t: number, up = 0): Triple => [0, 0.055 + aim[1] * t + aim[2] * up, 0.01 + aim[2] * t - aim[1] * up];
  const tube = (from: number, to: number, radius: number, toRadius = radius): BufferGeometry =>
    rod(along(from), along(to), radius, toRadius, 28);
  return [
    { geometry: domeSkin(r, false), finish: PALETTE.lacquer },
    { geometry: domeSkin(r - 0.012, true), finish: { ...PALETTE.window, color: '#c8622c', glow: 0.55 } },
    {
      geometry: new LatheGeometry([], 3).copy(
        turned(
          [
            [r - 0.01, -0.02],
            [r + 0.008, -0.016],
            [r + 0.012, -0.004],
            [r + 0.008, 0.008],
            [r - 0.006, 0.012],
          ],
          72,
        ),
      ),
      finish: PALETTE.brassDark,
    },
    ...[-SLIT_HALF_WIDTH - 0.004, SLIT_HALF_WIDTH + 0.004].map(
      (x): Part => ({ geometry: sweep(rail(x), 0.0085), finish: PALETTE.brass }),
    ),
    ...ribs.map((angle): Part => ({ geometry: sweep(rib(angle), 0.0035, false, 14), finish: PALETTE.lacquer })),
    { geometry: tube(-0.1, 0.3, 0.034), finish: PALETTE.lacquer },
    { geometry: tube(0.3, 0.41, 0.044), finish: PALETTE.lacquer },
    { geometry: tube(0.292, 0.306, 0.047), finish: PALETTE.brass },
    { geometry: tube(0.402, 0.414, 0.047), finish: PALETTE.brass },
    { geometry: tube(0.405, 0.4155, 0.038), finish: { ...PALETTE.steel, color: '#5f86d8', roughness: 0.08 } },
    { geometry: tube(0.1, 0.125, 0.038), finish: PALETTE.brass },
    { geometry: rod(along(-0.02, 0.052), along(0.2, 0.052), 0.009), finish: PALETTE.brass },
    { geometry: new CylinderGeometry(0.03, 0.04, 0.12, 16), finish: PALETTE.steel, place: at([0, 0, 0]) },
  ];
}
