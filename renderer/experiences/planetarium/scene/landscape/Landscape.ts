import { CustomBlending, DoubleSide, Mesh, OneFactor, OneMinusSrcAlphaFactor, ShaderMaterial } from 'three';
import { TOTALITY } from '../../model/brightness.ts';
import airSource from '../air/air.glsl?raw';
import dither from '../air/dither.glsl?raw';
import { exposureAt } from '../air/exposure.ts';
import type { Ground } from '../../model/sky.ts';
import { ease } from '../../model/flight/geometry.ts';
import type { Part } from '../frame.ts';
import projection from '../projection/projection.glsl?raw';
import type { SkyUniforms } from '../uniforms.ts';
import { mouldGround } from './grounds.ts';
import fragment from './landscape.frag.glsl?raw';
import vertex from './landscape.vert.glsl?raw';

/** Lamps are lit when the Sun is lower than the first altitude, all of them at the second, degrees. */
const LAMPS = { first: 1, all: -5 };

/** Between these altitudes the painted horizon gives way to the Earth itself, kilometres. */
const LEFT_BEHIND = { from: 0.5, to: 2 };

/** The horizon of the place, one draw call, lit by the sky of the moment: the lab's hills, or a neutral one far away. */
export function createLandscape(uniforms: SkyUniforms): Part {
  const own = { sunExposure: { value: 1 }, lamps: { value: 0 }, climb: { value: 0 }, fade: { value: 1 } };
  const material = new ShaderMaterial({
    vertexShader: projection + airSource + vertex,
    fragmentShader: airSource + dither + fragment,
    uniforms: { ...uniforms, ...own },
    // Lamplight has no alpha, so it adds itself; all the rest covers.
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    side: DoubleSide,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  const object = new Mesh(mouldGround('hills'), material);
  object.frustumCulled = false;
  object.renderOrder = 6;
  let shown: Ground = 'hills';
  return {
    object,
    update({ model, sunAltitude }) {
      if (model.ground !== shown) {
        object.geometry.dispose();
        object.geometry = mouldGround(model.ground);
        shown = model.ground;
      }
      const { altitude } = model.flight;
      own.climb.value = altitude;
      own.fade.value = 1 - ease(altitude, LEFT_BEHIND.from, LEFT_BEHIND.to);
      object.visible = model.layers.landscape && own.fade.value > 0;
      own.sunExposure.value = exposureAt(sunAltitude) * Math.max(model.sky.eclipse.sunlight, TOTALITY);
      own.lamps.value = Math.min(Math.max((LAMPS.first - sunAltitude) / (LAMPS.first - LAMPS.all), 0), 1);
    },
    dispose() {
      object.geometry.dispose();
      material.dispose();
    },
  };
}
