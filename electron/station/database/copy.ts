import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../ports.ts';
import { connect, isSound, type Connection } from './connect.ts';
import { Damage, isDamage } from './faults.ts';
import { hasItsSchema, migrate } from './migrate.ts';
import { dropPurged } from './purge.ts';
import { setAside } from './rebuild.ts';

export const COPY_FILE = 'copy.db';
/** The copy waits for the disk only when its log has grown to this many pages of 4 kB. */
const CHECKPOINT_PAGES = 4000;

export interface CopyOptions {
  folder: string;
  day: string;
  log: Log;
}

/**
 * Opens the second copy of every answer: a file of the same schema, written after each commit of the database and
 * without waiting for the disk, so that a page, a log or a whole file that is smashed loses nothing. A damaged copy
 * is set aside and begun again.
 */
export function openCopy({ day, folder, log }: CopyOptions): Connection {
  const path = join(folder, COPY_FILE);
  try {
    return openSound(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    log.warn('copy.damaged');
    setAside(folder, path, day);
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    return openSound(path);
  }
}

/** True when the folder has had a database before. */
export function hasCopy(folder: string): boolean {
  return existsSync(join(folder, COPY_FILE));
}

/** Throws `Damage` when the copy knows of an answer that the database lost. */
export function checkAgainstCopy(database: Connection, copy: Connection): void {
  const lost = attached(copy, database.name, () =>
    copy
      .prepare(
        `SELECT 1 FROM (SELECT id FROM main.answers UNION ALL SELECT answer FROM main.purged)
         WHERE id NOT IN (SELECT id FROM source.answers) AND id NOT IN (SELECT answer FROM source.purged) LIMIT 1`,
      )
      .get(),
  );
  if (lost !== undefined) throw new Damage('The database lost answers that its copy has.');
}

/** Gives the copy what a power cut may have taken from it, and takes from it what was purged meanwhile. */
export function catchUp(copy: Connection, database: Connection): void {
  attached(copy, database.name, () => {
    const missing = copy.prepare(
      `SELECT 1 FROM source.answers WHERE id NOT IN (SELECT id FROM main.answers)
       UNION ALL SELECT 1 FROM source.purged WHERE answer NOT IN (SELECT answer FROM main.purged) LIMIT 1`,
    );
    if (missing.get() === undefined) return;
    copy.transaction(() => {
      for (const [table, key] of [
        ['answers', 'id'],
        ['responses', 'answer'],
        ['outbox', 'answer'],
        ['purged', 'answer'],
      ] as const) {
        copy.exec(
          `INSERT OR IGNORE INTO main.${table} SELECT * FROM source.${table}
           WHERE ${key} NOT IN (SELECT ${key} FROM main.${table})`,
        );
      }
      dropPurged(copy);
    })();
  });
}

function attached<Result>(connection: Connection, path: string, act: () => Result): Result {
  connection.prepare('ATTACH ? AS source').run(path);
  try {
    return act();
  } finally {
    connection.exec('DETACH source');
  }
}

/** Writes of the copy are in order but not awaited; the database's own are. */
function openSound(path: string): Connection {
  const connection = connect(path);
  try {
    connection.pragma('synchronous = NORMAL');
    connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    if (!isSound(connection)) throw new Damage('The copy does not pass SQLite’s integrity check.');
    if (!hasItsSchema(connection)) throw new Damage('The definitions of the copy’s tables were changed.');
    migrate(connection, () => undefined);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
