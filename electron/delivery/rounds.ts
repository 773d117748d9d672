import { remaining } from './backoff.ts';
import { SYNC } from './limits.ts';
import type { Eventually, Plan } from './outbox.ts';
import { type After, type Clock, type Random, share } from './ports.ts';

export interface RoundsOptions {
  /** Sends what waits; `all` with what is held back. Rejects where our own database refuses. */
  round(all: boolean): Promise<void>;
  /** The plan that is kept on disk. */
  plan(): Eventually<Plan>;
  /** What is left of the wait that was kept on disk when this starts, milliseconds. */
  left: number;
  clock: Clock;
  random: Random;
  after: After;
  closing: AbortSignal;
  /** Called after each round. */
  ended(): void;
  /** Told why our own database refused. */
  onFault(error: unknown): void;
}

/** Rounds of sending, one at a time. */
export interface Rounds {
  isRunning(): boolean;
  /** True when our own database refused to keep what the last round did: there is no plan on disk. */
  hasFailed(): boolean;
  /** Milliseconds until the next one. */
  wait(): number;
  /** Starts one at once, or after the one under way, with what is held back. */
  send(): void;
  /** Plans no more; resolves when the round under way is over. The signal is the caller's to abort. */
  end(): Promise<void>;
}

/**
 * Starts the rounds. They come by themselves at random times, never because there is something to send: the time of a
 * request says nothing of what is in it.
 */
export function startRounds(options: RoundsOptions): Rounds {
  const { after, clock, closing, random } = options;
  let running: Promise<void> | undefined;
  let asked = false;
  let failed = false;
  /** When the next round is: its Unix milliseconds, and the whole wait for it. */
  let planned = { nextAt: 0, wait: 0 };
  let undo = (): void => undefined;

  function run(all: boolean): void {
    undo();
    running ??= attempt(all).then((left) => {
      running = undefined;
      if (closing.aborted) return;
      options.ended();
      if (asked) {
        asked = false;
        run(true);
      } else plan(left);
    });
  }

  /** One round; gives what is left of the wait that it kept. A database that fails in it is tried again. */
  async function attempt(all: boolean): Promise<number> {
    try {
      await options.round(all);
      if (closing.aborted) return 0;
      const left = remaining(await options.plan(), clock());
      failed = false;
      return left;
    } catch (error) {
      failed = true;
      options.onFault(error);
      return 0;
    }
  }

  function plan(left: number): void {
    const between = SYNC.leastPauseMs + Math.round(share(random) * (SYNC.mostPauseMs - SYNC.leastPauseMs));
    const wait = left > 0 ? left : between;
    planned = { nextAt: clock() + wait, wait };
    undo = after(wait, () => run(false));
  }

  plan(options.left);

  return {
    isRunning: () => running !== undefined,
    hasFailed: () => failed,
    wait: () => remaining(planned, clock()),
    send() {
      if (running === undefined) run(true);
      else asked = true;
    },
    async end() {
      undo();
      await running;
    },
  };
}
