import type { SyncTrouble } from '../../electron/contract/sync.ts';
import { remaining } from '../../electron/delivery/backoff.ts';
import { openLine } from '../../electron/delivery/open-line.ts';
import type { After, Random } from '../../electron/delivery/ports.ts';
import { createRecordStore, type RecordStore } from '../../electron/delivery/record-store.ts';
import { startRounds } from '../../electron/delivery/rounds.ts';
import { createSender } from '../../electron/delivery/sender.ts';
import type { Database } from '../database/schema.ts';
import { createAlarm } from './alarm.ts';
import { openForwardingOutbox } from './outbox.ts';
import type { Target } from './target.ts';

/** What forwarding takes from the world. */
export interface ForwardingPorts {
  target: Target;
  fetch: typeof fetch;
  after: After;
  /** Takes a line for whoever looks after the hub. */
  tell: (line: string) => void;
}

export interface ForwardingOptions extends ForwardingPorts {
  database: Database;
  /** Milliseconds since 1970. */
  now: () => number;
  random: Random;
  /** Told why the hub's own database refused; the next round tries again. */
  onFault: (error: unknown) => void;
}

export interface Forwarding {
  /** Ends the request in flight; when it resolves, the database is no longer touched. */
  close(): Promise<void>;
}

/**
 * Forwards every statement that the hub keeps, from the first one on, to another record store, by the rules of a
 * kiosk's sending: rounds at random, batches, halving, waits that a restart does not shorten.
 */
export async function startForwarding(options: ForwardingOptions): Promise<Forwarding> {
  const { after, database, now, onFault, random, target, tell } = options;
  const { address, credentialsFile, version } = target;
  const outbox = await openForwardingOutbox({ database, address, now });
  const closing = new AbortController();
  const alarm = createAlarm(target, tell);

  function open(): RecordStore | SyncTrouble {
    const line = openLine(credentialsFile, { fetch: options.fetch, after, clock: now, closing: closing.signal });
    return typeof line === 'string' ? line : createRecordStore({ ...line, address, version });
  }

  const rounds = startRounds({
    round: createSender({
      outbox,
      open,
      clock: now,
      random,
      isClosed: () => closing.signal.aborted,
      onTrouble: alarm.hear,
    }),
    plan: outbox.plan,
    left: remaining(await outbox.plan(), now()),
    clock: now,
    random,
    after,
    closing: closing.signal,
    ended: alarm.roundEnded,
    onFault,
  });

  return {
    async close() {
      closing.abort();
      await rounds.end();
    },
  };
}
