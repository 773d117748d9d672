/** The outline of a violin's body in millimetres, as Stradivari drew it; y runs from the bottom to the neck. */
type Point = readonly [number, number];

/** What every violin of full size has, millimetres: the body's length and its greatest and least widths. */
export const BODY = { length: 356, upper: 168, middle: 112, lower: 208, ribs: 30, arch: 15 };

/** The right half from the bottom to the top: cubic curves, each from the end of the one before; y always rises. */
const START: Point = [0, 0];
const CURVES: readonly (readonly [Point, Point, Point])[] = [
  [
    [58, 0],
    [104, 26],
    [104, 72],
  ],
  [
    [104, 100],
    [92, 120],
    [86.5, 136],
  ],
  [
    [84, 143],
    [86.5, 149],
    [92.5, 152],
  ],
  [
    [92, 154],
    [91, 156],
    [90, 157.5],
  ],
  [
    [74, 160],
    [56, 170],
    [56, 196],
  ],
  [
    [56, 217],
    [63, 230],
    [75.5, 233.5],
  ],
  [
    [76.5, 235],
    [77.5, 237],
    [78, 239],
  ],
  [
    [73.5, 243],
    [72.5, 248],
    [74.5, 256],
  ],
  [
    [77, 265],
    [84, 276],
    [84, 292],
  ],
  [
    [84, 326],
    [52, 356],
    [0, 356],
  ],
];

/** Points of the right half from the bottom to the top, `steps` on each curve. */
export function halfOutline(steps = 8): Point[] {
  const points: Point[] = [START];
  let from = START;
  for (const [first, second, to] of CURVES) {
    for (let i = 1; i <= steps; i++) {
      const t = i / steps;
      points.push([cubic(from[0], first[0], second[0], to[0], t), cubic(from[1], first[1], second[1], to[1], t)]);
    }
    from = to;
  }
  return points;
}

/** The whole outline, from the bottom up the right side and down the left one; each point once. */
export function wholeOutline(steps = 8): Point[] {
  const right = halfOutline(steps);
  return [
    ...right,
    ...right
      .slice(1, -1)
      .map(([x, y]): Point => [-x, y])
      .toReversed(),
  ];
}

const FINE = halfOutline(16);

/** Half the body's width at a height, millimetres. */
export function halfWidth(y: number): number {
  const above = FINE.findIndex((point) => point[1] >= y);
  const [x1, y1] = FINE[Math.max(0, above)] ?? [0, 0];
  const [x0, y0] = FINE[Math.max(0, above - 1)] ?? [0, 0];
  if (above < 0) return 0;
  return y1 === y0 ? x1 : x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
}

function cubic(a: number, b: number, c: number, d: number, t: number): number {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}
