import { Color, Group, Mesh, Vector3 } from 'three';
import type { Diorama } from '../../../../stage/atelier/diorama.ts';
import { createAtelierMaterial, createAtelierUniforms } from '../../../../stage/atelier/material.ts';
import { loadBrightSky } from '../sky/brightSky.ts';
import { createDome } from '../sky/dome.ts';
import { instance } from '../../../../stage/atelier/instance.ts';
import { DOME_CENTRE } from './cupola.ts';
import { FLOOR, firPlaces } from './hill.ts';
import { buildObservatory, type ObservatoryGeometry } from './observatory.ts';

/** Figures that everybody can find, one or two for each season. */
const FIGURES = ['Ori', 'Tau', 'Gem', 'CMa', 'Leo', 'Vir', 'Boo', 'Cyg', 'Lyr', 'Aql', 'Peg', 'And', 'Sco', 'Aur'];
/** Right ascension on the meridian to begin with, degrees: Orion has risen in the south-east. */
const START = 47;
/** Degrees a second at rest and awake. */
const DRIFT = 1.1;
const DRIFT_AWAKE = 4.5;
/** Latitude of the labs, degrees. */
const LATITUDE = 48.2;
/** Which way the slit looks, radians from the visitor toward the right, and how far it swings. */
const SLIT = -0.95;
const SWING = 0.35;
const SWING_SECONDS = 38;

let geometry: ObservatoryGeometry | undefined;

/** Where the sky is seen best, left of the observatory, and how much larger than life it is there. */
const LENS = new Vector3(-0.61, 0.5, -0.61);
const LENS_POWER = 1.75;

/** Sculpts the diorama, once. */
export function prepareTonight(): ObservatoryGeometry {
  geometry ??= buildObservatory(firPlaces());
  return geometry;
}

/** A ballon at night, its observatory open, under a glass dome of the true bright stars that slowly turns. */
export function createTonight(): Diorama {
  const built = prepareTonight();
  const uniforms = createAtelierUniforms();
  uniforms.keyColor.value.set('#c9d4ff').multiplyScalar(0.95);
  uniforms.fillColor.value.set('#7f96ff').multiplyScalar(0.55);
  uniforms.skyColor.value.set('#5a74d8').multiplyScalar(0.42);
  uniforms.rimColor.value.set('#cfdcff').multiplyScalar(0.7);
  const material = createAtelierMaterial(uniforms);
  const dome = createDome(0.99, LATITUDE, 'south', { zenith: '#0a1236', low: '#2c4a86', edge: '#a9c4ff' });
  dome.setLens(LENS, LENS_POWER);
  const cupola = new Mesh(built.dome, material);
  cupola.position.set(...DOME_CENTRE);
  const wood = instance(built.fir, material, built.firs);
  const object = new Group();
  object.add(new Mesh(built.still, material), cupola, wood, dome.object);

  let open = true;
  const ready = loadBrightSky().then(
    (sky) => {
      if (open) dome.setSky(sky, FIGURES);
    },
    () => {
      // Without its stars the dome stays an empty night: the door still opens and says what is wrong.
    },
  );
  const warm = new Color('#ff9a45');
  let sidereal = START;
  let time = 0;

  return {
    object,
    ready,
    step(seconds, awake, brightness) {
      time += seconds * (1 + 2 * awake);
      sidereal += seconds * (DRIFT + (DRIFT_AWAKE - DRIFT) * awake);
      dome.turnTo(sidereal);
      dome.setLight(brightness, 1.3 + 0.5 * awake, 0.34 + 0.3 * awake);
      cupola.rotation.y = SLIT + SWING * Math.sin((2 * Math.PI * time) / SWING_SECONDS);
      uniforms.exposure.value = brightness;
      uniforms.glow.value = 0.9 + 0.35 * awake;
      uniforms.lampColor.value.copy(warm).multiplyScalar(1.5 + 0.8 * awake);
      uniforms.lampPosition.value.set(DOME_CENTRE[0] + 0.1, FLOOR + 0.1, DOME_CENTRE[2] + 0.4);
      object.updateWorldMatrix(true, false);
      object.localToWorld(uniforms.lampPosition.value);
    },
    dispose() {
      open = false;
      dome.dispose();
      wood.dispose();
      material.dispose();
      for (const part of [built.still, built.dome, built.fir]) part.dispose();
    },
  };
}
