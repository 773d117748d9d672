import { useThree } from '@react-three/fiber';
import { use, useCallback, useEffect, useMemo } from 'react';
import { useDisposable } from '../../../../stage/disposal.ts';
import { ease, useShot } from '../../../../stage/shot.ts';
import { useQuality } from '../../../../stage/useQuality.ts';
import type { AttractShot } from '../../../experience.ts';
import type { SkyKit } from './skyKit.ts';

export const RISING_SKY_SECONDS = 30;
/** From after sunset to full night: simulated minutes after sunset, and seconds for a real one. */
const BEGINS = 7;
const RATE = 290;
/** From the afterglow behind the ballons to the stars that rise above them; azimuth from the Sun's, degrees. */
const FROM = { azimuth: -4, altitude: 10, fieldOfView: 56 };
const TO = { azimuth: -108, altitude: 31, fieldOfView: 72 };
/** In portrait the view is narrow: it is opened by this. */
const PORTRAIT_FIELD = 1.25;
const DRAWING_BOARD = 1080;
const MINUTE = 60_000;

let kit: Promise<SkyKit> | undefined;

/** Loads the sky once for all loops; a failure is not kept. */
function loadKit(): Promise<SkyKit> {
  kit ??= import('./skyKit.ts')
    .then(({ loadSkyKit }) => loadSkyKit())
    .catch((error: unknown) => {
      kit = undefined;
      throw error;
    });
  return kit;
}

/** The true sky of the lab on its next evening without Moon: the light goes behind the ballons, and the stars come. */
export const RisingSky: AttractShot['Scene'] = ({ place, clock, reducedMotion }) => {
  const { open, afterSunset, createSkyPicture, createProjection, frameLight, sunAzimuthOf } = use(loadKit());
  const renderer = useThree((state) => state.gl);
  const size = useThree((state) => state.size);
  const ratio = useThree((state) => state.viewport.dpr);
  const quality = useQuality();
  const sky = useMemo(() => {
    const opened = open({ place, clock, reducedMotion, door: 'turning' });
    opened.model.setTime(afterSunset(clock(), place) + BEGINS * MINUTE);
    opened.model.setRate(0);
    for (const layer of ['constellationNames', 'starNames'] as const) {
      opened.model.setLayer(layer, false);
    }
    return opened;
  }, [open, afterSunset, place, clock, reducedMotion]);
  const picture = useDisposable(
    useCallback(() => createSkyPicture(sky.model.data, sky.images), [createSkyPicture, sky]),
  );
  const sunAzimuth = useMemo(() => sunAzimuthOf(sky.model), [sunAzimuthOf, sky]);
  const began = useMemo(() => afterSunset(clock(), place) + BEGINS * MINUTE, [afterSunset, clock, place]);
  useEffect(() => () => renderer.setRenderTarget(null), [renderer]);

  useShot(RISING_SKY_SECONDS, reducedMotion, (share, elapsed) => {
    sky.model.setTime(began + share * RISING_SKY_SECONDS * RATE * 1000);
    sky.model.step(1);
    if (elapsed > 0) picture.twinkle(elapsed);
    const way = ease(share);
    const between = (key: keyof typeof FROM) => FROM[key] + (TO[key] - FROM[key]) * way;
    const portrait = size.height > size.width;
    picture.update({
      model: sky.model,
      renderer,
      projection: createProjection(
        {
          azimuth: sunAzimuth + between('azimuth'),
          altitude: between('altitude') + (portrait ? 6 : 0),
          fieldOfView: between('fieldOfView') * (portrait ? PORTRAIT_FIELD : 1),
        },
        size.width / size.height,
      ),
      width: size.width,
      height: size.height,
      unit: Math.min(size.width, size.height) / DRAWING_BOARD,
      ratio,
      quality,
      ...frameLight(sky.model),
    });
  });

  return <primitive object={picture.object} dispose={null} />;
};
