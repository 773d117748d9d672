import Database from 'better-sqlite3';
import { EXIT, StationFault } from '../fault.ts';
import type { Connection } from './connect.ts';
import { MIGRATIONS, SCHEMA_KEY } from './schema.ts';

/** The number of migration steps that the file has had. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/**
 * True when the file's tables and indexes are, to the letter, those of its version: SQLite takes a changed letter in a
 * table's definition for another table. A version that this program does not know is not judged.
 */
export function hasItsSchema(connection: Connection, steps: readonly string[] = MIGRATIONS): boolean {
  const version = schemaVersion(connection);
  if (version > steps.length) return true;
  const model = new Database(':memory:');
  try {
    for (const step of steps.slice(0, version)) model.exec(step);
    return definitions(model) === definitions(connection);
  } finally {
    model.close();
  }
}

function definitions(connection: Connection): string {
  return JSON.stringify(
    connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').raw().all(),
  );
}

/**
 * Brings the file to the present schema, all missing steps in one transaction, after `backUp` when the file
 * holds something. Throws a `StationFault` for a file of a newer version, which is left as it is.
 */
export function migrate(connection: Connection, backUp: () => void, steps: readonly string[] = MIGRATIONS): void {
  const from = schemaVersion(connection);
  if (from > steps.length) {
    throw new StationFault(
      EXIT.disk,
      `The database was written by a newer Vitrine (schema ${from}, this version knows ${steps.length}).`,
      'Install the newer version again, or start with another data folder; the answers in this one are safe.',
    );
  }
  if (from === steps.length) return;
  if (from > 0) backUp();
  connection.transaction(() => {
    for (const step of steps.slice(from)) connection.exec(step);
    connection
      .prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .run(SCHEMA_KEY, String(steps.length));
    connection.pragma(`user_version = ${steps.length}`);
  })();
  // So that the file itself holds its tables, and not only the log beside it.
  connection.pragma('wal_checkpoint(TRUNCATE)');
}
