import { Group } from 'three';
import { disposeAll } from '../../../stage/disposal.ts';
import { nearStarsOf } from '../model/flight/nearStars.ts';
import type { SkyData } from '../model/data.ts';
import { createAir } from './air/Air.ts';
import { createMoon } from './bodies/Moon.ts';
import { createPlanets } from './bodies/Planets.ts';
import { createSatellites } from './bodies/Satellites.ts';
import { createDeepSky } from './deepsky/DeepSky.ts';
import { createDome } from './dome/Dome.ts';
import type { Frame, Part } from './frame.ts';
import { AMONG_STARS, createBeacons } from './flight/Beacons.ts';
import { createEarth } from './flight/Earth.ts';
import { createOrbits } from './flight/Orbits.ts';
import { createVeil } from './flight/Veil.ts';
import { type SkyImages, wrapTexture } from './images.ts';
import { createLandscape } from './landscape/Landscape.ts';
import { createLines } from './lines/Lines.ts';
import { createMeteors } from './meteors/Meteors.ts';
import { createStars } from './stars/Stars.ts';
import { createSkyUniforms, type SkyUniforms, updateSkyUniforms } from './uniforms.ts';

/** The whole picture of the sky: everything that the graphics card holds for it, and how it follows the model. */
export interface SkyPicture {
  readonly object: Group;
  update(frame: Frame): void;
  /** Lets the stars twinkle by `seconds` more. */
  twinkle(seconds: number): void;
  dispose(): void;
}

/** `more` adds parts of its own, which share the sky's uniforms. */
export function createSkyPicture(
  data: SkyData,
  images: SkyImages,
  more: (uniforms: SkyUniforms) => Part[] = () => [],
): SkyPicture {
  const air = createAir();
  const uniforms = createSkyUniforms(air);
  const textures = { milkyWay: wrapTexture(images.milkyWay, false), moon: wrapTexture(images.moon, true) };
  const maps = images.earth && {
    day: wrapTexture(images.earth.day, true),
    night: wrapTexture(images.earth.night, true),
  };
  const near = nearStarsOf(data.stars);
  let among = false;
  let sent = false;
  const stars = createStars(uniforms, data.stars);
  const parts = [
    createDome(uniforms, textures.milkyWay),
    stars,
    createDeepSky(uniforms, data.deepSky),
    createLines(uniforms, data),
    createPlanets(uniforms),
    createSatellites(uniforms),
    createMoon(uniforms, textures.moon),
    createMeteors(uniforms),
    createLandscape(uniforms),
    ...more(uniforms),
    ...(maps
      ? [
          createOrbits(uniforms),
          createBeacons(uniforms, near, data.stars),
          createEarth(uniforms, maps),
          createVeil(uniforms),
        ]
      : []),
  ];
  const object = new Group().add(...parts.map((part) => part.object));
  // A frame may be drawn before the first update: nothing is better than a sky that knows no time.
  object.visible = false;
  return {
    object,
    update(frame) {
      updateSkyUniforms(uniforms, air, frame);
      if (maps && !sent) {
        // Sent to the graphics card while the visit opens, so that lift-off does not wait for it.
        for (const map of Object.values(maps)) frame.renderer.initTexture(map);
        sent = true;
      }
      // Beyond the Solar System the near stars leave their places: beacons stand for them.
      const { view } = frame.model.flight;
      const beyond = view !== null && Math.hypot(...view.position) > AMONG_STARS;
      if (beyond !== among) {
        among = beyond;
        stars.hide(
          near.map(({ index }) => index),
          among,
        );
      }
      for (const part of parts) part.update(frame);
      object.visible = true;
    },
    twinkle: stars.twinkle,
    dispose() {
      disposeAll(parts);
      disposeAll(textures);
      if (maps) disposeAll(maps);
      air.dispose();
    },
  };
}
