import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { writeAll } from '../write-all.ts';

/** Writes a file so that a power cut leaves the old one or the new one, never a part. */
export function writeWhole(path: string, text: string): void {
  const part = `${path}.part`;
  const file = openSync(part, 'w');
  try {
    writeAll(file, Buffer.from(text));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}
