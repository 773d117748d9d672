import { readCredentials } from '../xapi/authorise.ts';
import { Buckets, type Rate } from '../xapi/buckets.ts';
import { Refusal } from '../xapi/refusal.ts';
import type { Key, Keys } from './keys.ts';

/** Requests without a right key from one address. */
const WRONG_CREDENTIALS: Rate = { perSecond: 5, burst: 300 };

/** Who comes in, whatever they ask for. */
export interface Gate {
  /** The living key of an `Authorization` header that came from an address. Throws a `Refusal`: 401 or 429. */
  admit(header: string | undefined, address: string): Promise<Key>;
  /** Counts a request of a key. Throws a `Refusal` (429) when it asks too often. */
  count(key: Key): void;
}

export interface GateOptions {
  keys: Pick<Keys, 'find'>;
  /** Requests of one key. */
  rate: Rate;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function createGate({ keys, now, rate }: GateOptions): Gate {
  const ofKeys = new Buckets(rate);
  const wrong = new Buckets(WRONG_CREDENTIALS);
  return {
    async admit(header, address) {
      const credentials = readCredentials(header);
      const key = credentials === undefined ? undefined : await keys.find(credentials);
      // A right key is never held up by the wrong ones of its neighbours: whole labs share one address.
      if (key !== undefined) return key;
      take(wrong, address);
      throw new Refusal(401, 'A key of this hub is needed.', { 'www-authenticate': 'Basic realm="Vitrine hub"' });
    },
    count: (key) => take(ofKeys, key.id),
  };

  function take(buckets: Buckets, name: string): void {
    const seconds = buckets.take(name, now());
    if (seconds > 0) {
      throw new Refusal(429, `Too many requests: wait ${seconds} s.`, { 'retry-after': String(seconds) });
    }
  }
}
