import type { Matrix4 } from 'three';
import { fbm } from '../../../../stage/atelier/noise.ts';
import { PALETTE } from '../../../../stage/atelier/palette.ts';
import type { Part } from '../../../../stage/atelier/sculpture.ts';
import { at, block, cut, turned } from '../../../../stage/atelier/shapes.ts';

/** Diorama units. */
const WALL_RADIUS = 0.27;
export const WALL_HEIGHT = 0.2;

/** Walls, door, windows and ring of the building, without the dome. */
export function buildingParts(): Part[] {
  const wall = (angle: number, height: number): Matrix4 =>
    at([WALL_RADIUS * Math.sin(angle), height, WALL_RADIUS * Math.cos(angle)], [0, angle, 0]);
  const opening = (width: number, height: number): [number, number][] => {
    const outline: [number, number][] = [
      [-width / 2, 0],
      [width / 2, 0],
    ];
    for (let i = 0; i <= 8; i++) {
      const a = (i / 8) * Math.PI;
      outline.push([(width / 2) * Math.cos(a), height - width / 2 + (width / 2) * Math.sin(a)]);
    }
    return outline;
  };
  const door = 0.22;
  const windows = [-0.62, -1.25, 0.95, 1.6];
  return [
    {
      geometry: turned(
        [
          [WALL_RADIUS + 0.03, -0.05],
          [WALL_RADIUS + 0.03, 0.012],
          [WALL_RADIUS + 0.022, 0.022],
          [WALL_RADIUS + 0.004, 0.026],
          [WALL_RADIUS, 0.034],
          [WALL_RADIUS - 0.004, WALL_HEIGHT - 0.026],
          [WALL_RADIUS + 0.012, WALL_HEIGHT - 0.02],
          [WALL_RADIUS + 0.02, WALL_HEIGHT - 0.01],
          [WALL_RADIUS + 0.02, WALL_HEIGHT + 0.006],
          [WALL_RADIUS + 0.012, WALL_HEIGHT + 0.014],
          [WALL_RADIUS - 0.02, WALL_HEIGHT + 0.016],
        ],
        72,
      ),
      finish: PALETTE.plaster,
      paint: (out, p) => {
        if (p.y < 0.026) out.setRGB(0.33, 0.19, 0.15);
        else out.multiplyScalar(0.95 + 0.1 * fbm(p.x * 30, p.y * 30, p.z * 30));
      },
    },
    { geometry: cut(opening(0.094, 0.15), 0.03), finish: PALETTE.sandstone, place: wall(door, 0.02) },
    { geometry: cut(opening(0.072, 0.136), 0.04), finish: PALETTE.window, place: wall(door, 0.022) },
    { geometry: block(0.006, 0.1, 0.044, 0.002), finish: PALETTE.timber, place: wall(door, 0.024) },
    { geometry: block(0.13, 0.014, 0.06), finish: PALETTE.sandstone, place: wall(door, 0.008) },
    ...windows.flatMap((angle): Part[] => [
      { geometry: cut(opening(0.066, 0.09), 0.026), finish: PALETTE.sandstone, place: wall(angle, 0.068) },
      { geometry: cut(opening(0.046, 0.074), 0.034), finish: PALETTE.window, place: wall(angle, 0.076) },
      { geometry: block(0.004, 0.07, 0.037, 0.001), finish: PALETTE.timber, place: wall(angle, 0.078) },
    ]),
  ];
}

/** A low annexe with a gable roof, leaning on the tower. */
export function annexeParts(): Part[] {
  const gable: [number, number][] = [
    [-0.085, 0],
    [0.085, 0],
    [0.085, 0.1],
    [0, 0.168],
    [-0.085, 0.1],
  ];
  const roof: [number, number][] = [
    [-0.108, 0.088],
    [-0.1, 0.08],
    [0, 0.164],
    [0.1, 0.08],
    [0.108, 0.088],
    [0, 0.182],
  ];
  return [
    { geometry: cut(gable, 0.3), finish: PALETTE.plaster, detail: 0.04 },
    {
      geometry: cut(roof, 0.33),
      finish: PALETTE.slate,
      detail: 0.035,
      paint: (out, p) => out.multiplyScalar(0.8 + 0.4 * fbm(p.x * 60, p.y * 40, p.z * 40)),
    },
    { geometry: block(0.036, 0.07, 0.036), finish: PALETTE.sandstone, place: at([0.04, 0.13, -0.04]) },
    ...[-0.04, 0.04].map(
      (x): Part => ({
        geometry: block(0.036, 0.046, 0.01, 0.002),
        finish: PALETTE.window,
        place: at([x, 0.04, 0.149]),
      }),
    ),
    ...[-0.08, 0.06].map(
      (z): Part => ({
        geometry: block(0.01, 0.046, 0.036, 0.002),
        finish: PALETTE.window,
        place: at([-0.084, 0.04, z]),
      }),
    ),
  ];
}
