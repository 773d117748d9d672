import { type BufferGeometry, CylinderGeometry, SphereGeometry, TorusGeometry } from 'three';
import { type Finish, PALETTE } from '../../../../stage/atelier/palette.ts';
import { loft } from '../../../../stage/atelier/loft.ts';
import { type Part, sculpt } from '../../../../stage/atelier/sculpture.ts';
import { at, block, cut, placed, rod, type Triple, turned } from '../../../../stage/atelier/shapes.ts';
import type { Taste } from './tastes.ts';

const lacquer = (color: string, roughness = 0.3): Finish => ({ color, roughness, metalness: 0, glow: 0 });
const ASH = lacquer('#c08a50', 0.45);
const IRON: Finish = { ...PALETTE.steel, roughness: 0.42 };

/** The turned foot on which each thing is shown. */
function foot(height: number): Part[] {
  return [
    {
      geometry: turned(
        [
          [0.001, 0],
          [0.085, 0],
          [0.088, 0.008],
          [0.08, 0.018],
          [0.036, 0.026],
          [0.016, 0.04],
          [0.012, height],
          [0.001, height],
        ],
        28,
      ),
      finish: PALETTE.brass,
    },
  ];
}

function hammer(): Part[] {
  const head: [number, number][] = [
    [-0.115, -0.032],
    [-0.04, -0.03],
    [0.035, -0.03],
    [0.13, -0.006],
    [0.132, 0.006],
    [0.04, 0.032],
    [-0.04, 0.03],
    [-0.115, 0.034],
  ];
  return placed(at([0.01, 0.06, 0], [0, 0, 0.1]), [
    { geometry: rod([0, -0.02, 0], [0, 0.36, 0], 0.021, 0.016, 14), finish: ASH },
    { geometry: rod([0, 0.01, 0], [0, 0.13, 0], 0.0235, 0.0215, 14), finish: lacquer('#8f2f20', 0.4) },
    { geometry: cut(head, 0.066, 0.008), finish: IRON, place: at([0, 0.345, 0]) },
    { geometry: rod([-0.15, 0.346, 0], [-0.112, 0.346, 0], 0.042, 0.04, 20), finish: IRON },
    { geometry: block(0.02, 0.008, 0.03, 0.002), finish: ASH, place: at([0, 0.375, 0]) },
  ]);
}

function lens(): Part[] {
  return placed(at([0, 0.085, 0], [0, 0, -0.42]), [
    { geometry: rod([0, -0.03, 0], [0, 0.14, 0], 0.019, 0.023, 16), finish: lacquer('#6b2f1e') },
    { geometry: rod([0, 0.13, 0], [0, 0.175, 0], 0.017, 0.014, 14), finish: PALETTE.brass },
    { geometry: new TorusGeometry(0.118, 0.016, 12, 44), finish: PALETTE.brass, place: at([0, 0.295, 0]) },
    {
      geometry: new SphereGeometry(0.112, 28, 18),
      finish: lacquer('#a5c6ea', 0.05),
      place: at([0, 0.295, 0], [0, 0, 0], [1, 1, 0.16]),
    },
  ]);
}

/** A painter's palette and its brush. */
function palette(): Part[] {
  const outline: [number, number][] = [];
  for (let i = 0; i < 40; i++) {
    const a = (i / 40) * 2 * Math.PI;
    const bite = 0.085 * Math.exp(-(((a - 5.35) / 0.34) ** 2));
    outline.push([(0.19 - bite) * Math.cos(a), (0.15 - bite) * Math.sin(a)]);
  }
  const blobs = ['#c2412c', '#e0a83a', '#3d8463', '#2f68a6', '#f1ece0'];
  return placed(at([0, 0.22, 0], [-0.12, 0, 0.12]), [
    { geometry: cut(outline, 0.02, 0.005), finish: lacquer('#c99559', 0.4) },
    ...blobs.map((color, i): Part => {
      const a = 0.35 + i * 0.66;
      return {
        geometry: new SphereGeometry(0.031, 16, 10),
        finish: lacquer(color, 0.18),
        place: at([0.125 * Math.cos(a), 0.092 * Math.sin(a), 0.011], [0, 0, a], [1, 0.85, 0.45]),
      };
    }),
    {
      geometry: new CylinderGeometry(0.027, 0.027, 0.0225, 20).rotateX(Math.PI / 2),
      finish: lacquer('#1d120c', 0.9),
      place: at([0.02, -0.07, 0], [0, 0, 0], [1.2, 0.9, 1]),
    },
    ...placed(at([-0.03, -0.02, 0.03], [0, 0, 0.62]), [
      { geometry: rod([0, -0.2, 0], [0, 0.12, 0], 0.007, 0.011, 12), finish: lacquer('#22305e') },
      { geometry: rod([0, 0.12, 0], [0, 0.17, 0], 0.0135, 0.016, 14), finish: PALETTE.brass },
      { geometry: rod([0, 0.17, 0], [0, 0.25, 0], 0.0165, 0.003, 14), finish: lacquer('#a8456a', 0.6) },
    ]),
  ]);
}

