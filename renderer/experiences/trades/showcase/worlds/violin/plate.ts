import { BufferAttribute, BufferGeometry } from 'three';
import { loft } from '../../../../../stage/atelier/loft.ts';
import type { Triple } from '../../../../../stage/atelier/shapes.ts';
import { BODY, halfWidth, wholeOutline } from './outline.ts';

/** The line from which the arch falls to the edge: its ends, millimetres from the bottom. */
const SPINE = { from: 62, to: 298 };
/** Rings from the edge to the spine: share of the way out. Those near the edge carry its roll and the purfling. */
const RINGS = [1, 1, 0.993, 0.978, 0.966, 0.955, 0.948, 0.925, 0.88, 0.8, 0.7, 0.58, 0.44, 0.3, 0.16, 0.05];
/** How far the edge hangs down at the first two rings, and how it rolls over at the next, millimetres. */
const ROLL = [-3.8, -1.2, 0.5, 0.9, 0.6, 0.1];

/** Where the inlaid line runs along the edge: shares of the way from the spine to the edge. */
export const PURFLING = { from: 0.946, to: 0.968 };

/** Height of an arched plate over its edge, for a share of the way from the spine to the edge. */
function arch(share: number): number {
  const t = Math.min(1, Math.max(0, (0.955 - share) / 0.955)) ** 0.82;
  return BODY.arch * t * t * (3 - 2 * t);
}

/** Share of the way from the middle of the plate to its edge, 0 to 1. */
export function edgeShare(x: number, y: number): number {
  if (y < SPINE.from || y > SPINE.to) {
    const end = y < SPINE.from ? SPINE.from : SPINE.to;
    const [dx, dy] = [x, y - end];
    const far = Math.hypot(dx, dy);
    if (far < 1e-6) return 0;
    // The edge on the ray from the spine's end, by halving.
    let [near, out] = [0, 200];
    for (let i = 0; i < 14; i++) {
      const middle = (near + out) / 2;
      const inside = Math.abs((dx / far) * middle) < halfWidth(end + (dy / far) * middle);
      if (inside) near = middle;
      else out = middle;
    }
    return far / near;
  }
  return Math.abs(x) / halfWidth(y);
}

/** The arch does not follow the corners: within the body it sees the width averaged over this, millimetres. */
const BLUR = 26;

function blurredWidth(y: number): number {
  let sum = 0;
  for (let i = -4; i <= 4; i++) sum += halfWidth(y + (BLUR * i) / 4);
  return sum / 9;
}

/** Height of the arch at a place that lies at a share of the way to the edge. */
function archAt(x: number, y: number, share: number): number {
  const inside = rise(SPINE.from + BLUR, 120, y) * (1 - rise(244, SPINE.to - BLUR, y)) * (1 - rise(0.55, 0.95, share));
  return arch(share + (Math.min(1, Math.abs(x) / blurredWidth(y)) - share) * inside);
}

function rise(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Height of the plate's skin at a place well within its edge, millimetres over the edge. */
export function plateHeight(x: number, y: number): number {
  return archAt(x, y, edgeShare(x, y));
}

/** An arched plate, its outside toward +z. */
export function plateGeometry(steps = 8): BufferGeometry {
  const outline = wholeOutline(steps);
  const sides = outline.length;
  const position: number[] = [];
  const index: number[] = [];
  RINGS.forEach((share, ring) => {
    for (const [x, y] of outline) {
      const middle = Math.min(SPINE.to, Math.max(SPINE.from, y));
      const [px, py] = [x * share, middle + (y - middle) * share];
      position.push(px, py, ROLL[ring] ?? archAt(px, py, share));
    }
  });
  for (let ring = 0; ring + 1 < RINGS.length; ring++) {
    for (let side = 0; side < sides; side++) {
      const here = ring * sides + side;
      const next = ring * sides + ((side + 1) % sides);
      index.push(here, next, next + sides, here, next + sides, here + sides);
    }
  }
  // The last ring is a slit along the spine: the two sides are sewn together, right to left.
  const last = (RINGS.length - 1) * sides;
  for (let i = 0; i < sides / 2; i++) {
    const right = last + i;
    const left = last + ((sides - i) % sides);
    const rightNext = last + i + 1;
    const leftNext = last + ((sides - i - 1) % sides);
    index.push(right, rightNext, leftNext, right, leftNext, left);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/** The ribs: the wall between the two plates, set in under their edges. */
export function ribsGeometry(steps = 8): BufferGeometry {
  const wall = (z: number): Triple[] => wholeOutline(steps).map(([x, y]) => [x * 0.966, 178 + (y - 178) * 0.984, z]);
  return loft([wall(-3.5 - BODY.ribs), wall(-3)], { caps: false, crease: 0.5 });
}

/** One f-hole on the right side: its middle line from the upper eye to the lower one, and its width there. */
const F_LINE: readonly Triple[] = [
  [21.5, 196, 5],
  [22.5, 201.5, 3.6],
  [27.5, 204, 2.6],
  [33, 201, 3.2],
  [36.6, 193, 5],
  [38.6, 181, 7.2],
  [40, 168, 8],
  [42, 155, 7.2],
  [45.5, 143, 5.4],
  [51, 134.5, 3.6],
  [57.5, 132, 2.8],
  [62, 135.5, 3.8],
  [62, 141, 5.4],
];
/** Round ends of the f: middle and radius. */
const EYES: readonly Triple[] = [
  [23.2, 195.2, 4.6],
  [60, 141.5, 5.8],
];
/** How far over the skin it is drawn, millimetres, so that it is always seen. */
const OVER = 0.5;

/** An f-hole as a dark inlay on the right side of the plate. */
export function fHoleGeometry(): BufferGeometry[] {
  const over = ([x, y]: readonly [number, number]): Triple => [x, y, plateHeight(x, y) + OVER];
  const fine = smooth(F_LINE, 4);
  const edges = fine.map(([x, y, width], i): Triple[] => {
    const [px, py] = fine[Math.max(0, i - 1)] ?? [x, y];
    const [nx, ny] = fine[Math.min(fine.length - 1, i + 1)] ?? [x, y];
    const length = Math.hypot(nx - px, ny - py) || 1;
    const [ox, oy] = [(-(ny - py) / length) * (width / 2), ((nx - px) / length) * (width / 2)];
    return [over([x + ox, y + oy]), over([x, y]), over([x - ox, y - oy])];
  });
  const eye = ([cx, cy, radius]: Triple): BufferGeometry => {
    const rim = Array.from({ length: 13 }, (_, i) => {
      const a = (i / 12) * 2 * Math.PI;
      return over([cx + radius * Math.cos(a), cy + radius * Math.sin(a)]);
    });
    return loft([rim, rim.map(() => over([cx, cy]))], { open: true, caps: false });
  };
  return [loft(edges, { open: true, caps: false, crease: 3 }), ...EYES.map(eye)];
}

/** Points between points (Catmull–Rom), `steps` for each. */
export function smooth(points: readonly Triple[], steps: number): Triple[] {
  const at = (i: number): Triple => points[Math.min(points.length - 1, Math.max(0, i))] ?? [0, 0, 0];
  const out: Triple[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let step = 0; step < steps; step++) {
      const t = step / steps;
      out.push(
        [0, 1, 2].map((k) => {
          const [p, q, r, s] = [a[k] ?? 0, b[k] ?? 0, c[k] ?? 0, d[k] ?? 0];
          return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t ** 3);
        }) as unknown as Triple,
      );
    }
  }
  return [...out, at(points.length - 1)];
}
