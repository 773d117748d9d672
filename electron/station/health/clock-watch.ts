import type { ClockTrouble } from '../../contract/sync.ts';
import type { Clock } from '../ports.ts';

/** No kiosk of this version ran before this day: a clock that says so has lost its battery. Unix milliseconds. */
export const EARLIEST = Date.UTC(2026, 10, 1);
/** The difference that is still believed, in milliseconds. */
const TOLERANCE_MS = 5 * 60_000;

/** Whether the machine's clock may be believed. */
export interface ClockWatch {
  trouble(): ClockTrouble | undefined;
  /** Compares with the time that a record store gave (Unix milliseconds); one that agrees ends the trouble. */
  heard(date: number): void;
}

/**
 * Watches the wall clock by a steady one, which counts milliseconds from any beginning, sleep included, and which
 * nobody sets.
 */
export function createClockWatch(clock: Clock, steady: Clock): ClockWatch {
  let base = clock() - steady();
  let found: ClockTrouble | undefined;
  return {
    trouble() {
      if (clock() < EARLIEST) return 'early';
      // Kept until a store says what time it is: a clock that jumped forth may have been right before or after.
      if (found === undefined && isOff(clock() - steady() - base)) found = 'jump';
      return found;
    },
    heard(date) {
      found = isOff(clock() - date) ? 'skew' : undefined;
      base = clock() - steady();
    },
  };
}

function isOff(difference: number): boolean {
  return Math.abs(difference) > TOLERANCE_MS;
}
