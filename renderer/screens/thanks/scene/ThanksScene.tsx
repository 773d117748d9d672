import { useThree } from '@react-three/fiber';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { Color } from 'three';
import type { Showcase } from '../../../experiences/experience.ts';
import { ACCENTS } from '../../../stage/atelier/accents.ts';
import { createNight } from '../../../stage/atelier/night.ts';
import { useDisposable } from '../../../stage/disposal.ts';
import { useMotion, useWake } from '../../../stage/motion.ts';
import { createRising, STAR } from './rising.ts';

const makeNight = () => createNight({ grounded: false });

/** Seconds of light; then it stands still. */
const LASTS = 5;
/** The picture of reduced motion: the star is lit, a few motes are on their way. */
const STILL_TIME = 1.9;
const GLOW = 2.4;

/** Three seconds of light in the experience's accent: motes rise and light a star. */
export function ThanksScene({ accent, reducedMotion }: { accent: Showcase['accent']; reducedMotion: boolean }) {
  const size = useThree((state) => state.size);
  const ratio = useThree((state) => state.viewport.dpr);
  const wake = useWake();
  const night = useDisposable(makeNight);
  const rising = useDisposable(useCallback(() => createRising(ACCENTS[accent]), [accent]));
  const color = useMemo(() => new Color(ACCENTS[accent]), [accent]);
  const time = useRef(0);

  useLayoutEffect(() => {
    rising.arrange(size.width / size.height, (size.height / 2) * ratio);
    night.arrange(size.width, size.height, ratio, [
      {
        x: (size.width / 2) * (1 + STAR.x),
        y: (size.height / 2) * (1 - STAR.y) + size.height * 0.1,
        pixels: size.height * 0.3,
      },
    ]);
    wake();
  }, [rising, night, size, ratio, wake]);

  useMotion((seconds) => {
    time.current = reducedMotion ? STILL_TIME : time.current + seconds;
    rising.setTime(time.current);
    night.setLight(0, color, GLOW * Math.min(1, time.current / 2));
    return !reducedMotion && time.current < LASTS;
  });

  return (
    <>
      {night.objects.map((object) => (
        <primitive key={object.uuid} object={object} dispose={null} />
      ))}
      {rising.objects.map((object) => (
        <primitive key={object.uuid} object={object} dispose={null} />
      ))}
    </>
  );
}
