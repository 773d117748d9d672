import { CylinderGeometry, SphereGeometry } from 'three';
import { baseParts, baseTop } from '../../../../stage/atelier/base.ts';
import { noise } from '../../../../stage/atelier/noise.ts';
import { type Finish, PALETTE } from '../../../../stage/atelier/palette.ts';
import type { Paint, Part } from '../../../../stage/atelier/sculpture.ts';
import { at, block, cut, placed, turned } from '../../../../stage/atelier/shapes.ts';
import { fieldAngle, SIXTH, TASTES } from './tastes.ts';

/** Height of the painted fields, their edges from the middle, and the half of the gap between two. */
export const FIELD_TOP = 0.024;
const INNER = 0.32;
const OUTER = 0.935;
const GAP = 0.011;
/** Where the things stand, from the middle. */
export const RING = 0.71;

const brushed: Paint = (out, p) => {
  out.multiplyScalar(0.88 + 0.2 * noise(p.x * 9, p.z * 9, 2));
};

/** A field of the board: a sixth of a ring, its middle toward +z. */
function field(color: string, angle: number): Part {
  const edge = (radius: number, from: number, to: number): [number, number][] => {
    const half = SIXTH / 2 - GAP / radius;
    return Array.from({ length: 15 }, (_, i) => {
      const a = Math.PI / 2 + half * (from + ((to - from) * i) / 14);
      return [radius * Math.cos(a), radius * Math.sin(a)];
    });
  };
  const outline = [...edge(OUTER, -1, 1), ...edge(INNER, 1, -1)];
  return {
    geometry: cut(outline, FIELD_TOP + 0.012, 0.006).rotateX(Math.PI / 2),
    finish: { color, roughness: 0.46, metalness: 0, glow: 0, texture: 'fibresX' },
    place: at([0, (FIELD_TOP - 0.012) / 2, 0], [0, angle, 0]),
    detail: 0.04,
    paint: brushed,
  };
}

function pawn(color: string): Part[] {
  const finish: Finish = { color, roughness: 0.28, metalness: 0, glow: 0 };
  return [
    {
      geometry: turned(
        [
          [0.001, 0],
          [0.045, 0],
          [0.048, 0.01],
          [0.042, 0.02],
          [0.026, 0.034],
          [0.016, 0.08],
          [0.014, 0.1],
          [0.026, 0.106],
          [0.026, 0.112],
          [0.001, 0.114],
        ],
        24,
      ),
      finish,
    },
    { geometry: new SphereGeometry(0.03, 18, 12), finish, place: at([0, 0.134, 0]) },
  ];
}

const DIE = 0.115;
/** Places of the dots on a face, in halves of its spread. */
const FACES: readonly (readonly (readonly [number, number])[])[] = [
  [
    [-1, -1],
    [1, 1],
    [0, 0],
    [-1, 1],
    [1, -1],
  ],
  [
    [-1, 1],
    [1, -1],
  ],
  [
    [-1, -1],
    [0, 0],
    [1, 1],
  ],
];

/** A die that shows five above, two and three. */
function die(): Part[] {
  const half = DIE / 2;
  const turns = [at([0, DIE, 0]), at([0, half, half], [Math.PI / 2, 0, 0]), at([half, half, 0], [0, 0, -Math.PI / 2])];
  return [
    { geometry: block(DIE, DIE, DIE, 0.014), finish: PALETTE.lacquer },
    ...FACES.flatMap((dots, face) =>
      dots.map(
        ([u, v]): Part => ({
          geometry: new CylinderGeometry(0.0115, 0.0115, 0.002, 14),
          finish: { color: '#2a1a14', roughness: 0.5, metalness: 0, glow: 0 },
          place: (turns[face] ?? at([0, 0, 0])).clone().multiply(at([u * 0.029, 0, v * 0.029])),
        }),
      ),
    ),
  ];
}

/** The cup of brass in which the top turns. */
function cup(): Part[] {
  return [
    {
      geometry: turned(
        [
          [0.001, -0.006],
          [0.3, -0.006],
          [0.304, 0.004],
          [0.296, 0.012],
          [0.27, 0.016],
          [0.15, 0.02],
          [0.09, 0.034],
          [0.062, 0.06],
          [0.056, 0.082],
          [0.05, 0.084],
          [0.03, 0.066],
          [0.001, 0.06],
        ],
        56,
      ),
      finish: PALETTE.brass,
    },
  ];
}

/** Base, board, cup, die and pawns. */
export function boardParts(): Part[] {
  return [
    ...baseParts(),
    baseTop(),
    ...TASTES.map(({ color }, i) => field(color, fieldAngle(i))),
    ...cup(),
    ...placed(at([-0.015, 0, 0.7], [0, 0.55, 0]), die()).map(lifted),
    ...placed(at([-0.2, 0, 0.79]), pawn('#d39b38')).map(lifted),
    ...placed(at([0.17, 0, 0.78]), pawn('#2f68a6')).map(lifted),
  ];
}

function lifted(part: Part): Part {
  return { ...part, place: at([0, FIELD_TOP, 0]).multiply(part.place ?? at([0, 0, 0])) };
}
