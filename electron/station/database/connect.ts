import Database from 'better-sqlite3';

export type Connection = Database.Database;

/** Milliseconds to wait for a reader that holds the file, such as a backup tool. */
const BUSY_MS = 5_000;
/** The write-ahead log is cut back to this after a checkpoint. */
const JOURNAL_BYTES = 8 * 1024 * 1024;
const FULL = 2;

/**
 * Opens a database file for writing with every commit on disk before it returns.
 * `synchronous` is set at each open and read back: better-sqlite3 is built so that reopening a file in WAL mode
 * silently lowers it to NORMAL, which may lose the last commits at a power cut.
 */
export function connect(path: string): Connection {
  const connection = new Database(path, { timeout: BUSY_MS });
  try {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma(`journal_size_limit = ${JOURNAL_BYTES}`);
    connection.pragma('trusted_schema = OFF');
    assertPragma(connection, 'journal_mode', 'wal');
    assertPragma(connection, 'synchronous', FULL);
    assertPragma(connection, 'foreign_keys', 1);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function assertPragma(connection: Connection, name: string, expected: string | number): void {
  const found = connection.pragma(name, { simple: true });
  if (found !== expected) throw new Error(`SQLite keeps ${name} at ${String(found)} instead of ${expected}.`);
}

/**
 * True when SQLite finds the file whole. The whole check rather than `quick_check`, which does not compare an index
 * with its table: one changed byte in an index would pass it and fail the first call that uses that index.
 */
export function isSound(connection: Connection): boolean {
  return connection.pragma('integrity_check(1)', { simple: true }) === 'ok';
}
