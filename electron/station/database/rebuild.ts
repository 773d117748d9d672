import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Log } from '../ports.ts';
import { listBackups } from './backup.ts';
import { connect } from './connect.ts';
import { mergeFiles } from './salvage.ts';
import { migrate } from './migrate.ts';
import { reconcileParts } from './reconcile.ts';
import { REBUILT_KEY } from './schema.ts';

const DAMAGED_FOLDER = 'damaged';
const COMPANIONS = ['', '-wal', '-shm'] as const;

/**
 * Copies a database file and its companions to a new folder under `damaged/`, and gives the copy's path. They are
 * never deleted: a person may read in them what a program could not.
 */
export function setAside(folder: string, path: string, day: string): string {
  const damaged = join(folder, DAMAGED_FOLDER);
  mkdirSync(damaged, { recursive: true });
  const number = readdirSync(damaged).filter((name) => name.startsWith(day)).length + 1;
  const aside = join(damaged, `${day}-${number}`);
  mkdirSync(aside);
  for (const suffix of COMPANIONS) {
    if (existsSync(path + suffix)) copyFileSync(path + suffix, join(aside, basename(path) + suffix));
  }
  return join(aside, basename(path));
}

export interface RebuildOptions {
  folder: string;
  /** The database to make anew. */
  path: string;
  /** Where its damaged content was set aside, if there is any. */
  damaged: string | undefined;
  /** The second copy of every answer. */
  copy: string;
  day: string;
  log: Log;
}

/**
 * Makes the database anew from, in this order of trust, what can be read of the damaged one, the second copy and
 * the last verified backup. It takes the old one's place by one rename, once it is whole on disk.
 */
export function rebuild({ copy, damaged, day, folder, log, path }: RebuildOptions): void {
  const fresh = `${path}.new`;
  for (const suffix of COMPANIONS) rmSync(fresh + suffix, { force: true });
  const target = connect(fresh);
  try {
    migrate(target, () => undefined);
    target.pragma('foreign_keys = OFF');
    const sources = { damaged, copy, backup: listBackups(folder)[0] };
    const files = Object.entries(sources).flatMap(([source, file]) =>
      file !== undefined && existsSync(file) ? [{ source, file }] : [],
    );
    const added = mergeFiles(
      target,
      files.map(({ file }) => file),
    );
    for (const [index, { source }] of files.entries()) {
      log.warn('database.merged', { source, rows: added[index] ?? 0 });
    }
    log.warn('database.reconciled', { ...reconcileParts(target) });
    target
      .prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .run(REBUILT_KEY, day);
    // One file without companions, so that one rename moves all of it.
    target.pragma('journal_mode = DELETE');
  } finally {
    target.close();
  }
  // An old write-ahead log beside a new database would be played into it.
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  renameSync(fresh, path);
}
