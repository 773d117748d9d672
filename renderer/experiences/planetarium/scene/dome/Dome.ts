import { Mesh, PlaneGeometry, ShaderMaterial, type Texture, Vector3 } from 'three';
import { DARK_SKY_LUMINANCE, nightLuminance } from '../../model/brightness.ts';
import { bodyOf } from '../../model/facts.ts';
import airSource from '../air/air.glsl?raw';
import { inSpace } from '../air/standpoint.ts';
import dither from '../air/dither.glsl?raw';
import { exposureAt } from '../air/exposure.ts';
import { leastRadius, shownRadius } from '../bodies/size.ts';
import type { Part } from '../frame.ts';
import horizon from '../projection/horizon.glsl?raw';
import { pixelsPerRadian } from '../projection/projection.ts';
import lens from '../projection/projection.glsl?raw';
import type { SkyUniforms } from '../uniforms.ts';
import fragment from './dome.frag.glsl?raw';
import vertex from './dome.vert.glsl?raw';

/** Light of the Milky Way where it is brightest, on the screen. */
const MILKY_WAY = 0.125;

/** A low Sun dazzles an eye used to the evening more than one used to noon, at most by this factor. */
const BRIGHTEST_GLARE = 3;
/** In space no air spreads its light: only the eye does. */
const SPACE_GLARE = 0.16;

/** The Milky Way pales as the sky behind it brightens, by this power of their ratio, and gains so much at best. */
const CONTRAST = 0.9;
const BEST = 1.3;

/** The vault behind the stars: air, Milky Way, Sun, Moon's glow. */
export function createDome(uniforms: SkyUniforms, milkyWay: Texture): Part {
  const own = {
    milkyWay: { value: milkyWay },
    milkyWayLight: { value: 0 },
    sunRadius: { value: 0.00465 },
    moonGlow: { value: 0 },
    dazzle: { value: 1 },
    glare: { value: 1 },
    sunNorth: { value: new Vector3(0, 1, 0) },
    sunUp: { value: 0 },
    sunLight: { value: 1 },
  };
  const material = new ShaderMaterial({
    vertexShader: airSource + vertex,
    fragmentShader: lens + horizon + airSource + dither + fragment,
    uniforms: { ...uniforms, ...own },
    depthTest: false,
    depthWrite: false,
  });
  const object = new Mesh(new PlaneGeometry(2, 2), material);
  object.frustumCulled = false;
  object.renderOrder = 0;
  return {
    object,
    update({ model, projection, height, unit, sunAltitude, night }) {
      const sun = bodyOf(model.sky, 'sun');
      const moon = bodyOf(model.sky, 'moon');
      own.sunNorth.value.set(...sun.north);
      const radius = (sun.angularDiameter / 2) * (Math.PI / 180);
      const least = leastRadius(model.sky) * unit;
      own.sunRadius.value = shownRadius(radius, pixelsPerRadian(projection, height), least);
      const space = inSpace(model.flight.altitude);
      const dazzle = Math.min(exposureAt(sunAltitude) / exposureAt(90), BRIGHTEST_GLARE);
      own.dazzle.value = dazzle + (SPACE_GLARE - dazzle) * space;
      // Glare belongs to the naked eye: a telescope shows the disc alone.
      // In space no horizon hides the Sun; from afar it is less and less dazzling, and at last a star.
      own.sunUp.value = space;
      own.sunLight.value = Math.min(1, 1.6 / sun.distance ** 0.8) * (sun.distance > 2000 ? 0 : 1);
      own.glare.value = Math.min(Math.max((model.gaze.fieldOfView - 1.5) / 24, 0), 1);
      const up = Math.min(Math.max((moon.altitude + 1) / 3, 0), 1);
      own.moonGlow.value =
        (1 - space) *
        up *
        moon.phase ** 1.5 *
        model.sky.eclipse.moonlight *
        (0.15 + 0.85 * night) *
        (model.layers.atmosphere ? 1 : 0);
      const below = Math.min(Math.max((-sunAltitude - 9) / 7, 0), 1) * (1 - 0.75 * own.moonGlow.value);
      const clear = Math.min(DARK_SKY_LUMINANCE / nightLuminance(model.bortle), BEST) ** CONTRAST;
      const seen = below * below * clear;
      own.milkyWayLight.value = MILKY_WAY * (model.layers.atmosphere ? seen + (1 - seen) * space : 1);
    },
    dispose() {
      object.geometry.dispose();
      material.dispose();
    },
  };
}
