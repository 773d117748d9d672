import { Mesh, PlaneGeometry, ShaderMaterial, type Texture, Vector3, Vector4 } from 'three';
import { airLeft } from '../../model/flight/see.ts';
import { bodyOf } from '../../model/facts.ts';
import type { Vector3 as Direction } from '../../model/sky.ts';
import airSource from '../air/air.glsl?raw';
import dither from '../air/dither.glsl?raw';
import type { Part } from '../frame.ts';
import { pixelsPerRadian } from '../projection/projection.ts';
import projection from '../projection/projection.glsl?raw';
import type { SkyUniforms } from '../uniforms.ts';
import vertex from './disc.vert.glsl?raw';
import fragment from './moon.frag.glsl?raw';
import { leastRadius, shownRadius } from './size.ts';

/** Light of the Moon's face in the umbra, on the screen: while a part is still in sunlight, and when none is. */
const EMBER = { least: 0.05, most: 0.95 };

const RADIANS = Math.PI / 180;

/** The Moon with its true phase, orientation and place. */
export function createMoon(uniforms: SkyUniforms, face: Texture): Part {
  const own = {
    centre: { value: new Vector3() },
    rightward: { value: new Vector3() },
    upward: { value: new Vector3() },
    radius: { value: 0.0045 },
    reach: { value: 1.04 },
    toSun: { value: new Vector3() },
    north: { value: new Vector3() },
    meridian: { value: new Vector3() },
    face: { value: face },
    brightness: { value: 1 },
    earthshine: { value: 0 },
    shadow: { value: new Vector4() },
    ember: { value: 0 },
  };
  const material = new ShaderMaterial({
    vertexShader: projection + vertex,
    fragmentShader: airSource + dither + fragment,
    uniforms: { ...uniforms, ...own },
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  const object = new Mesh(new PlaneGeometry(2, 2), material);
  object.frustumCulled = false;
  object.renderOrder = 4;

  return {
    object,
    update({ model, projection: view, height, unit, night }) {
      const moon = bodyOf(model.sky, 'moon');
      own.centre.value.set(...moon.direction);
      faceVisitor(own.centre.value, own.rightward.value, own.upward.value);
      const { sunlight, moonlight, shadow } = model.sky.eclipse;
      const least = leastRadius(model.sky) * unit * airLeft(model.flight.altitude / 4);
      own.radius.value = shownRadius((moon.angularDiameter / 2) * RADIANS, pixelsPerRadian(view, height), least);
      if (shadow) {
        const { offset, umbra, penumbra } = shadow;
        own.shadow.value.set(dot(offset, own.rightward.value), dot(offset, own.upward.value), umbra, penumbra);
      } else own.shadow.value.set(0, 0, 0, 0);
      // The eye that loses the full Moon's light finds the ember's.
      own.ember.value = EMBER.least + (EMBER.most - EMBER.least) * (1 - moonlight) ** 6;
      own.toSun.value.set(...model.sky.moonToSun);
      own.north.value.set(...model.sky.moonNorth);
      own.meridian.value.set(...model.sky.moonMeridian);
      // To the naked eye it dazzles; a telescope's narrow field lets its face be seen.
      const dazzle = Math.min(Math.max((model.gaze.fieldOfView - 4) / 30, 0), 1);
      own.brightness.value = 0.7 + (2.1 + 8 * dazzle) * night;
      // The Earth's light on its dark part; and the glow of our air before it, so that it is no darker than the sky.
      const earthlit = (0.055 * night + (sunlight < 0.001 ? 0.012 : 0)) * (1 - moon.phase) ** 1.5;
      own.earthshine.value = earthlit + 0.01 * night;
      object.visible = moon.altitude > -2 || !model.layers.landscape || model.flight.flying;
    },
    dispose() {
      object.geometry.dispose();
      material.dispose();
    },
  };
}

function dot(direction: Direction, { x, y, z }: Vector3): number {
  return direction[0] * x + direction[1] * y + direction[2] * z;
}

const ZENITH = new Vector3(0, 1, 0);

/** Right and up across a line of sight, with up toward the zenith. */
export function faceVisitor(centre: Vector3, right: Vector3, up: Vector3): void {
  right.crossVectors(centre, ZENITH);
  if (right.lengthSq() < 1e-8) right.set(1, 0, 0);
  right.normalize();
  up.crossVectors(right, centre).normalize();
}
