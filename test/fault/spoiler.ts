import { type Fault, FAULTS } from '../station/sync/stand-in.ts';

/** Of a hundred requests, so many are spoiled until the faults are used up. */
const SPOILED = 80;

/** Spoils requests with faults of all kinds in turn. */
export interface Spoiler {
  /** The fault of the next request, if it has one. */
  next(): Fault | undefined;
  /** How many it spoiled. */
  spoiled(): number;
}

/** @param most how many requests it spoils */
export function createSpoiler(most: number): Spoiler {
  let spoiled = 0;
  let seed = 20_261_124;
  return {
    next() {
      // A linear congruence: the same faults at each run, spread over all kinds.
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      if (spoiled >= most || (seed >> 8) % 100 >= SPOILED) return undefined;
      spoiled += 1;
      return FAULTS[spoiled % FAULTS.length];
    },
    spoiled: () => spoiled,
  };
}
