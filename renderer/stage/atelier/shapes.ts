import {
  BoxGeometry,
  type BufferGeometry,
  CatmullRomCurve3,
  ConeGeometry,
  CylinderGeometry,
  Euler,
  ExtrudeGeometry,
  LatheGeometry,
  Matrix4,
  Quaternion,
  Shape,
  TubeGeometry,
  Vector2,
  Vector3,
} from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';
import { noise } from './noise.ts';
import type { Finish } from './palette.ts';
import type { Paint, Part } from './sculpture.ts';

export type Triple = readonly [number, number, number];

/** A place from position, turn (radians, XYZ) and scale. */
export function at(position: Triple, turn: Triple = [0, 0, 0], scale: Triple | number = 1): Matrix4 {
  const size = typeof scale === 'number' ? new Vector3(scale, scale, scale) : new Vector3(...scale);
  return new Matrix4().compose(new Vector3(...position), new Quaternion().setFromEuler(new Euler(...turn)), size);
}

/** The same parts, all standing inside another place. */
export function placed(place: Matrix4, parts: readonly Part[]): Part[] {
  return parts.map((part) => ({ ...part, place: part.place ? place.clone().multiply(part.place) : place }));
}

/** A box with rounded edges, its foot at y = 0. */
export function block(width: number, height: number, depth: number, bevel = 0.006): BufferGeometry {
  const radius = Math.min(bevel, width / 3, height / 3, depth / 3);
  return new RoundedBoxGeometry(width, height, depth, 1, radius).translate(0, height / 2, 0);
}

/** A plain box for what is too small for a bevel to be seen, its foot at y = 0. */
export function slab(width: number, height: number, depth: number): BufferGeometry {
  return new BoxGeometry(width, height, depth).translate(0, height / 2, 0);
}

/** A turned body from its profile: [radius, height] from the foot up. */
export function turned(profile: readonly (readonly [number, number])[], segments = 48): LatheGeometry {
  return new LatheGeometry(
    profile.map(([radius, height]) => new Vector2(radius, height)),
    segments,
  );
}

/** A rod between two points. */
export function rod(from: Triple, to: Triple, radius: number, toRadius = radius, segments = 12): BufferGeometry {
  const start = new Vector3(...from);
  const along = new Vector3(...to).sub(start);
  const length = along.length();
  const turn = new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), along.normalize());
  return new CylinderGeometry(toRadius, radius, length, segments)
    .translate(0, length / 2, 0)
    .applyQuaternion(turn)
    .translate(start.x, start.y, start.z);
}

/** A round bar along a curve. */
export function sweep(points: readonly Triple[], radius: number, closed = false, segments = 48): BufferGeometry {
  const curve = new CatmullRomCurve3(
    points.map((point) => new Vector3(...point)),
    closed,
  );
  return new TubeGeometry(curve, segments, radius, 8, closed);
}

/** A flat shape in x and y drawn out along z, middle at z = 0, with bevelled edges. */
export function cut(
  outline: readonly (readonly [number, number])[],
  depth: number,
  bevel = 0.004,
  rounds = 2,
): BufferGeometry {
  const shape = new Shape(outline.map(([x, y]) => new Vector2(x, y)));
  return new ExtrudeGeometry(shape, {
    depth: depth - 2 * bevel,
    bevelEnabled: bevel > 0,
    bevelThickness: bevel,
    bevelSize: bevel,
    bevelOffset: -bevel,
    bevelSegments: rounds,
    steps: 1,
  }).translate(0, 0, -(depth - 2 * bevel) / 2);
}

/** A cone of a fir's branches with a ragged, hanging edge. */
function skirt(radius: number, height: number, foot: number, sides: number, seed: number): BufferGeometry {
  const cone = new ConeGeometry(radius, height, sides, 1, true).translate(0, foot + height / 2, 0);
  const position = cone.getAttribute('position');
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
    const low = 1 - (y - foot) / height;
    const ragged = noise(Math.round(Math.atan2(z, x) * 40) * 3.7 + seed, seed) - 0.5;
    const out = 1 + ragged * 0.34 * low;
    position.setXYZ(i, x * out, y - ragged * 0.1 * low * height - low * low * 0.06 * height, z * out);
  }
  cone.computeVertexNormals();
  return cone;
}

/** A fir one unit high, standing at the origin; darker inside and below. */
export function firParts(fir: Finish, trunk: Finish, seed = 1): Part[] {
  const shade: Paint = (out, p) => {
    const reach = Math.hypot(p.x, p.z) / (0.05 + 0.3 * (1 - p.y));
    out.multiplyScalar((0.4 + 0.85 * Math.min(1, reach) ** 2) * (0.8 + 0.45 * p.y));
  };
  const tiers: readonly Triple[] = [
    [0.27, 0.4, 0.1],
    [0.225, 0.36, 0.29],
    [0.17, 0.32, 0.47],
    [0.115, 0.27, 0.64],
    [0.06, 0.2, 0.8],
  ];
  return [
    { geometry: new CylinderGeometry(0.028, 0.04, 0.16, 6).translate(0, 0.08, 0), finish: trunk },
    ...tiers.map(([radius, height, foot], tier) => ({
      geometry: skirt(radius, height, foot, 11, seed + tier * 7),
      finish: fir,
      paint: shade,
    })),
  ];
}
