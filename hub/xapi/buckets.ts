/** How often something may happen: `perSecond` for long, and `burst` at once. */
export interface Rate {
  perSecond: number;
  burst: number;
}

interface Bucket {
  left: number;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * Names remembered; beyond it, those that have been quiet long enough to be full again are forgotten; when none are,
 * all are.
 */
const REMEMBERED = 10_000;

/** A token bucket for each name. Times are milliseconds since 1970, given by the caller. */
export class Buckets {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** How many names are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes one from a name's bucket. Gives the seconds to wait when it is empty, 0 when one was taken. */
  take(name: string, now: number): number {
    const left = this.#left(name, now);
    if (left < 1) return Math.ceil((1 - left) / this.#rate.perSecond);
    if (this.#buckets.size >= REMEMBERED) this.#forget(now);
    this.#buckets.set(name, { left: left - 1, at: now });
    return 0;
  }

  #left(name: string, now: number): number {
    const { burst, perSecond } = this.#rate;
    const bucket = this.#buckets.get(name);
    if (bucket === undefined) return burst;
    return Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
  }

  #forget(now: number): void {
    for (const name of this.#buckets.keys()) if (this.#left(name, now) >= this.#rate.burst) this.#buckets.delete(name);
    if (this.#buckets.size >= REMEMBERED) this.#buckets.clear();
  }
}
