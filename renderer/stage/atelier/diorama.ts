import { useEffect, useRef } from 'react';
import type { Object3D } from 'three';
import { useCalmMotion } from '../calm.ts';
import { useDisposable } from '../disposal.ts';
import { useWake } from '../motion.ts';
import { usePresence } from './presence.ts';

/** A living diorama: about 2 units across, its base's top at y = 0. */
export interface Diorama {
  object: Object3D;
  /** Resolves, never rejects, when all that it loads has come: a frame is then owed. */
  ready?: Promise<void>;
  /**
   * Lives on by `seconds` (0: only settle). `awake` 0 to 1 is how much it is chosen, `brightness` how much light its
   * place gives it.
   */
  step(seconds: number, awake: number, brightness: number): void;
  dispose(): void;
}

/** How fast a diorama wakes, 1/s. */
const WAKING = 3.2;
const STILL = 1e-3;

/** Makes a diorama live on the stage: calm frames, waking, standing still in reduced motion. `create` must be stable. */
export function useDiorama(create: () => Diorama, awake: boolean, reducedMotion: boolean): Object3D {
  const diorama = useDisposable(create);
  const presence = usePresence();
  const wake = useWake();
  const waking = useRef(0);
  useEffect(wake, [awake, reducedMotion, wake]);
  useEffect(() => void diorama.ready?.then(wake), [diorama, wake]);
  useCalmMotion((seconds) => {
    const goal = awake ? 1 : 0;
    const share = reducedMotion ? 1 : 1 - Math.exp(-WAKING * seconds);
    waking.current += (goal - waking.current) * share;
    if (Math.abs(goal - waking.current) < STILL) waking.current = goal;
    diorama.step(reducedMotion ? 0 : seconds, waking.current, presence.brightness);
    return !reducedMotion;
  });
  return diorama.object;
}
