import { BufferAttribute, BufferGeometry } from 'three';
import { toCreasedNormals } from 'three/addons/utils/BufferGeometryUtils.js';
import type { Triple } from './shapes.ts';

/**
 * A skin over rings of equally many points, which turn to the right around the way from the first ring to the last.
 * `open`: the rings do not close, as the edge of a ribbon. `caps` closes both ends. Edges sharper than `crease`
 * (radians) stay sharp.
 */
export function loft(
  rings: readonly (readonly Triple[])[],
  { open = false, caps = true, crease = 0.6 }: { open?: boolean; caps?: boolean; crease?: number } = {},
): BufferGeometry {
  const sides = rings[0]?.length ?? 0;
  const position = rings.flat(2);
  const index: number[] = [];
  const around = open ? sides - 1 : sides;
  for (let ring = 0; ring + 1 < rings.length; ring++) {
    for (let side = 0; side < around; side++) {
      const here = ring * sides + side;
      const next = ring * sides + ((side + 1) % sides);
      index.push(here, next, next + sides, here, next + sides, here + sides);
    }
  }
  if (caps && !open) {
    const last = (rings.length - 1) * sides;
    for (let side = 1; side + 1 < sides; side++) {
      index.push(0, side + 1, side, last, last + side, last + side + 1);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  const creased = toCreasedNormals(geometry, crease);
  geometry.dispose();
  return creased;
}
