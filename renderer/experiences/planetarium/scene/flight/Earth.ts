import {
  CustomBlending,
  Matrix3,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  PlaneGeometry,
  ShaderMaterial,
  type Texture,
  Vector3,
} from 'three';
import { ease } from '../../model/flight/geometry.ts';
import { EARTH_RADIUS, KM_PER_AU } from '../../model/flight/units.ts';
import type { Vector3 as Direction } from '../../model/sky.ts';
import { type MutableVector3, transform } from '../../model/vectors.ts';
import airSource from '../air/air.glsl?raw';
import dither from '../air/dither.glsl?raw';
import { exposureAt } from '../air/exposure.ts';
import { SPACE, spaceExposure } from '../air/standpoint.ts';
import type { Part } from '../frame.ts';
import projection from '../projection/projection.glsl?raw';
import { pixelsPerRadian } from '../projection/projection.ts';
import type { SkyUniforms } from '../uniforms.ts';
import fragment from './earth.frag.glsl?raw';
import vertex from './earth.vert.glsl?raw';

/** Radius of the Earth in the shaders (`medium.glsl`), kilometres. */
const GROUND = 6360;
/** An Earth wider than this, radians from its centre to its edge, is drawn over the whole screen. */
const WHOLE_SCREEN = 0.28;
/** Smaller than this on the screen, pixels, it is a point among the beacons. */
const POINT = 1.2;

export interface EarthMaps {
  day: Texture;
  night: Texture;
}

/** The Earth under the one who flies: one draw call, from the first kilometre until it is a point. */
export function createEarth(uniforms: SkyUniforms, maps: EarthMaps): Part {
  const own = {
    earthCentre: { value: new Vector3(0, -1, 0) },
    wide_: { value: 0 },
    distance_: { value: GROUND },
    rise: { value: 0 },
    earthFixed: { value: new Matrix3() },
    earthSun: { value: new Vector3(0, 1, 0) },
    exposure: { value: 1 },
    perPixel: { value: 0.001 },
    seen: { value: 0 },
    cloudy: { value: 1 },
    day: { value: maps.day },
    cities: { value: maps.night },
  };
  const material = new ShaderMaterial({
    vertexShader: projection + vertex,
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
  object.renderOrder = 5;
  object.visible = false;

  return {
    object,
    update({ model, projection: view, height, ratio, sunAltitude }) {
      const flight = model.flight.view;
      object.visible = false;
      if (!flight || flight.altitude <= 0) return;
      const apart: MutableVector3 = [0, 0, 0];
      const between = flight.earth.map((value, i) => value - (flight.position[i] ?? 0)) as [number, number, number];
      transform(apart, flight.frame, ...between);
      const distance = Math.hypot(...apart);
      const radius = Math.asin(Math.min(1, EARTH_RADIUS / KM_PER_AU / distance));
      const perRadian = pixelsPerRadian(view, height);
      if (radius * perRadian < POINT) return;
      object.visible = true;
      own.earthCentre.value.set(...apart).normalize();
      const { altitude } = flight;
      own.wide_.value = radius > WHOLE_SCREEN ? 0 : Math.tan(radius) * 1.06 + 4 / perRadian;
      own.distance_.value = GROUND + altitude;
      own.rise.value = altitude * (2 * GROUND + altitude);
      own.earthFixed.value.set(...flight.earthFixed);
      const toSun = transform([0, 0, 0], flight.frame, ...(flight.earth.map((value) => -value) as MutableVector3));
      own.earthSun.value.set(...(toSun as Direction)).normalize();
      own.exposure.value = spaceExposure(exposureAt(sunAltitude), altitude, SPACE.earth);
      own.perPixel.value = 1 / (perRadian * ratio);
      own.seen.value = ease(altitude, 0.05, 0.6);
    },
    dispose() {
      object.geometry.dispose();
      material.dispose();
    },
  };
}
