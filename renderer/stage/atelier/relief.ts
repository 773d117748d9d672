import { type BufferGeometry, Matrix4, Vector3 } from 'three';

/** Heights seen from above over a square, for occlusion and shadows of a diorama. */
export interface Relief {
  /** Raises the heights to a geometry's triangles. */
  stamp(geometry: BufferGeometry, place?: Matrix4): void;
  height(x: number, z: number): number;
  /** Share of the half sky around `normal` that is open, 0 to 1. */
  openness(point: Vector3, normal: Vector3): number;
  /** 1 where `direction` (unit, toward the light) is free, 0 where it is blocked, soft between. */
  visibility(point: Vector3, direction: Vector3): number;
}

/** Cells along a side. */
const CELLS = 192;
/** Directions of the half sky that are tried, steps along each, and how far they go (scene units). */
const RAYS = 14;
const STEPS = 6;
const REACH = 0.42;
const SHADOW_STEPS = 22;
const SHADOW_REACH = 1.1;
/** Rays start this far from the surface. */
const BIAS = 0.018;
/** How fast a shadow's edge softens with depth under the occluder (scene units). */
const SOFTNESS = 0.03;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

const a = new Vector3();
const b = new Vector3();
const c = new Vector3();
const ray = new Vector3();

/** A relief over [−half, half]² in x and z, flat at y = 0 to begin with. */
export function createRelief(half: number): Relief {
  const heights = new Float32Array(CELLS * CELLS);
  const perUnit = CELLS / (2 * half);
  const cellOf = (value: number) => Math.floor((value + half) * perUnit);

  function height(x: number, z: number): number {
    const column = cellOf(x);
    const row = cellOf(z);
    if (column < 0 || row < 0 || column >= CELLS || row >= CELLS) return 0;
    return heights[row * CELLS + column] ?? 0;
  }

  function stampTriangle(): void {
    const left = Math.max(0, cellOf(Math.min(a.x, b.x, c.x)));
    const right = Math.min(CELLS - 1, cellOf(Math.max(a.x, b.x, c.x)));
    const top = Math.max(0, cellOf(Math.min(a.z, b.z, c.z)));
    const bottom = Math.min(CELLS - 1, cellOf(Math.max(a.z, b.z, c.z)));
    const area = (b.x - a.x) * (c.z - a.z) - (c.x - a.x) * (b.z - a.z);
    if (Math.abs(area) < 1e-9) return;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const x = (column + 0.5) / perUnit - half;
        const z = (row + 0.5) / perUnit - half;
        const v = ((x - a.x) * (c.z - a.z) - (c.x - a.x) * (z - a.z)) / area;
        const w = ((b.x - a.x) * (z - a.z) - (x - a.x) * (b.z - a.z)) / area;
        if (v < 0 || w < 0 || v + w > 1) continue;
        const y = a.y + v * (b.y - a.y) + w * (c.y - a.y);
        const cell = row * CELLS + column;
        if (y > (heights[cell] ?? 0)) heights[cell] = y;
      }
    }
  }

  function blocked(point: Vector3, direction: Vector3, reach: number, steps: number): number {
    let most = 0;
    for (let step = 1; step <= steps; step++) {
      const t = BIAS + (reach * step * step) / (steps * steps);
      const y = point.y + direction.y * t;
      const over = height(point.x + direction.x * t, point.z + direction.z * t) - y;
      if (over > most) most = over;
    }
    return Math.min(1, most / SOFTNESS);
  }

  return {
    height,
    stamp(geometry, place) {
      const position = geometry.getAttribute('position');
      const index = geometry.index;
      const count = index?.count ?? position.count;
      for (let i = 0; i < count; i += 3) {
        a.fromBufferAttribute(position, index ? index.getX(i) : i);
        b.fromBufferAttribute(position, index ? index.getX(i + 1) : i + 1);
        c.fromBufferAttribute(position, index ? index.getX(i + 2) : i + 2);
        if (place) {
          a.applyMatrix4(place);
          b.applyMatrix4(place);
          c.applyMatrix4(place);
        }
        stampTriangle();
      }
    },
    openness(point, normal) {
      const start = a.copy(point).addScaledVector(normal, BIAS);
      let open = 0;
      let weight = 0;
      for (let i = 0; i < RAYS; i++) {
        const y = 1 - (i + 0.5) / RAYS;
        const ring = Math.sqrt(1 - y * y);
        ray.set(ring * Math.cos(i * GOLDEN_ANGLE), y, ring * Math.sin(i * GOLDEN_ANGLE));
        const facing = ray.dot(normal) * 0.7 + 0.3;
        if (facing <= 0) continue;
        weight += facing;
        open += facing * (1 - blocked(start, ray, REACH, STEPS));
      }
      return weight > 0 ? open / weight : 0;
    },
    visibility(point, direction) {
      const start = a.copy(point).addScaledVector(direction, BIAS);
      start.y += BIAS * 0.5;
      return 1 - blocked(start, direction, SHADOW_REACH, SHADOW_STEPS);
    },
  };
}
