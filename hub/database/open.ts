import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely';
import pg from 'pg';
import { EXIT, HubFault } from '../fault.ts';
import { migrate, schemaOf } from './migrate.ts';
import type { Database, Engine, Tables } from './schema.ts';

/** Milliseconds to wait for another program that writes the file, such as `key create`. */
const BUSY_MS = 5_000;
/** Milliseconds to wait for the server to take a connection. */
const CONNECT_MS = 10_000;
/** Connections to the server: one writes, the rest read. */
const POOL_SIZE = 8;
/** `synchronous`: each commit is on disk before it returns. */
const FULL = 2;
/** The write-ahead log is cut back to this after a checkpoint. */
const JOURNAL_BYTES = 64 * 1024 * 1024;
/** What a connection to a file is set to. */
const PRAGMAS = {
  journal_mode: 'wal',
  synchronous: FULL,
  foreign_keys: 1,
  trusted_schema: 0,
  journal_size_limit: JOURNAL_BYTES,
} as const;

/** Where the hub keeps everything. */
export interface Place {
  /** The data folder, made if it is missing; unused with a server. */
  folder: string;
  /** `postgres://…`, to use a server in place of the folder. */
  url: string | undefined;
}

export interface Opened {
  database: Database;
  engine: Engine;
  /** What it is, for people, without a password. */
  description: string;
}

/** What must be there: a hub's tables, nothing of a hub, or whatever. */
export type Expected = 'hub' | 'nothing' | 'anything';

/**
 * Opens the database and, unless nothing is to be there, brings it to the present schema. Throws a `HubFault` (exit 74)
 * when it cannot, or when it is not what is expected.
 */
export async function openDatabase(place: Place, expected: Expected = 'anything'): Promise<Opened> {
  const opened = place.url === undefined ? openFile(place.folder, expected) : openServer(place.url);
  const { database, description, engine } = opened;
  try {
    if (expected !== 'anything') assertExpected(await schemaOf(database), expected, description);
    if (expected !== 'nothing') await migrate(database, engine);
    if (engine === 'postgres') await assertSynchronous(database);
    return opened;
  } catch (error) {
    await database.destroy();
    throw toFault(error, description);
  }
}

function openFile(folder: string, expected: Expected): Opened {
  const path = join(folder, 'hub.sqlite');
  try {
    if (expected === 'hub' && !existsSync(path)) throw noHub(path);
    mkdirSync(folder, { recursive: true });
    const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connect(path) }) });
    return { database, engine: 'sqlite', description: path };
  } catch (error) {
    throw toFault(error, path);
  }
}

/**
 * Opens a file with every commit on disk before it returns. Each pragma is set at each open and read back:
 * better-sqlite3 is built so that reopening a file in WAL mode silently lowers `synchronous` to NORMAL.
 */
export function connect(path: string): Sqlite.Database {
  const connection = new Sqlite(path, { timeout: BUSY_MS });
  try {
    for (const [name, value] of Object.entries(PRAGMAS)) {
      connection.pragma(`${name} = ${value}`);
      const found = connection.pragma(name, { simple: true });
      if (found !== value) throw new Error(`SQLite keeps ${name} at ${String(found)} instead of ${value}.`);
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function openServer(url: string): Opened {
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol)) {
    throw new HubFault(
      EXIT.wrongCommandLine,
      'DATABASE_URL is not the address of a PostgreSQL server.',
      'Write it as postgres://USER:PASSWORD@HOST:5432/DATABASE, or leave it out to use a file in the data folder.',
    );
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_MS,
    // Whatever the server's default, an acknowledged statement is on its disk.
    options: '-c synchronous_commit=on',
  });
  // A connection lost while idle is replaced at the next query, which then tells what is wrong.
  pool.on('error', () => undefined);
  const { host, pathname } = new URL(url);
  return {
    database: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    engine: 'postgres',
    description: `PostgreSQL at ${host}${pathname}`,
  };
}

function assertExpected(schema: number, expected: 'hub' | 'nothing', description: string): void {
  if (expected === 'hub' && schema === 0) throw noHub(description);
  if (expected === 'nothing' && schema > 0) {
    throw new HubFault(
      EXIT.disk,
      `A hub has been in ${description} already; nothing was changed in it.`,
      'Give a new folder with --data FOLDER, or a new database with DATABASE_URL.',
    );
  }
}

function noHub(description: string): HubFault {
  return new HubFault(
    EXIT.disk,
    `No hub has been in ${description}.`,
    'Give the folder in which it runs with --data FOLDER, or its DATABASE_URL; a new hub makes its own at its start.',
  );
}

/** An address may carry settings of its own, which win over ours. */
async function assertSynchronous(database: Database): Promise<void> {
  const { rows } = await sql<{ synchronous_commit: string }>`SHOW synchronous_commit`.execute(database);
  const found = rows[0]?.synchronous_commit;
  if (found === 'on') return;
  throw new HubFault(
    EXIT.disk,
    `PostgreSQL would acknowledge statements before they are on its disk (synchronous_commit is ${String(found)}).`,
    'Take synchronous_commit out of the options of DATABASE_URL.',
  );
}

function toFault(error: unknown, place: string): HubFault {
  if (error instanceof HubFault) return error;
  const reason = error instanceof Error ? error.message || error.name : String(error);
  return new HubFault(
    EXIT.disk,
    `The database ${place} cannot be opened: ${reason}`,
    'Check that it exists, that this account may write it, and that its disk has room.',
    error,
  );
}
