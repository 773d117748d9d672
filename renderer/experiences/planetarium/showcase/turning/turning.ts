import { Color, Group, Mesh, Vector3 } from 'three';
import type { Diorama } from '../../../../stage/atelier/diorama.ts';
import { createAtelierMaterial, createAtelierUniforms } from '../../../../stage/atelier/material.ts';
import { loadBrightSky } from '../sky/brightSky.ts';
import { instance } from '../../../../stage/atelier/instance.ts';
import { createTrails } from './trails.ts';
import { sunDirection } from './sun.ts';
import { buildVillage, type VillageGeometry, villageFirs } from './village.ts';

/** Where the disc of sky stands behind the village, and how it leans to face the eye. */
const DISC_BACK = -0.55;
const DISC_LEAN = -0.12;
/** Seconds for a day and a night, at rest and awake. */
const DAY_SECONDS = 44;
const AWAKE_SPEED = 2.6;
/** Hour angle to begin with, and in reduced motion: the last light, windows lit. Radians from noon. */
const START = 1.53;
/** The night goes by slower than the day: it is what people came to see. */
const NIGHT_SHARE = 0.68;

let geometry: VillageGeometry | undefined;

/** Light of the village for heights of the Sun, degrees: what falls on it, what the sky gives, what the dome shows. */
const MOMENTS = [
  {
    height: -16,
    sun: '#000000',
    sky: '#5d74c4',
    skyLight: 0.3,
    moon: 1.25,
    zenith: '#070d2b',
    low: '#1d3468',
    trails: 1.15,
    glow: 1,
  },
  {
    height: -6,
    sun: '#000000',
    sky: '#6a78c4',
    skyLight: 0.36,
    moon: 0.9,
    zenith: '#0d1848',
    low: '#4d4686',
    trails: 1,
    glow: 1,
  },
  {
    height: 1,
    sun: '#ff9450',
    sky: '#938fc4',
    skyLight: 0.42,
    moon: 0.45,
    zenith: '#15265f',
    low: '#a8655a',
    trails: 0.8,
    glow: 0.95,
  },
  {
    height: 9,
    sun: '#ffb877',
    sky: '#9fb2e6',
    skyLight: 0.5,
    moon: 0.25,
    zenith: '#24488e',
    low: '#a08c88',
    trails: 0.5,
    glow: 0.3,
  },
  {
    height: 33,
    sun: '#ffe8c4',
    sky: '#aac4f4',
    skyLight: 0.56,
    moon: 0.2,
    zenith: '#2f62b0',
    low: '#7ea4d0',
    trails: 0.32,
    glow: 0.05,
  },
] as const;
const SUN_STRENGTH = 2.5;
const MOONLIGHT = '#b8c8ff';

/** Sculpts the diorama, once. */
export function prepareTurning(): VillageGeometry {
  geometry ??= buildVillage(villageFirs());
  return geometry;
}

/** A village of the Vosges under the turning sky: a day goes over it, then the stars draw their circles. */
export function createTurning(): Diorama {
  const built = prepareTurning();
  const uniforms = createAtelierUniforms();
  uniforms.fillColor.value.multiplyScalar(0.5);
  uniforms.rimColor.value.set('#cfdcff').multiplyScalar(0.5);
  const material = createAtelierMaterial(uniforms, { sun: true });
  const trails = createTrails(material);
  trails.object.position.z = DISC_BACK;
  trails.object.rotation.x = DISC_LEAN;
  const wood = instance(built.fir, material, built.firs);
  const object = new Group();
  object.add(new Mesh(built.still, material), wood, trails.object);

  let open = true;
  const ready = loadBrightSky().then(
    (sky) => {
      if (open) trails.setSky(sky);
    },
    () => {
      // Without its stars the disc shows day and dusk only.
    },
  );

  let hour = START;
  let turned = 0;
  const toSun = new Vector3();
  const moment = {
    sun: new Color(),
    sky: new Color(),
    zenith: new Color(),
    low: new Color(),
    moon: 1,
    trails: 1,
    glow: 1,
  };

  return {
    object,
    ready,
    step(seconds, awake, brightness) {
      const night = Math.abs(hour) > Math.PI / 2 ? 0.5 / NIGHT_SHARE : 0.5 / (1 - NIGHT_SHARE);
      const turn = ((2 * Math.PI * seconds) / DAY_SECONDS) * night * (1 + (AWAKE_SPEED - 1) * awake);
      hour += turn;
      if (hour > Math.PI) hour -= 2 * Math.PI;
      turned += turn;
      sunDirection(hour, toSun);
      momentAt((Math.asin(toSun.y) * 180) / Math.PI, moment);

      uniforms.sunAngle.value = hour;
      uniforms.sunColor.value.copy(moment.sun).multiplyScalar(SUN_STRENGTH);
      uniforms.skyColor.value.copy(moment.sky);
      uniforms.keyColor.value.set(MOONLIGHT).multiplyScalar(moment.moon);
      uniforms.glow.value = moment.glow * (1 + 0.25 * awake);
      uniforms.exposure.value = brightness;
      trails.colours.zenith.copy(moment.zenith);
      trails.colours.low.copy(moment.low);
      trails.turnTo(turned);
      trails.setLight(brightness, moment.trails * (1 + 0.25 * awake), toSun.x, lowSun(toSun.y));
      object.updateWorldMatrix(true, false);
      uniforms.sunDirection.value.copy(toSun).transformDirection(object.matrixWorld);
    },
    dispose() {
      open = false;
      trails.dispose();
      wood.dispose();
      material.dispose();
      for (const part of [built.still, built.fir]) part.dispose();
    },
  };
}

/** Warmth of the horizon, 0 to 1, for the sine of the Sun's height: most when it is just under. */
function lowSun(sine: number): number {
  return Math.exp(-(((sine + 0.02) / 0.17) ** 2));
}

const mixed = new Color();

/** Mixes the moments on either side of a height of the Sun, degrees. */
function momentAt(
  height: number,
  out: { sun: Color; sky: Color; zenith: Color; low: Color; moon: number; trails: number; glow: number },
): void {
  const last = MOMENTS.length - 1;
  const above = MOMENTS.findIndex((moment) => moment.height >= height);
  const k = above < 0 ? last : Math.max(1, above);
  const from = MOMENTS[k - 1] ?? MOMENTS[0];
  const to = MOMENTS[k] ?? MOMENTS[0];
  const t = Math.min(1, Math.max(0, (height - from.height) / (to.height - from.height)));
  out.sun.set(from.sun).lerp(mixed.set(to.sun), t);
  out.sky
    .set(from.sky)
    .lerp(mixed.set(to.sky), t)
    .multiplyScalar(from.skyLight + (to.skyLight - from.skyLight) * t);
  out.zenith.set(from.zenith).lerp(mixed.set(to.zenith), t);
  out.low.set(from.low).lerp(mixed.set(to.low), t);
  out.moon = from.moon + (to.moon - from.moon) * t;
  out.trails = from.trails + (to.trails - from.trails) * t;
  out.glow = from.glow + (to.glow - from.glow) * t;
}
