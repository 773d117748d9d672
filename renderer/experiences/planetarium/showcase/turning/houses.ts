import type { Matrix4 } from 'three';
import { fbm, noise } from '../../../../stage/atelier/noise.ts';
import { type Finish, PALETTE } from '../../../../stage/atelier/palette.ts';
import type { Paint, Part } from '../../../../stage/atelier/sculpture.ts';
import { at, block, cut, slab, type Triple } from '../../../../stage/atelier/shapes.ts';

export interface House {
  at: Triple;
  width: number;
  depth: number;
  wall: number;
  roof: number;
  tile: Finish;
  stone?: Finish;
}

/** Farms and houses of the Vosges: broad, low, under wide roofs of tile. Place is x, z, turn. */
export const HOUSES: readonly House[] = [
  { at: [0.3, 0.46, -0.5], width: 0.2, depth: 0.25, wall: 0.085, roof: 0.1, tile: PALETTE.tile },
  { at: [-0.3, 0.6, 0.35], width: 0.2, depth: 0.22, wall: 0.08, roof: 0.095, tile: PALETTE.tileOld },
  { at: [-0.6, 0.36, 0.75], width: 0.17, depth: 0.21, wall: 0.078, roof: 0.09, tile: PALETTE.tile },
  {
    at: [0.56, 0.22, -0.85],
    width: 0.17,
    depth: 0.2,
    wall: 0.08,
    roof: 0.088,
    tile: PALETTE.tileOld,
    stone: PALETTE.sandstone,
  },
  { at: [0.4, -0.12, 0.4], width: 0.15, depth: 0.19, wall: 0.078, roof: 0.08, tile: PALETTE.tile },
  { at: [-0.66, 0.0, 1.2], width: 0.15, depth: 0.18, wall: 0.074, roof: 0.08, tile: PALETTE.tileOld },
  {
    at: [0.12, -0.36, -0.2],
    width: 0.14,
    depth: 0.17,
    wall: 0.07,
    roof: 0.075,
    tile: PALETTE.tile,
    stone: PALETTE.sandstone,
  },
  { at: [-0.02, 0.78, -0.2], width: 0.14, depth: 0.16, wall: 0.066, roof: 0.072, tile: PALETTE.tile },
  { at: [0.62, 0.56, -0.9], width: 0.13, depth: 0.16, wall: 0.062, roof: 0.07, tile: PALETTE.tileOld },
];
const tiles: Paint = (out, p) => {
  out.multiplyScalar(0.78 + 0.44 * fbm(p.x * 70, p.y * 90, p.z * 70));
};

/** Old render: greyer near the ground. */
export const render: Paint = (out, p) => {
  out.multiplyScalar(0.9 + 0.16 * fbm(p.x * 34, p.y * 34, p.z * 34));
};

export function gableRoof(width: number, depth: number, wall: number, roof: number, finish: Finish): Part {
  const reach = width / 2 + 0.02;
  const slope = roof / (width / 2);
  const foot = wall - 0.02 * slope;
  const thick = 0.016;
  const outline: [number, number][] = [
    [-reach, foot],
    [0, wall + roof],
    [reach, foot],
    [reach + 0.002, foot + thick],
    [0, wall + roof + thick * 1.35],
    [-reach - 0.002, foot + thick],
  ];
  return { geometry: cut(outline, depth + 0.036, 0.003), finish, paint: tiles, detail: 0.045 };
}

export function gableWalls(width: number, depth: number, wall: number, roof: number, finish: Finish): Part {
  const outline: [number, number][] = [
    [-width / 2, -0.03],
    [width / 2, -0.03],
    [width / 2, wall],
    [0, wall + roof],
    [-width / 2, wall],
  ];
  return { geometry: cut(outline, depth, 0.003), finish, paint: render, detail: 0.05 };
}

/** Windows are not all lit alike: some bright, some by one lamp at the back. */
function lit(place: Matrix4): Finish {
  const share = noise(place.elements[12] * 311 + 7, place.elements[14] * 173, 2);
  return { ...PALETTE.window, glow: share < 0.3 ? 0.5 : 1, color: share > 0.7 ? '#ffc67a' : PALETTE.window.color };
}

function pane(width: number, height: number, place: Matrix4, finish: Finish = lit(place)): Part[] {
  return [
    {
      geometry: slab(width + 0.012, height + 0.012, 0.008),
      finish: PALETTE.sandstone,
      place: place.clone().multiply(at([0, -0.006, 0])),
    },
    { geometry: slab(width, height, 0.012), finish, place },
  ];
}

export function houseParts({ width, depth, wall, roof, tile, stone = PALETTE.plaster }: House): Part[] {
  const front = depth / 2;
  const side = width / 2;
  const sides = [-1, 1].flatMap((sign) =>
    [-0.26, 0.2].flatMap((share) =>
      pane(0.02, 0.028, at([sign * side, wall * 0.36, share * depth], [0, Math.PI / 2, 0])),
    ),
  );
  return [
    gableWalls(width, depth, wall, roof, stone),
    gableRoof(width, depth, wall, roof, tile),
    {
      geometry: block(0.026, roof * 0.75, 0.026, 0.003),
      finish: PALETTE.sandstone,
      place: at([width * 0.17, wall + roof * 0.5, -depth * 0.2]),
    },
    {
      geometry: block(0.033, 0.008, 0.033, 0.002),
      finish: PALETTE.slate,
      place: at([width * 0.17, wall + roof * 1.25, -depth * 0.2]),
    },
    {
      geometry: block(width * 0.2, wall * 0.74, 0.012, 0.003),
      finish: PALETTE.timber,
      place: at([-width * 0.12, -0.002, front]),
    },
    ...pane(0.022, 0.028, at([width * 0.2, wall * 0.4, front])),
    ...pane(0.022, 0.028, at([-width * 0.36, wall * 0.4, front])),
    ...pane(0.02, 0.026, at([0, wall + roof * 0.18, front])),
    ...sides,
  ];
}
