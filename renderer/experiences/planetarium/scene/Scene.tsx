import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMotion, useWake } from '../../../stage/motion.ts';
import { useQuality } from '../../../stage/useQuality.ts';
import type { Visit } from '../../experience.ts';
import { lightAltitude } from '../model/brightness.ts';
import { bodyOf } from '../model/facts.ts';
import type { Planetarium } from '../model/types.ts';
import { nightAt } from './air/exposure.ts';
import type { Frame } from './frame.ts';
import type { SkyImages } from './images.ts';
import { createSkyWords } from './labels/skyWords.ts';
import { createProjection } from './projection/projection.ts';
import { createSkyOverlay, type SkyOverlay } from './SkyOverlay.ts';
import { createSkyPicture } from './SkyPicture.ts';

/** How often a sky that follows the clock is looked at, milliseconds. */
const LIVE_STEP = 1000;

/** Length of the screen's shorter side for which one unit is one CSS pixel. */
const DRAWING_BOARD = 1080;

/** Draws the planetarium's sky and lets fingers and keys move it. */
export function SkyScene({ model, visit, images }: { model: Planetarium; visit: Visit; images: SkyImages }) {
  const renderer = useThree((state) => state.gl);
  const size = useThree((state) => state.size);
  const ratio = useThree((state) => state.viewport.dpr);
  const quality = useQuality();
  const wake = useWake();
  const picture = useMemo(() => createSkyPicture(model.data, images), [model, images]);
  useEffect(() => () => picture.dispose(), [picture]);
  const overlay = useOverlay(model, visit);

  useEffect(() => model.subscribe(wake), [model, wake]);
  useEffect(wake, [wake, size, ratio, quality, picture]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden && !model.isMoving() && model.step(LIVE_STEP / 1000)) wake();
    }, LIVE_STEP);
    return () => clearInterval(timer);
  }, [model, wake]);

  useMotion((seconds) => {
    const gliding = overlay.current?.step(seconds) ?? false;
    model.step(seconds);
    const moving = model.isMoving() || gliding;
    if (moving && !visit.reducedMotion) picture.twinkle(seconds);
    const sunAltitude = lightAltitude(bodyOf(model.sky, 'sun').altitude, model.sky.eclipse.sunlight);
    const frame: Frame = {
      model,
      renderer,
      projection: createProjection(model.gaze, size.width / size.height, model.centre, model.flight.view?.turn),
      width: size.width,
      height: size.height,
      unit: Math.min(size.width, size.height) / DRAWING_BOARD,
      ratio,
      quality,
      sunAltitude,
      night: nightAt(sunAltitude),
    };
    picture.update(frame);
    overlay.current?.update(frame);
    return moving;
  });

  return <primitive object={picture.object} />;
}

/** The names and the touch region, in DOM beside the canvas, for as long as the scene stands. */
function useOverlay(model: Planetarium, visit: Visit): { readonly current: SkyOverlay | null } {
  const canvas = useThree((state) => state.gl.domElement);
  const wake = useWake();
  const { t } = useTranslation(['planetarium', 'sky-flight', 'sky-objects']);
  const words = useMemo(() => createSkyWords(t, visit.language), [t, visit.language]);
  const holder = useMemo((): { current: SkyOverlay | null } => ({ current: null }), []);

  useEffect(() => {
    const parent = canvas.parentElement;
    if (!parent) return;
    const overlay = createSkyOverlay(parent, model, wake);
    holder.current = overlay;
    return () => {
      holder.current = null;
      overlay.close();
    };
  }, [canvas, model, wake, holder]);

  useEffect(() => {
    holder.current?.setWords(words, t('canvas.label'), t('canvas.keys'));
    holder.current?.setReducedMotion(visit.reducedMotion);
  });

  return holder;
}
