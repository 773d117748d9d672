import {
  AdditiveBlending,
  Float32BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
} from 'three';
import { DEEP_SKY_TYPES, type DeepSkyObject } from '../../model/data.ts';
import { RADIANS } from '../../model/vectors.ts';
import type { Part } from '../frame.ts';
import horizon from '../projection/horizon.glsl?raw';
import projection from '../projection/projection.glsl?raw';
import type { SkyUniforms } from '../uniforms.ts';
import fragment from './deepsky.frag.glsl?raw';
import vertex from './deepsky.vert.glsl?raw';

/** Clusters brighter than this have their own stars in the catalogue: none are made up for them. */
const RESOLVED = 3.5;

/** Galaxies, clusters and nebulae as soft drawings at their true size and slant, in one draw call. */
export function createDeepSky(uniforms: SkyUniforms, objects: readonly DeepSkyObject[]): Part {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0], 3));
  geometry.setIndex([0, 1, 2, 2, 1, 3]);
  const attribute = (name: string, size: number, read: (object: DeepSkyObject) => readonly number[]) => {
    geometry.setAttribute(name, new InstancedBufferAttribute(Float32Array.from(objects.flatMap(read)), size));
  };
  attribute('place', 3, ({ direction }) => direction);
  attribute('extent', 2, ({ size }) => size.map((axis) => (axis / 2) * RADIANS));
  attribute('slant', 1, ({ angle }) => [angle * RADIANS]);
  attribute('magnitude', 1, ({ magnitude }) => [magnitude]);
  attribute('matter', 1, ({ type }) => [DEEP_SKY_TYPES.indexOf(type)]);
  attribute('grain', 1, ({ magnitude }) => [magnitude < RESOLVED ? 0 : 1]);
  geometry.instanceCount = objects.length;
  const material = new ShaderMaterial({
    vertexShader: projection + horizon + vertex,
    fragmentShader: fragment,
    uniforms,
    blending: AdditiveBlending,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = 1;
  return {
    object,
    update({ model }) {
      // By day none is drawn: the brightest has magnitude 1.2.
      object.visible =
        model.layers.deepSky && objects.length > 0 && model.limitMagnitude > (objects[0]?.magnitude ?? 0);
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
