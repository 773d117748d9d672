import { useEffect } from 'react';
import type { Showcase } from '../../../experiences/experience.ts';

/** Seconds after the loop begins, and between two sculptures. */
const FIRST = 4;
const PAUSE = 2.5;

/** Sculpts the dioramas one by one while nobody waits for them, so that home stands at once when it is touched. */
export function usePrepared(prepare: Showcase['prepare']): void {
  useEffect(() => {
    const timers = prepare.map((each, i) => setTimeout(each, (FIRST + i * PAUSE) * 1000));
    return () => timers.forEach(clearTimeout);
  }, [prepare]);
}
