import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql, type Transaction } from 'kysely';
import { latestSchema } from '../database/migrate.ts';
import type { Opened } from '../database/open.ts';
import type { Tables } from '../database/schema.ts';
import { type KeptTable, PRIMARY_KEYS } from '../database/tables.ts';
import { EXIT, HubFault } from '../fault.ts';
import { flushFolder } from '../files/flush.ts';
import { FORMAT, FORMAT_VERSION, type Header, Tally, type TableHead, type Trailer, writeRow } from './format.ts';
import { readBackup } from './read.ts';

/** Rows read in one go, all held in memory. */
const ROWS = 100;
/** Likewise of tables that hold files, up to 8 MiB each. */
const ROWS_WITH_FILES = 1;
const WITH_FILES: ReadonlySet<KeptTable> = new Set<KeptTable>(['attachment', 'document']);

/** What was written. */
export interface Written {
  trailer: Trailer;
  /** Of the file. */
  bytes: number;
}

/**
 * Writes every table, as it is at one moment, to a file that takes its name when it is whole, on disk, and has been
 * read back. Hubs go on writing meanwhile. Throws a `HubFault` (65, 74); no half of a file takes the name.
 */
export async function writeBackup(
  { database, engine }: Pick<Opened, 'database' | 'engine'>,
  path: string,
  now: () => number,
): Promise<Written> {
  const part = `${path}.part`;
  const header: Header = {
    format: FORMAT,
    version: FORMAT_VERSION,
    schema: latestSchema(engine),
    created: new Date(now()).toISOString(),
  };
  try {
    const tally = new Tally();
    let trailer: Trailer | undefined;
    await database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (transaction) => {
        const lines = async function* (): AsyncGenerator<string> {
          for await (const piece of contents(transaction, header, tally)) {
            tally.hash(piece);
            yield piece;
          }
          trailer = tally.trailer();
          yield lineOf(trailer);
        };
        // Keys are in it, if only as hashes: it is for this account alone.
        const file = createWriteStream(part, { mode: 0o600, flush: true });
        await pipeline(lines, createGzip(), file);
      });
    const found = await readBackup(part, latestSchema(engine));
    if (trailer === undefined || found.sha256 !== trailer.sha256) {
      throw new HubFault(
        EXIT.disk,
        `${part} does not read back as it was written.`,
        'Look at that disk, or use another.',
      );
    }
    const { size } = await stat(part);
    await rename(part, path);
    await flushFolder(dirname(path));
    return { trailer, bytes: size };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function* contents(transaction: Transaction<Tables>, header: Header, tally: Tally): AsyncGenerator<string> {
  yield lineOf(header);
  for (const [table, key] of Object.entries(PRIMARY_KEYS) as [KeptTable, readonly string[]][]) {
    let columns: string[] | undefined;
    for await (const rows of pagesOf(transaction, table, key)) {
      if (columns === undefined) {
        columns = Object.keys(rows[0] ?? {}).toSorted();
        yield lineOf({ table, columns });
      }
      const names = columns;
      tally.count(table, rows.length);
      yield rows.map((row) => `${writeRow(names.map((column) => row[column]))}\n`).join('');
    }
  }
}

/** All rows of a table in the order of its key, some at a time. */
async function* pagesOf(
  transaction: Transaction<Tables>,
  table: KeptTable,
  key: readonly string[],
): AsyncGenerator<Record<string, unknown>[]> {
  const limit = WITH_FILES.has(table) ? ROWS_WITH_FILES : ROWS;
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let after = sql``;
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`
      SELECT * FROM ${sql.table(table)} ${after} ORDER BY ${columns} LIMIT ${sql.lit(limit)}
    `.execute(transaction);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = sql`WHERE (${columns}) > (${sql.join(key.map((column) => last[column]))})`;
  }
}

function lineOf(value: Header | TableHead | Trailer): string {
  return `${JSON.stringify(value)}\n`;
}
