import { SYNC } from '../../electron/delivery/limits.ts';
import type { After } from '../../electron/delivery/ports.ts';

/** Stands for the time between rounds: they come when the test says. */
export interface Planner {
  readonly after: After;
  /** Starts the planned round and waits for its end, which plans the next one; gives the wait before it, milliseconds. */
  round(pass: (wait: number) => void): Promise<number>;
  /** Resolves when the round that now begins is over. */
  roundEnd(): Promise<void>;
}

/** @param timeoutMs real milliseconds that stand for the minute that a reply may take */
export function createPlanner(timeoutMs: number): Planner {
  let planned: { wait: number; act: () => void } | undefined;
  let ended: (() => void) | undefined;
  const planner: Planner = {
    after(wait, act) {
      if (wait === SYNC.timeoutMs) {
        const timer = setTimeout(act, timeoutMs);
        return () => clearTimeout(timer);
      }
      const one = { wait, act };
      planned = one;
      ended?.();
      return () => {
        if (planned === one) planned = undefined;
      };
    },
    async round(pass) {
      if (planned === undefined) throw new Error('No round is planned.');
      const { act, wait } = planned;
      planned = undefined;
      pass(wait);
      const end = planner.roundEnd();
      act();
      await end;
      return wait;
    },
    roundEnd: () => new Promise<void>((resolve) => (ended = resolve)),
  };
  return planner;
}
