import { BufferAttribute, BufferGeometry } from 'three';
import { BASE_RADIUS } from './base.ts';

/** Radius to which the ground goes, just inside the brass rim. */
export const GROUND_RADIUS = BASE_RADIUS * 0.978;

/** A round ground over the base whose height is given; rings are closer at the middle where the eye is. */
export function groundGeometry(height: (x: number, z: number) => number, rings = 64, sectors = 128): BufferGeometry {
  const position = new Float32Array((rings * sectors + 1) * 3);
  const index: number[] = [];
  position.set([0, height(0, 0), 0]);
  for (let ring = 1; ring <= rings; ring++) {
    const radius = (ring / rings) * GROUND_RADIUS;
    for (let sector = 0; sector < sectors; sector++) {
      const angle = (sector / sectors) * 2 * Math.PI;
      const x = radius * Math.cos(angle);
      const z = radius * Math.sin(angle);
      position.set([x, height(x, z), z], (1 + (ring - 1) * sectors + sector) * 3);
      const here = 1 + (ring - 1) * sectors + sector;
      const next = 1 + (ring - 1) * sectors + ((sector + 1) % sectors);
      if (ring === 1) index.push(0, next, here);
      else index.push(here, here - sectors, next, next, here - sectors, next - sectors);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}
