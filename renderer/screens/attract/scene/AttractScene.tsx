import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Place } from '../../../../electron/contract/station.ts';
import type { AttractShot, Clock, Showcase } from '../../../experiences/experience.ts';
import { useCalmMotion } from '../../../stage/calm.ts';
import { useDisposable } from '../../../stage/disposal.ts';
import { useWake } from '../../../stage/motion.ts';
import { usePrepared } from './usePrepared.ts';
import { createVeil } from './veil.ts';

/** Seconds of a cross-fade between shots, of the first light, and in reduced motion. */
const FADE = 2.6;
const FIRST_FADE = 1.4;
const FADE_REDUCED = 0.9;
const NIGHT = '#070b1a';
/** In reduced motion frames are drawn only while a fade runs; a timer of this many seconds ends each picture. */
const PICTURE_SECONDS = 16;

const startVeil = () => createVeil(NIGHT);

/** Plays the shots one after another, forever, each fading into the next; still pictures in reduced motion. */
export function AttractScene({
  shots,
  prepare,
  place,
  clock,
  reducedMotion,
}: {
  shots: readonly AttractShot[];
  prepare: Showcase['prepare'];
  place: Place;
  clock: Clock;
  reducedMotion: boolean;
}) {
  usePrepared(prepare);
  const wake = useWake();
  const veil = useDisposable(startVeil);
  const [turn, setTurn] = useState(0);
  const shot = shots[turn % Math.max(1, shots.length)];
  /** `opacity` of the veil; `ready` once the shot stands under it; `time` since then. */
  const state = useRef({ opacity: 1, ready: false, time: 0, leaving: false }).current;

  const next = useCallback(() => {
    state.leaving = true;
    veil.take(() => {
      state.ready = false;
      state.leaving = false;
      state.opacity = 1;
      state.time = 0;
      setTurn((before) => before + 1);
    });
    wake();
  }, [state, veil, wake]);

  useEffect(() => {
    if (!reducedMotion || shots.length < 2) return;
    const timer = setInterval(() => document.hidden || next(), PICTURE_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [reducedMotion, shots.length, next]);

  useCalmMotion((seconds) => {
    if (state.ready) {
      state.time += seconds;
      state.opacity = Math.max(
        0,
        state.opacity - seconds / (reducedMotion ? FADE_REDUCED : turn === 0 ? FIRST_FADE : FADE),
      );
    }
    const t = state.opacity;
    veil.setOpacity(state.leaving ? 0 : t * t * (3 - 2 * t));
    const over = !reducedMotion && shots.length > 1 && shot !== undefined && state.time >= shot.seconds;
    if (over && !state.leaving) next();
    return !reducedMotion || (state.ready && state.opacity > 0);
  });

  const onMounted = useCallback(() => {
    state.ready = true;
    wake();
  }, [state, wake]);

  return (
    <>
      {shot && (
        <Suspense key={turn} fallback={null}>
          <shot.Scene place={place} clock={clock} reducedMotion={reducedMotion} />
          <Mounted onMounted={onMounted} />
        </Suspense>
      )}
      <primitive object={veil.object} dispose={null} />
    </>
  );
}

/** Tells when what stands beside it has come out of suspense. */
function Mounted({ onMounted }: { onMounted: () => void }) {
  useEffect(onMounted, [onMounted]);
  return null;
}
