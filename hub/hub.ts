import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Place } from './database/open.ts';
import { WriteQueue } from './database/write-queue.ts';
import { EXIT, HubFault } from './fault.ts';
import { type Forwarding, type ForwardingPorts, startForwarding } from './forwarding/forwarding.ts';
import { type ForwardingStatus, readForwarding } from './forwarding/status.ts';
import { createServer } from './http/server.ts';
import { createGate } from './keys/gate.ts';
import { createKeys, type Keys } from './keys/keys.ts';
import type { RandomBytes } from './keys/secret.ts';
import { createKiosks } from './kiosks/kiosks.ts';
import { type Kiosk, KioskStore, readFleet } from './kiosks/store.ts';
import { createPages } from './pages/pages.ts';
import type { Rate } from './xapi/buckets.ts';
import { DocumentStore } from './xapi/documents/store.ts';
import { StatementStore } from './xapi/statements/store.ts';
import { createXapi } from './xapi/xapi.ts';

/** What the kiosks' statements mean. */
const PROFILE = join(import.meta.dirname, '../assets/xapi/profile.jsonld');

export interface HubOptions extends Place {
  /** The interface to listen on. */
  host: string;
  /** 0: a free one. */
  port: number;
  /** Requests of one key. */
  rate: Rate;
  /** Milliseconds since 1970. */
  now: () => number;
  random: RandomBytes;
  /** A random UUID. */
  newId: () => string;
  /** Told of every fault that was not foreseen. */
  onFault: (error: unknown) => void;
  /** Where statements are sent on. Absent: nowhere. */
  forwarding?: ForwardingPorts | undefined;
}

export interface Hub {
  /** Such as `http://127.0.0.1:8090`. */
  readonly address: string;
  /** Where statements are kept, for people. */
  readonly description: string;
  readonly keys: Keys;
  /** Every machine that was heard in the last 90 days. */
  fleet(): Promise<Kiosk[]>;
  /** Every record store that was ever forwarded to. */
  forwardingStatus(): Promise<ForwardingStatus[]>;
  /** Ends when all that was taken is on disk. */
  close(): Promise<void>;
}

/** Opens the database and serves it. Throws a `HubFault`: 74 for the database, 69 for the port. */
export async function openHub(options: HubOptions): Promise<Hub> {
  const { host, newId, now, onFault, port, random, rate } = options;
  const { database, description } = await openDatabase(options);
  const queue = new WriteQueue();
  const keys = createKeys({ database, now, random });
  const stores = {
    statements: new StatementStore({ database, queue, now }),
    documents: new DocumentStore({ database, queue, now }),
    newId,
  };
  const pages = createPages({ database, keys, rate, now, random });
  const gate = createGate({ keys, rate, now });
  const kiosks = new KioskStore({ database, queue, now });
  const server = createServer({
    gate,
    xapi: createXapi({ gate, stores, profile: readFileSync(PROFILE) }),
    kiosks: createKiosks({ gate, store: kiosks }),
    pages,
    onFault,
  });
  let forwarding: Forwarding | undefined;
  const close = async (): Promise<void> => {
    await forwarding?.close();
    await server.close();
    await queue.idle();
    await database.destroy();
  };
  try {
    const address = await server.listen({ host, port });
    if (options.forwarding !== undefined) {
      forwarding = await startForwarding({ ...options.forwarding, database, now, random, onFault });
    }
    return {
      address,
      description,
      keys,
      fleet: () => readFleet(database, now()),
      forwardingStatus: () => readForwarding(database),
      close,
    };
  } catch (error) {
    await close();
    throw listenFault(error, host, port);
  }
}

function listenFault(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL' && code !== 'ENOTFOUND') return error;
  return new HubFault(
    EXIT.portInUse,
    `The hub cannot listen on ${host}:${port} (${code}).`,
    'Close what uses it, or choose another with --port N or --host ADDRESS.',
    error,
  );
}
