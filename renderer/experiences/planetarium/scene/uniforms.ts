import { Matrix3, type Texture, Vector2, Vector3 } from 'three';
import { townShare } from '../model/brightness.ts';
import { bodyOf } from '../model/facts.ts';
import { airLeft } from '../model/flight/see.ts';
import type { Vector3 as Direction } from '../model/sky.ts';
import { horizontalVector, separation } from '../model/vectors.ts';
import { TOTALITY } from '../model/brightness.ts';
import { type Air, DARK } from './air/Air.ts';
import { exposureAt, twilightAt } from './air/exposure.ts';
import { SPACE, spaceExposure, standAt } from './air/standpoint.ts';
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
  eye: { value: number };
  airBand: { value: Vector2 };
  thin: { value: number };
  townGlow: { value: number };
  limit: { value: number };
  unit: { value: number };
  pixel: { value: Vector2 };
  totality: { value: number };
  sunGlare: { value: number };
  filter_: { value: number };
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
    eye: { value: 6360.4 },
    airBand: { value: new Vector2(0, Math.PI / 2) },
    thin: { value: 1 },
    townGlow: { value: 0 },
    limit: { value: 6 },
    unit: { value: 1 },
    /** Size of the canvas, device pixels. */
    pixel: { value: new Vector2() },
    /** 1 while the Sun is hidden whole: its corona shows. */
    totality: { value: 0 },
    /** How much the Sun dazzles: 1 by day in wide views, 0 in a telescope's and at totality. */
    sunGlare: { value: 1 },
    /** 1 while the Sun is seen through a dark filter, as a telescope that is turned to it must have. */
    filter_: { value: 0 },
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
  uniforms.townGlow.value = townShare(model.bortle);
  uniforms.atmosphere.value = model.layers.atmosphere ? 1 : 0;
  updateEclipse(uniforms, frame);

  const sun = bodyOf(sky, 'sun');
  const moon = bodyOf(sky, 'moon');
  uniforms.sun.value.set(...sun.direction);
  uniforms.moon.value.set(...moon.direction);
  const sunAltitude = altitudeOf(sun.direction);
  const moonAltitude = altitudeOf(moon.direction);
  const height = model.flight.altitude;
  const from = standAt(height);
  air.update(frame.renderer, sunAltitude, moonAltitude, from);
  uniforms.eye.value = from.eye;
  uniforms.airBand.value.set(...from.band);
  uniforms.thin.value = airLeft(height);
  const exposure = spaceExposure(exposureAt(frame.sunAltitude), height, SPACE.rim);
  const daylight = Math.max(sky.eclipse.sunlight, TOTALITY);
  uniforms.airExposure.value.set(
    sunAltitude > DARK.sun + from.band[0] ? (exposure * daylight) / air.gains[0] : 0,
    exposure / air.gains[1],
  );
  // The Moon shines far less when it is not full: its magnitude against −12.7 at full.
  uniforms.moonlight.value =
    moonAltitude <= DARK.moon || height > 50 ? 0 : FULL_MOON * 10 ** (-0.4 * (moon.magnitude + 12.7));
}

/** Share of the Sun's light at which the corona begins to show, and at which it is whole. */
const CORONA = { first: 0.004, whole: 0.0002 };
/** Vertical fields, degrees: wider than the first the Sun dazzles, narrower than the second it is seen by a telescope. */
const FIELDS = { naked: 25.5, telescope: 1.5 };
/** The filter is before the telescope while the Sun is in its view: so many fields from the middle. */
const FILTERED = { whole: 0.9, none: 1.6 };

/** Share of the filter that is taken off at totality: what is left shows the corona on a darker sky. */
const FILTER_OFF = 0.3;

function updateEclipse(uniforms: SkyUniforms, { model }: Frame): void {
  const { sunlight } = model.sky.eclipse;
  const { fieldOfView } = model.gaze;
  const totality = 1 - smooth((sunlight - CORONA.whole) / (CORONA.first - CORONA.whole));
  const wide = Math.min(Math.max((fieldOfView - FIELDS.telescope) / (FIELDS.naked - FIELDS.telescope), 0), 1);
  const sun = bodyOf(model.sky, 'sun');
  const away = separation(sun.direction, horizontalVector(model.gaze)) / fieldOfView;
  const inView = 1 - smooth((away - FILTERED.whole) / (FILTERED.none - FILTERED.whole));
  uniforms.totality.value = totality;
  uniforms.sunGlare.value = wide * Math.sqrt(sunlight) * (1 - totality);
  uniforms.filter_.value = (1 - wide) ** 8 * inView * (1 - FILTER_OFF * totality) * smooth(sun.altitude + 1.5);
}

function smooth(x: number): number {
  const t = Math.min(Math.max(x, 0), 1);
  return t * t * (3 - 2 * t);
}

function altitudeOf(direction: Direction): number {
  return Math.asin(Math.min(Math.max(direction[1], -1), 1));
}
