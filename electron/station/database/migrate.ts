import { EXIT, StationFault } from '../fault.ts';
import type { Connection } from './connect.ts';
import { MIGRATIONS, SCHEMA_KEY } from './schema.ts';

/** The number of migration steps that the file has had. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
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
