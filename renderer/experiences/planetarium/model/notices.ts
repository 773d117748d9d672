import type { PlanetariumSnapshot } from './types.ts';

/** Real seconds between two notices while things move: ten a second. */
const NOTICE_EVERY = 0.1;

/** Tells listeners of changes, seldom enough to read, with a snapshot that stays the same between two notices. */
export interface Notices {
  /** True when something changed of which the listeners have not heard. */
  readonly owed: boolean;
  /** True when somebody waits for what is owed. */
  isAwaited(): boolean;
  /** Something changed: the listeners will hear of it in a later step. */
  owe(): void;
  /** Advances by `seconds` of real time, and gives what is owed when it is time to. */
  step(seconds: number): void;
  /** Tells the listeners now. */
  notify(): void;
  /** Returns its undo. */
  subscribe(listener: () => void): () => void;
  /** What the last notice told. */
  snapshot(): PlanetariumSnapshot;
}

/** Notices of what `take` gives: called now, then once a notice. */
export function createNotices(take: () => PlanetariumSnapshot): Notices {
  const listeners = new Set<() => void>();
  let snapshot = take();
  let owed = false;
  let sinceNotice = 0;

  function notify(): void {
    owed = false;
    sinceNotice = 0;
    snapshot = take();
    for (const listener of listeners) listener();
  }

  return {
    get owed() {
      return owed;
    },
    isAwaited: () => owed && listeners.size > 0,
    owe() {
      owed = true;
    },
    step(seconds) {
      sinceNotice += Math.max(0, seconds);
      if (owed && sinceNotice >= NOTICE_EVERY) notify();
    },
    notify,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    snapshot: () => snapshot,
  };
}
