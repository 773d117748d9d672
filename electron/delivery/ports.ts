/** What the delivery takes from the world as parameters, so that a test can hold it still. */

/** Unix time in milliseconds. */
export type Clock = () => number;

/** Runs `act` once, that many milliseconds later; gives its undo. */
export type After = (wait: number, act: () => void) => () => void;

/** Gives that many random bytes, fit for secrets. */
export type Random = (count: number) => Uint8Array;

/** A random integer of 48 bits: exact as a JavaScript number, and never twice in a kiosk's life. */
export function randomInteger(random: Random): number {
  return Buffer.from(random(6)).readUIntBE(0, 6);
}

/** A random number in [0, 1). */
export function share(random: Random): number {
  return randomInteger(random) / 2 ** 48;
}
