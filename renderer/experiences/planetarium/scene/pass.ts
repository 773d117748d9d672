import { Camera, Mesh, PlaneGeometry, type ShaderMaterial, type WebGLRenderer, type WebGLRenderTarget } from 'three';

/** Draws materials into targets, one full rectangle at a time. */
export interface Pass {
  draw(renderer: WebGLRenderer, material: ShaderMaterial, target: WebGLRenderTarget): void;
  dispose(): void;
}

export function createPass(): Pass {
  const rectangle = new Mesh(new PlaneGeometry(2, 2));
  rectangle.frustumCulled = false;
  const camera = new Camera();
  return {
    draw(renderer, material, target) {
      const before = renderer.getRenderTarget();
      rectangle.material = material;
      renderer.setRenderTarget(target);
      renderer.render(rectangle, camera);
      renderer.setRenderTarget(before);
    },
    dispose: () => rectangle.geometry.dispose(),
  };
}
