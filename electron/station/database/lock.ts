import Database from 'better-sqlite3';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, StationFault } from '../fault.ts';
import { isDamage } from './faults.ts';

const LOCK_FILE = 'station.lock';

/**
 * Holds the data folder for this station. The lock is the operating system's, through SQLite: it goes with the
 * process, so that a killed station leaves nothing to clean up. Throws a `StationFault` when another holds it.
 */
export function lockFolder(folder: string): { close(): void } {
  const path = join(folder, LOCK_FILE);
  try {
    return takeLock(path);
  } catch (error) {
    if (isDamage(error)) {
      // Its content means nothing; a station that held it would have been reported first.
      truncateSync(path, 0);
      return takeLock(path);
    }
    if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
    throw new StationFault(
      EXIT.disk,
      `Another Vitrine already uses the data folder ${folder}.`,
      'Close it first, or start this one with another folder: --data FOLDER.',
      { cause: error },
    );
  }
}

function takeLock(path: string): { close(): void } {
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw error;
  }
  return { close: () => lock.close() };
}
