import { type BufferGeometry, SphereGeometry } from 'three';
import { loft } from '../../../../../stage/atelier/loft.ts';
import { PALETTE } from '../../../../../stage/atelier/palette.ts';
import { type Part, sculpt } from '../../../../../stage/atelier/sculpture.ts';
import { at, block, placed, rod, type Triple } from '../../../../../stage/atelier/shapes.ts';
import { FINISH } from './finishes.ts';
import { MILLIMETRES } from './violin.ts';

/** Hair, stick and frog of a bow, millimetres. */
export const BOW = { hair: 650, width: 9.5, stickAtFrog: 21, stickAtHead: 18, dip: 9.5, end: -78, lever: -52 };
const PERNAMBUCO = { color: '#7a3416', roughness: 0.24, metalness: 0, glow: 0 };
const HAIR = { color: '#efe6d0', roughness: 0.55, metalness: 0, glow: 0 };

/** Height of the stick's middle over the hair: it bends toward it. */
function stickHeight(x: number): number {
  const share = Math.min(1, Math.max(0, x / BOW.hair));
  const straight = BOW.stickAtFrog + (BOW.stickAtHead - BOW.stickAtFrog) * share;
  return straight - BOW.dip * 4 * share * (1 - share) * (0.55 + 0.45 * share);
}

function stick(): Part {
  const rings = Array.from({ length: 25 }, (_, i): Triple[] => {
    const x = -60 + ((BOW.hair + 62) * i) / 24;
    const radius = 4.5 - 1.6 * Math.max(0, x / BOW.hair);
    return Array.from({ length: 8 }, (__, side): Triple => {
      const a = (side / 8) * 2 * Math.PI;
      return [x, radius * Math.cos(a), stickHeight(x) + radius * Math.sin(a)];
    });
  });
  return { geometry: loft(rings), finish: PERNAMBUCO };
}

/** Head: its outline along and over the hair. */
const HEAD: readonly (readonly [number, number, number])[] = [
  [-2, 20.8, 3.2],
  [-3, 14, 4.2],
  [-4, 6, 4.8],
  [-3, 0.6, 5.2],
];

function head(): Part[] {
  const rings = HEAD.map(([dx, z, half], i): Triple[] => {
    const [back, front] = [BOW.hair + dx - 6 - i * 0.6, BOW.hair + 6 - i * 2.4 + (i === 0 ? 4 : 0)];
    return [
      [back, half, z],
      [front, half * 0.8, z],
      [front, -half * 0.8, z],
      [back, -half, z],
    ];
  });
  return [
    { geometry: loft(rings), finish: PERNAMBUCO },
    { geometry: block(15, 1.2, 10.4, 0.4).rotateX(Math.PI / 2), finish: HAIR, place: at([BOW.hair - 4, 0, 0]) },
  ];
}

/** A bow along +x from its frog, hair at z = 0 and stick over it; as large as the violin's sculpture. */
export function bowGeometry(): BufferGeometry {
  const frog = BOW.stickAtFrog;
  return sculpt(
    placed(at([0, 0, 0], [0, 0, 0], 1 / MILLIMETRES), [
      stick(),
      ...head(),
      {
        geometry: block(BOW.hair, BOW.width, 1.4, 0.3),
        finish: HAIR,
        place: at([BOW.hair / 2 - 4, -BOW.width / 2, 0.6]),
      },
      { geometry: block(48, 11, frog - 2, 1.6), finish: FINISH.ebony, place: at([-22, -5.5, frog / 2 - 1]) },
      { geometry: block(10, 11.8, 3.4, 0.6), finish: PALETTE.steel, place: at([1, -5.9, 0.8]) },
      {
        geometry: new SphereGeometry(4, 12, 8),
        finish: PALETTE.snow,
        place: at([-22, 0, frog / 2], [0, 0, 0], [1, 1.5, 1]),
      },
      { geometry: rod([-58, 0, frog], [BOW.end, 0, frog], 4.8, 4.6, 12), finish: FINISH.ebony },
      { geometry: rod([-68, 0, frog], [-71, 0, frog], 5.2, 5.2, 12), finish: PALETTE.steel },
      { geometry: rod([14, 0, stickHeight(14)], [66, 0, stickHeight(66)], 5, 4.8, 12), finish: PALETTE.steel },
      { geometry: rod([4, 0, stickHeight(4)], [14, 0, stickHeight(14)], 5.4, 5.4, 12), finish: FINISH.dark },
    ]),
  );
}
