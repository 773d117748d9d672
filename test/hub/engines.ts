import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Place } from '../../hub/database/open.ts';
import { type Hub, openHub } from '../../hub/hub.ts';

/** Where a hub may be, empty, and how to take it away with all that is there. */
export interface Site {
  place: Place;
  clear(): Promise<void>;
}

/** A hub to test, and how to end it with everything it left. */
export interface Started extends Site {
  hub: Hub;
  faults: unknown[];
  end(): Promise<void>;
}

export interface StartOptions {
  now?: () => number;
  perSecond?: number;
}

export interface Engine {
  name: string;
  /** Why its tests are left out, if they are. */
  missing?: string;
  /** An empty database. */
  prepare: () => Promise<Site>;
  /** A hub on an empty database. */
  start: (options?: StartOptions) => Promise<Started>;
}

const postgres = inject('postgres');

/** The engines; those that this machine cannot run say so. */
export const SQLITE = engine('SQLite', undefined, prepareFile);
export const POSTGRES = engine('PostgreSQL 15', 'missing' in postgres ? postgres.missing : undefined, prepareServer);
export const ENGINES: readonly Engine[] = [SQLITE, POSTGRES];

function engine(name: string, missing: string | undefined, prepare: () => Promise<Site>): Engine {
  return {
    name,
    ...(missing === undefined ? {} : { missing }),
    prepare,
    start: async (options) => startHub(await prepare(), options),
  };
}

async function startHub(site: Site, { now = Date.now, perSecond = 100_000 }: StartOptions = {}): Promise<Started> {
  const faults: unknown[] = [];
  const hub = await openHub({
    ...site.place,
    host: '127.0.0.1',
    port: 0,
    rate: { perSecond, burst: perSecond },
    now,
    random: randomBytes,
    newId: randomUUID,
    onFault: (error) => faults.push(error),
  });
  return {
    ...site,
    hub,
    faults,
    async end() {
      await hub.close();
      await site.clear();
    },
  };
}

async function prepareFile(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-hub-'));
  return {
    place: { folder, url: undefined },
    clear: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A database of its own on the run's one server. */
async function prepareServer(): Promise<Site> {
  if ('missing' in postgres) throw new Error(postgres.missing);
  const name = `hub_${randomUUID().replaceAll('-', '')}`;
  const administer = async (command: string): Promise<void> => {
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    try {
      await client.query(command);
    } finally {
      await client.end();
    }
  };
  await administer(`CREATE DATABASE ${name}`);
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  const { clear, place } = await prepareFile();
  return {
    place: { ...place, url: url.href },
    async clear() {
      await administer(`DROP DATABASE ${name} WITH (FORCE)`);
      await clear();
    },
  };
}
