import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Place } from '../../../hub/database/open.ts';
import { type ForwardingStatus, requeueForwarding } from '../../../hub/forwarding/status.ts';
import { type Hub, openHub } from '../../../hub/hub.ts';
import type { Edition } from '../../../hub/xapi/version.ts';
import { createPlanner } from '../../delivery/planner.ts';
import { type Client, createClient, type Json } from '../client.ts';

const NOW = Date.parse('2026-11-24T14:25:00Z');
const ADDRESS = 'https://lrs.example/xapi';
/** Real milliseconds that stand for the minute that a reply may take. */
const TIMEOUT_MS = 150;
/** Statements in one request to the hub. */
const BATCH = 100;

/** A hub that forwards, whose rounds come when the test says. */
export interface ForwardingHub extends AsyncDisposable {
  readonly credentialsFile: string;
  /** What was told to whoever looks after it. */
  readonly lines: string[];
  /** Faults that were not foreseen. */
  readonly faults: unknown[];
  /** Unix milliseconds. */
  now(): number;
  /** Speaks to it with a key for everything. */
  client(): Client;
  keep(statements: readonly Json[]): Promise<void>;
  /** Lets time pass up to the next planned round and waits for its end; gives the wait in milliseconds. */
  round(): Promise<number>;
  /** Rounds until nothing waits; throws after too many. */
  drain(most?: number): Promise<void>;
  restart(): Promise<void>;
  /** Starts the planned round, ends the hub when the store has answered and before it hears, and opens it again. */
  breakOff(): Promise<void>;
  /** Sends again what was set apart for this reason, as the command does; gives how many. */
  requeue(reason: string): Promise<number>;
  status(): Promise<ForwardingStatus>;
  /** Id → what each statement kept is to another store: all but what a store sets itself. */
  kept(): Promise<Map<string, string>>;
}

export interface ForwardingHubOptions {
  place: Place;
  fetch: typeof fetch;
  address?: string;
  /** `KEY:SECRET`. */
  key?: string;
  version?: Edition;
  /** Real milliseconds that stand for the minute that a reply may take. */
  timeoutMs?: number;
}

export async function openForwardingHub(options: ForwardingHubOptions): Promise<ForwardingHub> {
  const { address = ADDRESS, fetch, key = 'hub:secret', place, timeoutMs = TIMEOUT_MS, version = '1.0.3' } = options;
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-forwarding-'));
  const credentialsFile = join(folder, 'lrs.key');
  writeFileSync(credentialsFile, key);
  chmodSync(credentialsFile, 0o600);
  const planner = createPlanner(timeoutMs);
  const lines: string[] = [];
  const faults: unknown[] = [];
  let now = NOW;
  let onReply = async (): Promise<void> => undefined;
  const open = (): Promise<Hub> =>
    openHub({
      ...place,
      host: '127.0.0.1',
      port: 0,
      rate: { perSecond: 100_000, burst: 100_000 },
      now: () => now,
      random: randomBytes,
      newId: randomUUID,
      onFault: (error) => faults.push(error),
      forwarding: {
        target: { address, credentialsFile, version },
        async fetch(input, init) {
          const response = await fetch(input, init);
          await onReply();
          init?.signal?.throwIfAborted();
          return response;
        },
        after: planner.after,
        tell: (line) => lines.push(line),
      },
    });
  let hub = await open();
  const credentials = await hub.keys.create('test', 'all');

  const forwarding: ForwardingHub = {
    credentialsFile,
    lines,
    faults,
    now: () => now,
    client: () => createClient(hub.address, credentials, version),
    async keep(statements) {
      for (let from = 0; from < statements.length; from += BATCH) {
        const body = statements.slice(from, from + BATCH);
        const { status, text } = await forwarding.client()('POST', 'statements', { body });
        if (status !== 200) throw new Error(`The hub answered ${status}: ${text}`);
      }
    },
    round: () => planner.round((wait) => (now += wait)),
    async drain(most = 5000) {
      for (let rounds = 0; rounds < most; rounds += 1) {
        if ((await forwarding.status()).waiting === 0) return;
        await forwarding.round();
      }
      throw new Error(`After ${most} rounds some statements still wait.`);
    },
    async restart() {
      await hub.close();
      hub = await open();
    },
    async breakOff() {
      await new Promise<void>((closed) => {
        onReply = async () => {
          onReply = async () => undefined;
          // Its end waits for this round's: it is not waited for in here.
          setImmediate(() => void hub.close().then(closed));
          await new Promise((resolve) => setImmediate(resolve));
          await new Promise((resolve) => setImmediate(resolve));
        };
        void planner.round((wait) => (now += wait));
      });
      hub = await open();
    },
    async requeue(reason) {
      const { database } = await openDatabase(place, 'hub');
      const count = await requeueForwarding(database, reason);
      await database.destroy();
      return count;
    },
    async status() {
      const found = (await hub.forwardingStatus()).find((store) => store.address === address);
      if (found === undefined) throw new Error('The store is not known.');
      return found;
    },
    async kept() {
      const { database } = await openDatabase(place, 'hub');
      const rows = await database.selectFrom('statement').select(['id', 'body']).orderBy('seq').execute();
      await database.destroy();
      return new Map(
        rows.map(({ body, id }) => {
          const { authority: _authority, stored: _stored, version: _version, ...said } = JSON.parse(body) as Json;
          return [id, JSON.stringify(said)];
        }),
      );
    },
    async [Symbol.asyncDispose]() {
      await hub.close();
      rmSync(folder, { recursive: true });
    },
  };
  return forwarding;
}

/** All that the hub keeps is delivered, waits or is set apart: no more, no less. */
export function total({ delivered, refused, waiting }: ForwardingStatus): number {
  return delivered + waiting + refused.reduce((sum, { count }) => sum + count, 0);
}
