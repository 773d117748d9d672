import { type BufferGeometry, InstancedMesh, type Material, type Matrix4 } from 'three';

/** The same sculpture at many places, as one draw call. */
export function instance(geometry: BufferGeometry, material: Material, places: readonly Matrix4[]): InstancedMesh {
  const mesh = new InstancedMesh(geometry, material, places.length);
  places.forEach((place, i) => mesh.setMatrixAt(i, place));
  mesh.frustumCulled = false;
  return mesh;
}
