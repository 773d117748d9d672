import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { StationError } from '../../contract/errors.ts';
import type { Exported } from '../../contract/sync.ts';
import type { Connection } from '../database/connect.ts';
import { writeAll } from '../write-all.ts';

/** Statements written in one go; between two, visitors' answers are taken. */
const PIECE = 500;

export interface ExportOptions {
  connection: Connection;
  /** Where to write, such as a USB stick; absent: nowhere. */
  folder: string | undefined;
  /** Beginning of the file's name. */
  name: string;
}

/**
 * Writes the statements that wait to a new file of the folder, one a line (JSON Lines), as the bytes that would be
 * sent. They go on waiting: a stick can be lost, and a store takes the same statement twice as one. Throws `not-found`
 * where the folder is not there or nothing waits, and the disk's own error where it refuses; no half of a file stays.
 */
export async function exportWaiting({ connection, folder, name }: ExportOptions): Promise<Exported> {
  if (folder === undefined || !isFolder(folder)) {
    throw new StationError('not-found', 'The folder for exports is not there.', { field: 'folder' });
  }
  const piece = connection.prepare<[number], { seq: number; bytes: Buffer }>(
    `SELECT seq, bytes FROM outbox WHERE state = 'pending' AND seq > ? ORDER BY seq LIMIT ${PIECE}`,
  );
  const file = freeName(folder, name);
  const part = join(folder, `${file}.part`);
  const output = openSync(part, 'w');
  let statements = 0;
  try {
    try {
      for (let rows = piece.all(-1); rows.length > 0; rows = piece.all(rows.at(-1)?.seq ?? 0)) {
        writeAll(output, Buffer.concat(rows.flatMap(({ bytes }) => [bytes, Buffer.from('\n')])));
        statements += rows.length;
        await setImmediate();
      }
      if (statements === 0) throw new StationError('not-found', 'Nothing waits.', { field: 'statements' });
      // The stick is pulled out as soon as the screen says that it is done.
      fsyncSync(output);
    } finally {
      closeSync(output);
    }
    renameSync(part, join(folder, file));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  flushFolder(folder);
  return { file, statements };
}

/** Puts the file's new name on the disk too. Windows opens no folder as a file, and writes names by itself. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function freeName(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const file = `${name}-${number}.jsonl`;
    if (!existsSync(join(folder, file))) return file;
  }
}
