import { writeSync } from 'node:fs';

/**
 * Writes every byte to an open file: a disk that fills up takes a part without a word, and refuses only the rest. Throws
 * the disk's error.
 */
export function writeAll(file: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}
