import { BufferAttribute, BufferGeometry, Color, Matrix4, Vector3 } from 'three';
import { TessellateModifier } from 'three/addons/modifiers/TessellateModifier.js';
import type { Finish } from './palette.ts';
import type { Relief } from './relief.ts';

/** Changes the colour of one vertex; `out` holds the finish's colour (linear) on entry. */
export type Paint = (out: Color, point: Vector3, normal: Vector3) => void;

export interface Part {
  geometry: BufferGeometry;
  finish: Finish;
  /** Where it stands; the identity when absent. */
  place?: Matrix4;
  paint?: Paint;
  /** Edges longer than this are divided, so that large flats take light and colour finely. */
  detail?: number;
}

/** What light reaches a vertex: `occlusion` 0 (buried) to 1 (open), and two numbers for the direct light. */
export interface VertexLight {
  occlusion: number;
  direct: readonly [number, number];
  /** Lamplight that falls on it from windows, 0 to 1; follows the diorama's `glow`. */
  lamplight?: number;
}

export type Lighting = (point: Vector3, normal: Vector3) => VertexLight;

/** Rounds of halving: an edge becomes 2ⁿ at most. */
const DIVISIONS = 5;

/** What stands in place of metalness where a fine texture is drawn. */
const TEXTURES = { wood: -1, tiles: -2, fibresX: -3, fibresZ: -4 };

const OPEN: VertexLight = { occlusion: 1, direct: [1, 1] };

const point = new Vector3();
const normal = new Vector3();
const colour = new Color();
const normalMatrix = new Matrix4();

/**
 * Merges parts into one geometry for the atelier material: `paint` (linear rgb), `surface` (roughness, metalness,
 * glow, occlusion) and `direct` (see `Lighting`). Corners of a part that are the same become one vertex. The parts'
 * own geometries are disposed of.
 */
export function sculpt(parts: readonly Part[], lighting: Lighting = () => OPEN): BufferGeometry {
  const position: number[] = [];
  const normals: number[] = [];
  const paints: number[] = [];
  const surface: number[] = [];
  const direct: number[] = [];
  const index: number[] = [];

  for (const part of parts.map(divided)) {
    const { geometry, finish, place, paint } = part;
    const from = geometry.getAttribute('position');
    const fromNormal = geometry.getAttribute('normal');
    const known = new Map<number, number>();
    const vertices = new Uint32Array(from.count);
    if (place) normalMatrix.copy(place).invert().transpose();
    for (let i = 0; i < from.count; i++) {
      point.fromBufferAttribute(from, i);
      normal.fromBufferAttribute(fromNormal, i);
      if (place) {
        point.applyMatrix4(place);
        normal.transformDirection(normalMatrix);
      }
      const key = cornerKey(point, normal);
      const before = known.get(key);
      if (before !== undefined) {
        vertices[i] = before;
        continue;
      }
      const vertex = position.length / 3;
      known.set(key, vertex);
      vertices[i] = vertex;
      colour.set(finish.color);
      paint?.(colour, point, normal);
      const light = lighting(point, normal);
      position.push(point.x, point.y, point.z);
      normals.push(normal.x, normal.y, normal.z);
      paints.push(colour.r, colour.g, colour.b);
      // Under one half the glow is lamplight received, above it is light given.
      const glow = finish.glow > 0 ? 0.5 + finish.glow / 2 : Math.min(1, light.lamplight ?? 0) * 0.45;
      surface.push(
        finish.roughness,
        finish.texture ? TEXTURES[finish.texture] : finish.metalness,
        glow,
        light.occlusion,
      );
      direct.push(...light.direct);
    }
    const mirrored = place !== undefined && place.determinant() < 0;
    const source = geometry.index;
    const count = source?.count ?? from.count;
    for (let i = 0; i < count; i += 3) {
      for (let corner = 0; corner < 3; corner++) {
        const k = i + (mirrored ? 2 - corner : corner);
        index.push(vertices[source ? source.getX(k) : k] ?? 0);
      }
    }
    geometry.dispose();
  }

  const merged = new BufferGeometry();
  merged.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  merged.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3));
  merged.setAttribute('paint', new BufferAttribute(new Float32Array(paints), 3));
  merged.setAttribute('surface', new BufferAttribute(new Float32Array(surface), 4));
  merged.setAttribute('direct', new BufferAttribute(new Float32Array(direct), 2));
  merged.setIndex(new BufferAttribute(new Uint32Array(index), 1));
  merged.computeBoundingSphere();
  return merged;
}

/** One number for a corner: 14 bits for each coordinate (steps of a four-thousandth), 3 for each of the normal. */
function cornerKey(p: Vector3, n: Vector3): number {
  const place = (value: number) => Math.max(0, Math.min(16383, Math.round((value + 2) * 4000)));
  const tilt = (value: number) => Math.max(0, Math.min(7, Math.round((value + 1) * 3.5)));
  const bits = tilt(n.x) + 8 * tilt(n.y) + 64 * tilt(n.z);
  return ((place(p.x) * 16384 + place(p.y)) * 16384 + place(p.z)) * 512 + bits;
}

/** The part with its long edges divided; its old geometry is disposed of. */
function divided(part: Part): Part {
  if (part.detail === undefined) return part;
  const geometry = new TessellateModifier(part.detail, DIVISIONS).modify(part.geometry);
  part.geometry.dispose();
  return { ...part, geometry };
}

/** Stamps every part into a relief, so that it occludes and casts shadows. */
export function stamp(parts: readonly Part[], relief: Relief): void {
  for (const { geometry, place } of parts) relief.stamp(geometry, place);
}