/** A full, rounded heart. */
function heart(): Part[] {
  const outline: [number, number][] = [];
  for (let i = 0; i < 48; i++) {
    const t = Math.PI + (i / 48) * 2 * Math.PI;
    const y = 13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t);
    outline.push([16 * Math.sin(t) ** 3 * 0.0105, y * 0.0105]);
  }
  const rings = Array.from({ length: 15 }, (_, i): Triple[] => {
    const across = Math.cos((i / 14) * Math.PI);
    const wide = Math.max(0.02, 1 - Math.abs(across) ** 2.4) ** 0.5;
    return outline.map(([x, y]) => [x * wide, y * wide, across * 0.078]);
  });
  return [
    {
      geometry: loft(rings, { crease: 1.2 }),
      finish: lacquer('#b8262f', 0.16),
      place: at([0, 0.25, 0], [0, 0, 0.06]),
    },
  ];
}

function key(): Part[] {
  const ring = (x: number, y: number): Part => ({
    geometry: new TorusGeometry(0.05, 0.0165, 12, 28),
    finish: PALETTE.brass,
    place: at([x, y, 0]),
  });
  return placed(at([0.03, 0.075, 0], [0, 0, -0.24]), [
    { geometry: rod([0, -0.03, 0], [0, 0.25, 0], 0.019, 0.019, 16), finish: PALETTE.brass },
    { geometry: rod([0, 0.205, 0], [0, 0.222, 0], 0.029, 0.029, 18), finish: PALETTE.brass },
    { geometry: rod([0, 0.18, 0], [0, 0.192, 0], 0.025, 0.025, 18), finish: PALETTE.brass },
    ring(-0.056, 0.292),
    ring(0.056, 0.292),
    ring(0, 0.366),
    { geometry: block(0.085, 0.034, 0.022, 0.004), finish: PALETTE.brass, place: at([0.056, 0.062, 0]) },
    { geometry: block(0.062, 0.026, 0.022, 0.004), finish: PALETTE.brass, place: at([0.045, 0.016, 0]) },
    { geometry: block(0.022, 0.03, 0.022, 0.004), finish: PALETTE.brass, place: at([0.087, 0.034, 0]) },
  ]);
}

/** A closed book lying flat, its back toward the visitor. */
function book(color: string, width: number, thick: number, turn: number, y: number, x = 0): Part[] {
  const depth = width * 0.74;
  return placed(at([x, y, 0], [0, turn, 0]), [
    { geometry: block(width, thick * 0.16, depth, 0.004), finish: lacquer(color, 0.5) },
    {
      geometry: block(width, thick * 0.16, depth, 0.004),
      finish: lacquer(color, 0.5),
      place: at([0, thick * 0.84, 0]),
    },
    { geometry: block(width, thick, 0.014, 0.005), finish: lacquer(color, 0.5), place: at([0, 0, depth / 2 - 0.003]) },
    {
      geometry: block(width - 0.016, thick * 0.72, depth - 0.022, 0.002),
      finish: lacquer('#efe2c4', 0.85),
      place: at([0, thick * 0.14, 0]),
    },
    ...[-0.3, 0.3].map(
      (share): Part => ({
        geometry: block(0.012, thick * 0.96, 0.004, 0.001),
        finish: PALETTE.brass,
        place: at([share * width, thick * 0.02, depth / 2 + 0.004]),
      }),
    ),
  ]);
}

function books(): Part[] {
  return [
    ...book('#2f6b50', 0.34, 0.075, 0.06, 0.03),
    ...book('#b5532c', 0.3, 0.066, -0.16, 0.106, 0.012),
    ...book('#2b4580', 0.27, 0.062, 0.2, 0.173, -0.012),
    ...book('#d39b38', 0.22, 0.05, -0.06, 0.236, 0.02),
  ];
}

const THINGS: Record<Taste, { parts: () => Part[]; foot: number }> = {
  hammer: { parts: hammer, foot: 0.06 },
  lens: { parts: lens, foot: 0.07 },
  palette: { parts: palette, foot: 0.1 },
  books: { parts: books, foot: 0.034 },
  key: { parts: key, foot: 0.07 },
  heart: { parts: heart, foot: 0.1 },
};

/** The thing that stands for a taste, on its foot, facing +z. */
export function thingGeometry(taste: Taste): BufferGeometry {
  const { parts, foot: height } = THINGS[taste];
  return sculpt([...foot(height), ...parts()], (p) => ({ occlusion: Math.min(1, 0.6 + p.y * 2), direct: [1, 0] }));
}
