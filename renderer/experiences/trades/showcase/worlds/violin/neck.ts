import { SphereGeometry } from 'three';
import { loft } from '../../../../../stage/atelier/loft.ts';
import type { Part } from '../../../../../stage/atelier/sculpture.ts';
import { at, block, rod, type Triple } from '../../../../../stage/atelier/shapes.ts';
import { FINISH } from './finishes.ts';

/** Where the strings leave the neck, millimetres from the bottom of the body. */
export const NUT = { y: 486, z: 5.2, spread: 16.5 };
/** Middle and side of each peg, in the order of the strings from the left. */
export const PEGS: readonly { y: number; z: number; side: -1 | 1 }[] = [
  { y: 504, z: -9, side: -1 },
  { y: 531, z: -16, side: -1 },
  { y: 545, z: -20, side: 1 },
  { y: 518, z: -12, side: 1 },
];
const BOARD = { from: 216, fromZ: 36.5, toZ: 3.6, narrow: 12, wide: 21.2, edge: 5, radius: 42 };

/** Height of the middle of the fingerboard. */
function boardHeight(y: number): number {
  const share = (y - BOARD.from) / (NUT.y - BOARD.from);
  return BOARD.fromZ + (BOARD.toZ - BOARD.fromZ) * share;
}

function fingerboard(): Part {
  const rings = [BOARD.from, 280, 350, 420, NUT.y].map((y): Triple[] => {
    const half = BOARD.wide + ((BOARD.narrow - BOARD.wide) * (y - BOARD.from)) / (NUT.y - BOARD.from);
    const top = boardHeight(y);
    const drop = (x: number) => BOARD.radius - Math.sqrt(BOARD.radius ** 2 - x * x);
    const skin = [-1, -0.75, -0.45, -0.15, 0.15, 0.45, 0.75, 1].map(
      (share): Triple => [share * half, y, top - drop(share * half)],
    );
    const under = top - drop(half) - BOARD.edge;
    return [...skin, [half * 0.97, y, under], [-half * 0.97, y, under]];
  });
  return { geometry: loft(rings), finish: FINISH.ebony };
}

/** Neck and heel: height along the violin, half width, depth under the board. */
const NECK: readonly Triple[] = [
  [350, 16.5, 47],
  [357, 16.2, 46],
  [361, 15.8, 32],
  [366, 15.4, 20],
  [374, 15, 13.5],
  [400, 14.4, 11.5],
  [450, 13, 10.5],
  [476, 12.4, 11],
  [490, 12.2, 14],
];

function neck(): Part {
  const rings = NECK.map(([y, half, depth]): Triple[] => {
    const top = boardHeight(y) - 8.5;
    const round = Array.from({ length: 9 }, (_, i): Triple => {
      const a = (i / 8) * Math.PI;
      return [half * Math.cos(a), y, top - depth * Math.sin(a) ** 0.8];
    });
    return [[-half, y, top + 2], [half, y, top + 2], ...round];
  });
  return { geometry: loft(rings, { crease: 0.9 }), finish: FINISH.maple };
}

/** The box of the pegs from the nut to the throat: along, front, back, half width. */
const BOX: readonly (readonly [number, number, number, number])[] = [
  [485, 1.5, -13, 12.8],
  [500, -1, -22, 13],
  [520, -6, -28, 12],
  [540, -12, -34, 11],
  [562, -18, -36, 9.5],
];

function pegbox(): Part[] {
  const rings = BOX.map(([y, front, back, half]): Triple[] => [
    [-half + 1.5, y, front],
    [half - 1.5, y, front],
    [half, y, front - 1.5],
    [half * 0.94, y, back + 3],
    [half * 0.6, y, back],
    [-half * 0.6, y, back],
    [-half * 0.94, y, back + 3],
    [-half, y, front - 1.5],
  ]);
  const channel = BOX.slice(0, -1).map(([y, front, , half]): Triple[] => [
    [-half + 4.6, y + 5, front + 0.1],
    [half - 4.6, y + 5, front + 0.1],
  ]);
  return [
    { geometry: loft(rings, { crease: 0.5 }), finish: FINISH.maple },
    { geometry: loft(channel, { open: true, caps: false }), finish: FINISH.dark },
  ];
}

/** The scroll: its eye, the outer radius where it leaves the box, how fast it winds in, and its half widths. */
const SCROLL = { y: 573, z: -21, radius: 23.5, wind: 0.138, from: -1.1, turns: 2.35, narrow: 9, eye: 20.5 };

function scroll(): Part {
  const steps = 64;
  const end = SCROLL.turns * 2 * Math.PI;
  const rings = Array.from({ length: steps + 1 }, (_, i): Triple[] => {
    const turn = SCROLL.from + ((end - SCROLL.from) * i) / steps;
    const outer = SCROLL.radius * Math.exp(-SCROLL.wind * turn);
    const inner = outer * 0.44;
    const half = SCROLL.narrow + (SCROLL.eye - SCROLL.narrow) * Math.max(0, turn / end) ** 0.8;
    const bevel = Math.min(1.8, outer * 0.2);
    const point = (x: number, radius: number): Triple => [
      x,
      SCROLL.y + radius * Math.sin(turn),
      SCROLL.z - radius * Math.cos(turn),
    ];
    return [
      point(half, inner),
      point(half, outer - bevel),
      point(half - bevel, outer),
      point(bevel - half, outer),
      point(-half, outer - bevel),
      point(-half, inner),
    ];
  });
  return { geometry: loft(rings, { crease: 0.5 }), finish: FINISH.maple };
}

function pegs(): Part[] {
  return PEGS.flatMap(({ y, z, side }, i): Part[] => [
    { geometry: rod([-side * 15, y, z], [side * 22, y, z], 2.6, 3.8, 10), finish: FINISH.ebony },
    { geometry: rod([side * 21, y, z], [side * 23.5, y, z], 5.6, 5.6, 12), finish: FINISH.ebony },
    {
      geometry: new SphereGeometry(1, 14, 10),
      finish: FINISH.ebony,
      place: at([side * 34, y, z], [0.5 + i * 0.9, 0, 0], [11.5, 10, 4]),
    },
    { geometry: new SphereGeometry(1.7, 8, 6), finish: FINISH.gut, place: at([side * 45.5, y, z]) },
  ]);
}

/** Neck, fingerboard, pegs and scroll, millimetres. */
export function neckParts(): Part[] {
  return [
    fingerboard(),
    neck(),
    ...pegbox(),
    scroll(),
    ...pegs(),
    {
      geometry: block(24.5, 8, 5, 1),
      finish: FINISH.ebony,
      place: at([0, NUT.y + 0.5, -3.4], [Math.PI / 2, 0, 0]),
    },
  ];
}
