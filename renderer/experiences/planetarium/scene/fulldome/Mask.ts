import { Mesh, PlaneGeometry, ShaderMaterial } from 'three';
import fragment from './mask.frag.glsl?raw';
import vertex from './mask.vert.glsl?raw';

/** Hides what a dome does not show, over everything else. */
export interface Mask {
  readonly object: Mesh;
  /** Hides this many degrees inward from the edge of a picture of `fieldOfView` degrees. */
  set(hidden: number, fieldOfView: number): void;
  dispose(): void;
}

export function createMask(): Mask {
  const radius = { value: 1 };
  const material = new ShaderMaterial({
    vertexShader: vertex,
    fragmentShader: fragment,
    uniforms: { radius },
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  const object = new Mesh(new PlaneGeometry(2, 2), material);
  object.frustumCulled = false;
  object.renderOrder = 100;
  return {
    object,
    set(hidden, fieldOfView) {
      radius.value = 1 - hidden / (fieldOfView / 2);
    },
    dispose() {
      object.geometry.dispose();
      material.dispose();
    },
  };
}
