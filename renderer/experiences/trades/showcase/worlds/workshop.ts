import { type BufferGeometry, Color, Group, Mesh } from 'three';
import type { Diorama } from '../../../../stage/atelier/diorama.ts';
import { disposeAll } from '../../../../stage/disposal.ts';
import { createHalo } from '../../../../stage/atelier/halo.ts';
import { createAtelierMaterial, createAtelierUniforms } from '../../../../stage/atelier/material.ts';
import { createRelief } from '../../../../stage/atelier/relief.ts';
import { type Lighting, type Part, sculpt, stamp } from '../../../../stage/atelier/sculpture.ts';
import { at } from '../../../../stage/atelier/shapes.ts';
import { benchParts } from './bench.ts';
import { leverGeometry, placeBow } from './bowing.ts';
import { BULB, lampParts } from './lamp.ts';
import { KEY, MM, seenFrom, STAND, TOP, UPRIGHT } from './stand.ts';
import { curl, shavingParts, THROAT, toolParts } from './tools.ts';
import { varnishParts } from './varnish.ts';
import { bowGeometry } from './violin/bow.ts';
import { MILLIMETRES, violinGeometry, whiteTableGeometry } from './violin/violin.ts';

/** Where the white table leans at the back. */
const WHITE = at([0.42, TOP + 0.01, -0.24], [0, -0.3, 0])
  .multiply(at([0, 0, 0], [-0.2, 0, -0.16]))
  .multiply(UPRIGHT);

type Sculptures = Record<'still' | 'shavings' | 'violin' | 'white' | 'bow' | 'lever' | 'shaving', BufferGeometry>;

let sculptures: Sculptures | undefined;

const throughLight: Lighting = () => ({ occlusion: 0.85, direct: [0.9, 0] });

/** Builds the bench and what stands on it; the violin's shadow falls on the bench. */
function buildWorkshop(): Sculptures {
  const violin = violinGeometry(seenFrom(STAND.clone().multiply(UPRIGHT), KEY));
  const white = whiteTableGeometry(seenFrom(WHITE, KEY));
  const parts: Part[] = [...benchParts(), ...toolParts(), ...varnishParts(), ...lampParts()];
  const shavings = shavingParts();
  const relief = createRelief(1.05);
  stamp([...parts, ...shavings], relief);
  relief.stamp(violin, STAND.clone().multiply(UPRIGHT));
  relief.stamp(white, WHITE);
  return {
    violin,
    white,
    still: sculpt(parts, (p, n) =>
      p.y < -0.008
        ? { occlusion: 1, direct: [1, 0] }
        : { occlusion: 0.3 + 0.7 * relief.openness(p, n), direct: [relief.visibility(p, KEY), 0] },
    ),
    // Light falls through a shaving: it is never dark inside.
    shavings: sculpt(shavings, throughLight),
    bow: bowGeometry(),
    lever: leverGeometry(),
    shaving: sculpt([curl(2.7, 0.075, 0.026, 0.05, 0.075)], throughLight),
  };
}

/** Sculpts the diorama, once. */
export function prepareWorkshop(): Sculptures {
  sculptures ??= buildWorkshop();
  return sculptures;
}

/** A luthier's bench by lamplight: a violin in its varnish, the bow on its strings, the plane in its shaving. */
export function createWorkshop(): Diorama {
  const built = prepareWorkshop();
  const uniforms = createAtelierUniforms();
  uniforms.keyColor.value.multiplyScalar(0.66);
  uniforms.skyColor.value.multiplyScalar(0.85);
  uniforms.lampReach.value = 4.5;
  const material = createAtelierMaterial(uniforms);
  const object = new Group();
  const instrument = new Group();
  STAND.decompose(instrument.position, instrument.quaternion, instrument.scale);
  const violin = new Mesh(built.violin, material);
  UPRIGHT.decompose(violin.position, violin.quaternion, violin.scale);
  const white = new Mesh(built.white, material);
  WHITE.decompose(white.position, white.quaternion, white.scale);
  const bow = new Mesh(built.bow, material);
  bow.scale.setScalar(MILLIMETRES * MM);
  const lever = new Mesh(built.lever, material);
  instrument.add(violin, bow, lever);
  const shaving = new Mesh(built.shaving, material);
  THROAT.decompose(shaving.position, shaving.quaternion, shaving.scale);
  const rest = shaving.rotation.z;
  object.add(new Mesh(built.still, material), new Mesh(built.shavings, material), white, instrument, shaving);
  const halo = createHalo(0.62, [1, 0.66, 0.3]);
  halo.object.position.set(...BULB);
  object.add(halo.object);
  const warm = new Color('#ffb060');
  let time = 0;
  let bowing = 0;
  return {
    object,
    step(seconds, awake, brightness) {
      time += seconds;
      bowing += seconds * (0.35 + 0.9 * awake);
      placeBow(bow, lever, Math.sin(bowing) * (0.35 + 0.65 * awake));
      shaving.rotation.z = rest + 0.05 * Math.sin(time * 2.1) + 0.03 * Math.sin(time * 5.3);
      uniforms.exposure.value = brightness;
      uniforms.glow.value = 1 + 0.2 * awake;
      uniforms.lampColor.value.copy(warm).multiplyScalar(2.1 + 1 * awake);
      halo.setBrightness(Math.min(1.2, brightness * (0.75 + 0.3 * awake)));
      object.updateWorldMatrix(true, false);
      object.localToWorld(uniforms.lampPosition.value.set(...BULB));
    },
    dispose() {
      disposeAll(built);
      material.dispose();
      halo.dispose();
    },
  };
}
