import { Matrix3, type Texture, Vector2, Vector3 } from 'three';
import { bodyOf } from '../model/facts.ts';
import type { Vector3 as Direction } from '../model/types.ts';
import { type Air, DARK } from './air/Air.ts';
import { exposureAt, twilightAt } from './air/exposure.ts';
import type { Frame } from './frame.ts';

/** Light of the full Moon against the Sun's: 14.1 magnitudes less. */
const FULL_MOON = 10 ** (-0.4 * 14.1);

/** What the sky's shaders share; every material holds these very objects, so one update serves all. */
export interface SkyUniforms {
  [name: string]: { value: unknown };
  view: { value: Matrix3 };
  lens: { value: number };
  half_: { value: number };
  aspect: { value: number };
  centre_: { value: Vector2 };
  rotation: { value: Matrix3 };
  velocity: { value: Vector3 };
  airMap: { value: Texture };
  airTransmittance: { value: Texture };
  sun: { value: Vector3 };
  moon: { value: Vector3 };
  airExposure: { value: Vector2 };
  moonlight: { value: number };
  night: { value: number };
  twilight: { value: number };
  atmosphere: { value: number };
  limit: { value: number };
  unit: { value: number };
  pixel: { value: Vector2 };
}

export function createSkyUniforms(air: Air): SkyUniforms {
  return {
    view: { value: new Matrix3() },
    lens: { value: 0 },
    half_: { value: 1 },
    aspect: { value: 1 },
    centre_: { value: new Vector2() },
    rotation: { value: new Matrix3() },
    velocity: { value: new Vector3() },
    airMap: { value: air.map },
    airTransmittance: { value: air.transmittance },
    sun: { value: new Vector3(0, 1, 0) },
    moon: { value: new Vector3(0, 1, 0) },
    airExposure: { value: new Vector2() },
    moonlight: { value: 0 },
    night: { value: 0 },
    twilight: { value: 0 },
    atmosphere: { value: 1 },
    limit: { value: 6 },
    unit: { value: 1 },
    /** Size of the canvas, device pixels. */
    pixel: { value: new Vector2() },
  };
}

/** Brings the shared uniforms, and the air's map, to a frame. */
export function updateSkyUniforms(uniforms: SkyUniforms, air: Air, frame: Frame): void {
  const { model, projection } = frame;
  const { sky } = model;
  const [right, up, back] = projection.view;
  uniforms.view.value.set(...right, ...up, ...back);
  uniforms.lens.value = projection.lens === 'equidistant' ? 1 : 0;
  uniforms.half_.value = projection.half;
  uniforms.aspect.value = projection.aspect;
  uniforms.centre_.value.set(...projection.centre);
  uniforms.rotation.value.set(...sky.rotation);
  uniforms.velocity.value.set(...sky.velocity);
  uniforms.limit.value = model.limitMagnitude;
  uniforms.unit.value = frame.unit * frame.ratio;
  uniforms.pixel.value.set(frame.width * frame.ratio, frame.height * frame.ratio);
  uniforms.night.value = frame.night;
  uniforms.twilight.value = twilightAt(frame.sunAltitude);
  uniforms.atmosphere.value = model.layers.atmosphere ? 1 : 0;

  const sun = bodyOf(sky, 'sun');
  const moon = bodyOf(sky, 'moon');
  uniforms.sun.value.set(...sun.direction);
  uniforms.moon.value.set(...moon.direction);
  const sunAltitude = altitudeOf(sun.direction);
  const moonAltitude = altitudeOf(moon.direction);
  air.update(frame.renderer, sunAltitude, moonAltitude);
  const exposure = exposureAt(frame.sunAltitude);
  uniforms.airExposure.value.set(sunAltitude > DARK.sun ? exposure / air.gains[0] : 0, exposure / air.gains[1]);
  // The Moon shines far less when it is not full: its magnitude against −12.7 at full.
  uniforms.moonlight.value = moonAltitude <= DARK.moon ? 0 : FULL_MOON * 10 ** (-0.4 * (moon.magnitude + 12.7));
}

function altitudeOf(direction: Direction): number {
  return Math.asin(Math.min(Math.max(direction[1], -1), 1));
}
