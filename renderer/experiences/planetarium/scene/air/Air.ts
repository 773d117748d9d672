import {
  HalfFloatType,
  LinearFilter,
  ShaderMaterial,
  type Texture,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { disposeAll } from '../../../../stage/disposal.ts';
import { createPass } from '../pass.ts';
import passVertex from '../pass.vert.glsl?raw';
import dome from './dome.frag.glsl?raw';
import light from './light.glsl?raw';
import many from './many.frag.glsl?raw';
import medium from './medium.glsl?raw';
import transmittance from './transmittance.frag.glsl?raw';

/** Change of a source's altitude that makes the map be drawn again, radians (0.03°: not seen). */
const SEEN = 0.03 * (Math.PI / 180);

/** Lower than this, radians, the Sun and the Moon light nothing that is seen: the map may rest. */
export const DARK = { sun: -19 * (Math.PI / 180), moon: -7 * (Math.PI / 180) } as const;

/**
 * The light of the air, computed on the graphics card: transmittance and multiple scattering once, then a map of
 * the sky's light from Sun and Moon, drawn again only when one of them has moved enough to be seen.
 */
/** From where the air is seen: distance from the Earth's centre (km), lowest altitude of its light and its span (radians). */
export interface Standpoint {
  eye: number;
  band: readonly [number, number];
}

export interface Air {
  /** Light by azimuth from the source (x) and √altitude (y): lower half Sun, upper half Moon. */
  readonly map: Texture;
  readonly transmittance: Texture;
  /** Gains by which the two halves of the map are multiplied. */
  readonly gains: [number, number];
  /** Brings the map to the altitudes of Sun and Moon, radians, and to where one is. */
  update(renderer: WebGLRenderer, sunAltitude: number, moonAltitude: number, from: Standpoint): void;
  dispose(): void;
}

export function createAir(): Air {
  const targets = {
    transmittance: makeTarget(256, 64),
    many: makeTarget(64, 32),
    map: makeTarget(128, 256),
  };
  const gains: [number, number] = [1, 1];
  const altitudes: [number, number] = [Number.NaN, Number.NaN];
  const eye = { value: 0 };
  const band = { value: [0, 0] };
  const materials = {
    transmittance: makeMaterial(medium + transmittance, {}),
    many: makeMaterial(medium + light + many, { transmittance: { value: targets.transmittance.texture } }),
    map: makeMaterial(medium + light + dome, {
      transmittance: { value: targets.transmittance.texture },
      many: { value: targets.many.texture },
      sourceAltitudes: { value: altitudes },
      gains: { value: gains },
      eye,
      band,
    }),
  };
  const pass = createPass();
  let begun = false;

  return {
    map: targets.map.texture,
    transmittance: targets.transmittance.texture,
    gains,
    update(renderer, sunAltitude, moonAltitude, from) {
      const [lowest, span] = from.band;
      const sun = Math.max(sunAltitude, DARK.sun + lowest);
      const moon = Math.max(moonAltitude, DARK.moon + lowest);
      if (!begun) {
        pass.draw(renderer, materials.transmittance, targets.transmittance);
        pass.draw(renderer, materials.many, targets.many);
        begun = true;
      }
      const still = from.eye === eye.value && lowest === band.value[0];
      if (still && Math.abs(sun - altitudes[0]) < SEEN && Math.abs(moon - altitudes[1]) < SEEN) return;
      eye.value = from.eye;
      band.value = [lowest, span];
      altitudes[0] = sun;
      altitudes[1] = moon;
      gains[0] = gainAt(sun - lowest);
      gains[1] = gainAt(moon - lowest);
      pass.draw(renderer, materials.map, targets.map);
    },
    dispose() {
      disposeAll(targets);
      disposeAll(materials);
      pass.dispose();
    },
  };
}

/** Half floats have no digits left for deep twilight: ten times more for every 4° below −2°, up to −18°. */
function gainAt(altitude: number): number {
  const below = Math.max(0, -2 - altitude * (180 / Math.PI));
  return 10 ** Math.min(below / 4, 4);
}

function makeTarget(width: number, height: number): WebGLRenderTarget {
  return new WebGLRenderTarget(width, height, {
    type: HalfFloatType,
    minFilter: LinearFilter,
    magFilter: LinearFilter,
    depthBuffer: false,
  });
}

function makeMaterial(fragmentShader: string, uniforms: ShaderMaterial['uniforms']): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: passVertex,
    fragmentShader,
    uniforms,
    depthTest: false,
    depthWrite: false,
  });
}
