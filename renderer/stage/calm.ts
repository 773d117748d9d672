import { useEffect, useRef } from 'react';
import { type Step, useMotion, useWake } from './motion.ts';

/** Frames a second of things that only drift. */
export const CALM = 30;
/** The longest time one frame may stand for, seconds: what drifts slowly may jump a little, and keeps its pace. */
const LONGEST_STEP = 0.5;
/** A frame drawn for another reason counts when it comes within this share of a period. */
const EARLY = 0.7;

/**
 * Like `useMotion`, at no more than `rate` frames a second: for loops that drift by themselves, whose smoothness is not
 * felt under a finger. All calm loops of one rate fall on the same beat, so they share their frames.
 */
export function useCalmMotion(step: Step, rate = CALM): void {
  const wake = useWake();
  const last = useRef(Number.NaN);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const period = 1000 / rate;

  useMotion(() => {
    const now = performance.now();
    const since = now - last.current;
    if (since < period * EARLY) {
      timer.current ??= setTimeout(beat, period - since);
      return false;
    }
    const seconds = Number.isNaN(since) ? 1 / rate : Math.min(since / 1000, LONGEST_STEP);
    last.current = now;
    clearTimeout(timer.current);
    timer.current = undefined;
    if (step(seconds)) timer.current = setTimeout(beat, period - (now % period));
    else last.current = Number.NaN;
    return false;
  });

  function beat(): void {
    timer.current = undefined;
    wake();
  }

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      last.current = Number.NaN;
    },
    [],
  );
}
