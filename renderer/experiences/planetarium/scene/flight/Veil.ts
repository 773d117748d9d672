import { CustomBlending, Mesh, OneFactor, OneMinusSrcAlphaFactor, PlaneGeometry, ShaderMaterial } from 'three';
import { ease } from '../../model/flight/geometry.ts';
import airSource from '../air/air.glsl?raw';
import dither from '../air/dither.glsl?raw';
import type { Part } from '../frame.ts';
import projection from '../projection/projection.glsl?raw';
import type { SkyUniforms } from '../uniforms.ts';
import fragment from './veil.frag.glsl?raw';

/** The layer of cloud, kilometres, and how much it hides where it is thickest. */
const LAYER = { from: 0.45, full: 1.1, until: 1.5, to: 2.6, most: 0.9 };

/** The cloud that one goes through between the painted horizon and the Earth seen from above. */
export function createVeil(uniforms: SkyUniforms): Part {
  const own = { thick: { value: 0 } };
  const material = new ShaderMaterial({
    vertexShader:
      'varying vec2 screen;\nvoid main() { screen = position.xy; gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: projection + airSource + dither + fragment,
    uniforms: { ...uniforms, ...own },
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  const object = new Mesh(new PlaneGeometry(2, 2), material);
  object.frustumCulled = false;
  object.renderOrder = 7;
  object.visible = false;
  return {
    object,
    update({ model }) {
      const { altitude } = model.flight;
      own.thick.value =
        LAYER.most * ease(altitude, LAYER.from, LAYER.full) * (1 - ease(altitude, LAYER.until, LAYER.to));
      object.visible = own.thick.value > 0;
    },
    dispose() {
      object.geometry.dispose();
      material.dispose();
    },
  };
}
