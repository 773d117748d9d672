import Database from 'better-sqlite3';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../../../electron/contract/questionnaire.ts';
import type { SyncStatus } from '../../../electron/contract/sync.ts';
import { createPlanner } from '../../delivery/planner.ts';
import { answersOf, emptyFolder, openTestStation, type TestStation } from '../world.ts';

export const HOUR_MS = 3_600_000;
/** Real milliseconds that stand for the minute that a reply may take. */
const TIMEOUT_MS = 150;
export const LATE_MS = 2 * TIMEOUT_MS;

/** A station that sends, whose rounds come when the test says. */
export interface SendingKiosk extends AsyncDisposable {
  readonly world: TestStation;
  /** Lets time pass up to the next planned round and waits for its end; gives the wait in milliseconds. */
  round(): Promise<number>;
  /** Rounds until nothing waits; throws after too many. */
  drain(most?: number): Promise<void>;
  /** A round at once, as the console asks for it. */
  send(): Promise<void>;
  answer(count: number): Promise<void>;
  restart(): Promise<void>;
  ledger(): Promise<Ledger>;
  status(): Promise<SyncStatus>;
  /** Id → bytes of the statements in this state, or in any. */
  statements(state?: string): Map<string, string>;
}

interface Options {
  address?: string;
  /** `KEY:SECRET`. */
  key?: string;
  /** Real milliseconds that stand for the minute that a reply may take. */
  timeoutMs?: number;
  fetch?: typeof fetch;
  version?: '1.0.3' | '2.0.0';
  exports?: { folder: string };
  steady?: () => number;
  /** Write the log to files instead of memory. */
  logFiles?: boolean;
}

export async function openSendingKiosk(options: Options = {}): Promise<SendingKiosk> {
  const {
    address = 'https://hub.example/xapi',
    key = 'kiosk-1:secret',
    timeoutMs = TIMEOUT_MS,
    version = '1.0.3',
  } = options;
  const planner = createPlanner(timeoutMs);
  const folder = emptyFolder();
  writeFileSync(join(folder, 'store.key'), key);
  chmodSync(join(folder, 'store.key'), 0o600);
  const world = await openTestStation({
    folder,
    after: planner.after,
    config: {
      lrs: { address, credentialsFile: 'store.key', version },
      ...(options.exports && { exports: options.exports }),
    },
    ...(options.fetch && { fetch: options.fetch }),
    ...(options.steady && { steady: options.steady }),
    ...(options.logFiles && { logFiles: true }),
  });
  // Anew each time: a session ends while the test's clock goes on.
  const operator = () => world.unlock();

  const kiosk: SendingKiosk = {
    world,
    round: () => planner.round((wait) => (world.now += wait)),
    async drain(most = 5000) {
      for (let rounds = 0; rounds < most; rounds++) {
        if (kiosk.statements('pending').size === 0) return;
        await kiosk.round();
      }
      throw new Error(`After ${most} rounds some statements still wait.`);
    },
    async send() {
      const end = planner.roundEnd();
      await world.value('sync.send', {}, await operator());
      await end;
    },
    async answer(count) {
      for (let visit = 0; visit < count; visit++) await world.value('feedback.submit', answersOf());
    },
    restart: () => world.restart(),
    ledger: async () => world.value('feedback.ledger', {}, await operator()),
    status: async () => world.value('sync.status', {}, await operator()),
    statements(state) {
      const connection = new Database(join(folder, 'station.db'), { readonly: true });
      try {
        const rows = connection
          .prepare<[], { id: string; state: string; bytes: Buffer }>('SELECT id, state, bytes FROM outbox')
          .all();
        return new Map(
          rows.filter((row) => state === undefined || row.state === state).map(({ bytes, id }) => [id, String(bytes)]),
        );
      } finally {
        connection.close();
      }
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
  return kiosk;
}
