import { randomInt } from 'node:crypto';

/** A random number in [0, 1). */
export type Draw = () => number;

/** Random numbers from a seed, so that a failure can be seen again (mulberry32). */
export function seeded(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Random bytes from random numbers. */
export function bytesOf(draw: Draw, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, () => Math.trunc(draw() * 256));
}

/** The seed of this run: another each time, or that of VITRINE_SEED, to see a failure again. */
export const SEED = Number(process.env['VITRINE_SEED'] ?? randomInt(2 ** 31));
