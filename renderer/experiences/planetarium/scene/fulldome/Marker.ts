import { Color, Mesh, PlaneGeometry, ShaderMaterial, Vector3 } from 'three';
import { horizontalVector } from '../../model/vectors.ts';
import vertex from '../bodies/disc.vert.glsl?raw';
import { faceVisitor } from '../bodies/Moon.ts';
import type { Part } from '../frame.ts';
import projection from '../projection/projection.glsl?raw';
import { pixelsPerRadian } from '../projection/projection.ts';
import type { SkyUniforms } from '../uniforms.ts';
import fragment from './marker.frag.glsl?raw';

/** Radius of the ring, degrees: an audience of thirty must find it. */
const RADIUS = 1.6;
const RADIANS = Math.PI / 180;

/** Shows a whole dome what was chosen on the touchscreen. */
export function createMarker(uniforms: SkyUniforms): Part {
  const own = {
    centre: { value: new Vector3() },
    rightward: { value: new Vector3() },
    upward: { value: new Vector3() },
    radius: { value: RADIUS * RADIANS },
    reach: { value: 1.2 },
    colour: { value: new Color('#ffe08a').convertLinearToSRGB() },
    soft: { value: 0.05 },
  };
  const material = new ShaderMaterial({
    vertexShader: projection + vertex,
    fragmentShader: fragment,
    uniforms: { ...uniforms, ...own },
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  const object = new Mesh(new PlaneGeometry(2, 2), material);
  object.frustumCulled = false;
  object.renderOrder = 5;
  return {
    object,
    update({ model, projection: view, height, ratio }) {
      object.visible = model.selected !== null && model.selected.horizontal.altitude > 0;
      if (!object.visible || !model.selected) return;
      own.centre.value.set(...horizontalVector(model.selected.horizontal));
      faceVisitor(own.centre.value, own.rightward.value, own.upward.value);
      own.soft.value = 1 / (RADIUS * RADIANS * pixelsPerRadian(view, height * ratio));
    },
    dispose() {
      object.geometry.dispose();
      material.dispose();
    },
  };
}
