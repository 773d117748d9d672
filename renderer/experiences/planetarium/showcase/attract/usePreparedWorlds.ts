import { useEffect } from 'react';
import { prepareTonight } from '../tonight/tonight.ts';
import { prepareTurning } from '../turning/turning.ts';
import { prepareWorlds } from '../worlds/worlds.ts';

/** Seconds after the loop begins, and between two sculptures. */
const FIRST = 4;
const PAUSE = 2.5;

const PREPARE = [prepareTonight, prepareWorlds, prepareTurning];

/** Sculpts the dioramas one by one while nobody waits for them, so that home stands at once when it is touched. */
export function usePreparedWorlds(): void {
  useEffect(() => {
    const timers = PREPARE.map((prepare, i) => setTimeout(prepare, (FIRST + i * PAUSE) * 1000));
    return () => timers.forEach(clearTimeout);
  }, []);
}
