import {
  AdditiveBlending,
  DynamicDrawUsage,
  Float32BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
} from 'three';
import { meteorsAt, type Source } from '../../model/meteors.ts';
import { refractDirection } from '../../model/refraction.ts';
import { createShowerWatch, hourlyRate } from '../../model/showers.ts';
import { starDirection } from '../../model/stars.ts';
import { altitudeOf, type MutableVector3 } from '../../model/vectors.ts';
import type { Frame, Part } from '../frame.ts';
import projection from '../projection/projection.glsl?raw';
import type { SkyUniforms } from '../uniforms.ts';
import fragment from './meteors.frag.glsl?raw';
import vertex from './meteors.vert.glsl?raw';

/** As many as are drawn at once. */
const MOST = 24;
/** A sky that goes faster would be a hail: none are drawn. Simulated seconds in a real one. */
const FASTEST = 900;
/** Above this altitude of the Sun, degrees, meteors are lost in the light. */
const DUSK = -8;

/** Shooting stars of the showers of the night, only while the sky moves: one at rest draws no frame for them. */
export function createMeteors(uniforms: SkyUniforms): Part {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute([0, -1, 0, 1, -1, 0, 0, 1, 0, 1, 1, 0], 3));
  geometry.setIndex([0, 1, 2, 2, 1, 3]);
  const moving = (size: number) =>
    new InstancedBufferAttribute(new Float32Array(MOST * size), size).setUsage(DynamicDrawUsage);
  const [head, tail, light] = [moving(3), moving(3), moving(1)];
  geometry.setAttribute('head', head);
  geometry.setAttribute('tail', tail);
  geometry.setAttribute('light', light);
  const material = new ShaderMaterial({
    vertexShader: projection + vertex,
    fragmentShader: fragment,
    uniforms,
    blending: AdditiveBlending,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = 5;
  const watch = createShowerWatch();
  const scratch: MutableVector3 = [0, 0, 0];

  /** Showers whose radiant is up, with what they send now. */
  function sources({ model }: Frame): Source[] {
    return watch(model.sky.time).flatMap(({ shower, longitude, radiant }) => {
      const up = refractDirection([0, 0, 0], starDirection(scratch, model.sky, ...radiant));
      const hourly = hourlyRate(shower, longitude, altitudeOf(up), Math.min(model.nakedEyeLimit, 6.5));
      return hourly > 0 ? [{ shower, radiant: up, hourly }] : [];
    });
  }

  return {
    object,
    update(frame) {
      const { model, sunAltitude } = frame;
      const rate = Math.abs(model.rate);
      const seen = model.layers.meteors && model.layers.atmosphere && sunAltitude < DUSK && !model.flight.flying;
      const shown = seen && !model.reducedMotion && rate > 0 && rate <= FASTEST && model.isMoving();
      const meteors = shown ? meteorsAt(model.sky.time, rate, sources(frame), MOST) : [];
      object.visible = meteors.length > 0;
      if (!object.visible) return;
      for (const [i, meteor] of meteors.entries()) {
        head.setXYZ(i, ...meteor.head);
        tail.setXYZ(i, ...meteor.tail);
        light.setX(i, meteor.light);
      }
      geometry.instanceCount = meteors.length;
      for (const attribute of [head, tail, light]) attribute.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
