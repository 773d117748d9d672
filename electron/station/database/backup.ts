import Database from 'better-sqlite3';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorFacts } from '../log/logger.ts';
import type { Log } from '../ports.ts';
import { isSound, type Connection } from './connect.ts';

const FOLDER = 'backups';
/** Verified copies kept: a week of days, and what stood before the last migrations. */
const KEPT = 10;
/** Time between two looks at whether today has its backup, in milliseconds. */
const LOOK_MS = 10 * 60_000;
/** The first look comes when the kiosk has started, in milliseconds: visitors do not wait for it. */
const FIRST_LOOK_MS = 60_000;

/** Path of every verified backup of the data folder, the newest first. */
export function listBackups(folder: string): string[] {
  const backups = join(folder, FOLDER);
  let names: string[];
  try {
    names = readdirSync(backups);
  } catch {
    return [];
  }
  return names
    .filter((name) => /^station-.*\.db$/.test(name))
    .toSorted()
    .toReversed()
    .map((name) => join(backups, name));
}

/**
 * Copies the database to `backups/station-<label>.db`: to a temporary name first, opened and checked, then
 * renamed, so that a file with the final name is always whole. Labels sort by time. The oldest go.
 */
export function backUp(connection: Connection, folder: string, label: string): string {
  const backups = join(folder, FOLDER);
  mkdirSync(backups, { recursive: true });
  const final = join(backups, `station-${label}.db`);
  const temporary = `${final}.part`;
  rmSync(temporary, { force: true });
  try {
    connection.prepare('VACUUM INTO ?').run(temporary);
    verify(temporary);
    renameSync(temporary, final);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  for (const old of listBackups(folder).slice(KEPT)) rmSync(old, { force: true });
  return final;
}

function verify(path: string): void {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    if (!isSound(copy)) throw new Error('The backup does not pass SQLite’s integrity check.');
  } finally {
    copy.close();
  }
}

export interface DailyBackupOptions {
  connection: Connection;
  folder: string;
  /** The lab's day, `YYYY-MM-DD`. */
  today(): string;
  log: Log;
}

/**
 * Makes the very first backup at once, then one on each day that the station is open. A backup that fails is
 * logged and tried again: the kiosk goes on. It holds other writes for about a second a gigabyte.
 */
export function startDailyBackups({ connection, folder, log, today }: DailyBackupOptions): {
  look(): void;
  close(): void;
} {
  function look(): void {
    const day = today();
    if (listBackups(folder).some((path) => path.endsWith(`station-${day}.db`))) return;
    try {
      backUp(connection, folder, day);
    } catch (error) {
      log.error('backup.failed', errorFacts(error));
    }
  }
  if (listBackups(folder).length === 0) look();
  const first = setTimeout(look, FIRST_LOOK_MS).unref();
  const timer = setInterval(look, LOOK_MS).unref();
  return {
    look,
    close() {
      clearTimeout(first);
      clearInterval(timer);
    },
  };
}
