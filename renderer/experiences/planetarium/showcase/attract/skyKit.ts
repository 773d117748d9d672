import type { Place } from '../../../../../electron/contract/station.ts';
import type { Clock } from '../../../experience.ts';
import { bodyOf } from '../../model/facts.ts';
import { moonlessSunset } from '../../model/night.ts';
import { createPlanetarium } from '../../model/planetarium.ts';
import type { Site } from '../../model/sky.ts';
import type { Planetarium } from '../../model/types.ts';
import { nightAt } from '../../scene/air/exposure.ts';
import type { SkyImages } from '../../scene/images.ts';
import { createProjection } from '../../scene/projection/projection.ts';
import { createSkyPicture } from '../../scene/SkyPicture.ts';
import { loadSky } from '../../sky.ts';

/** What the attract loop needs of the planetarium, in its own bundle: it is loaded after the page stands. */
export interface SkyKit {
  /** A model over the sky's data, which stays in memory between loops. */
  open(options: { place: Place; clock: Clock; reducedMotion: boolean; door: string }): {
    model: Planetarium;
    images: SkyImages;
  };
  /** The next sunset from a time, Unix milliseconds, whose evening has no Moon. */
  afterSunset(time: number, site: Site): number;
  createSkyPicture: typeof createSkyPicture;
  createProjection: typeof createProjection;
  /** Where the Sun is, degrees from north through east. */
  sunAzimuthOf(model: Planetarium): number;
  /** What a frame tells of the light of the hour. */
  frameLight(model: Planetarium): { sunAltitude: number; night: number };
}

/** How long after sunset the shot ends, rounded up. */
const EVENING_HOURS = 2.6;

export async function loadSkyKit(): Promise<SkyKit> {
  const { data, images } = await loadSky();
  return {
    open: ({ place, clock, reducedMotion, door }) => ({
      model: createPlanetarium({ data, place, clock, door, reducedMotion }),
      images,
    }),
    afterSunset: (time, site) => moonlessSunset(time, site, EVENING_HOURS),
    createSkyPicture,
    createProjection,
    sunAzimuthOf(model) {
      model.step(1);
      return bodyOf(model.sky, 'sun').azimuth;
    },
    frameLight(model) {
      const sunAltitude = bodyOf(model.sky, 'sun').altitude;
      return { sunAltitude, night: nightAt(sunAltitude) };
    },
  };
}
