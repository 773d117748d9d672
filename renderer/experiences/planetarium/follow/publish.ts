import type { Planetarium } from '../model/types.ts';
import { type DomeMessage, type DomeState, readMessage, stateOf, VERSION } from './state.ts';

/** What carries messages between the windows: a BroadcastChannel, or a test's own. */
export interface Channel {
  post(message: DomeMessage): void;
  /** Hears what the others post; gives its undo. */
  on(listener: (data: unknown) => void): () => void;
  close(): void;
}

/** Runs something once after so many milliseconds; the answer prevents it. */
export type After = (milliseconds: number, run: () => void) => () => void;

/** Messages are at least this far apart: ten a second. */
export const EVERY_MS = 100;
/** A sky that changes nothing says so this often: one that is silent for longer is gone. */
export const BEAT_MS = 1000;

/** A dome that hears skies says so this often at most, and one that says nothing for longer than that is gone. */
export const HEARD_MS = 2000;
export const LISTENING_MS = 5000;

/** The last sky that a planetarium of this page told, and when: what a picture is taken of once it is left. */
export interface Told {
  state: DomeState;
  /** Unix milliseconds of the room. */
  at: number;
}
let told: Told | null = null;

export function lastTold(): Told | null {
  return told;
}

/**
 * Tells the dome of a planetarium, at most ten times a second, until its undo is called. Only while a dome listens:
 * a message costs the main thread as much as a frame, and most labs have no dome.
 */
export function publish(
  model: Planetarium,
  language: DomeState['language'],
  { channel, after, clock }: { channel: Channel; after: After; clock: () => number },
): () => void {
  let waiting: (() => void) | null = null;
  let sentAt = Number.NEGATIVE_INFINITY;
  /** A sky that begins speaks as if it were heard, so that a dome may answer. */
  let heardAt = clock();

  function send(): void {
    waiting?.();
    waiting = null;
    sentAt = clock();
    const state = stateOf(model, language);
    told = { state, at: sentAt };
    if (!isHeard()) return;
    channel.post(state);
    waiting = after(BEAT_MS, send);
  }

  function isHeard(): boolean {
    return Math.abs(clock() - heardAt) < LISTENING_MS;
  }

  /** Now, or as soon as a tenth of a second has gone since the last. A clock set back does not hold it longer. */
  function soon(): void {
    const since = clock() - sentAt;
    if (since >= EVERY_MS || since < 0) send();
    else {
      waiting?.();
      waiting = after(EVERY_MS - since, send);
    }
  }

  const undo = [
    model.subscribe(soon),
    channel.on((data) => {
      if (readMessage(data)?.kind !== 'hello') return;
      const known = isHeard();
      heardAt = clock();
      if (!known) send();
    }),
  ];
  send();
  return () => {
    for (const one of undo) one();
    waiting?.();
    channel.post({ version: VERSION, kind: 'left' });
    channel.close();
  };
}
