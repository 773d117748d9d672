import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file that lines are appended to. `write` never throws; lines that could not be written are counted. */
export interface RotatingFile {
  write(line: string): void;
  close(): void;
  readonly dropped: number;
}

/**
 * Appends to `<folder>/<name>`; at `maxBytes` it becomes `<name>.1`, and so on up to `count` files in all,
 * the oldest going. Synchronous on purpose: what is logged before a crash is there after it.
 */
export function openRotatingFile(folder: string, name: string, maxBytes: number, count: number): RotatingFile {
  const current = join(folder, name);
  let descriptor: number | undefined;
  let bytes = 0;
  let dropped = 0;

  function open(): number {
    mkdirSync(folder, { recursive: true });
    const opened = openSync(current, 'a');
    bytes = fstatSync(opened).size;
    return opened;
  }

  function rotate(): void {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
    rmSync(`${current}.${count - 1}`, { force: true });
    for (let index = count - 2; index >= 1; index--) renameIfThere(`${current}.${index}`, `${current}.${index + 1}`);
    renameIfThere(current, `${current}.1`);
  }

  return {
    write(line) {
      try {
        descriptor ??= open();
        if (bytes > 0 && bytes + Buffer.byteLength(line) > maxBytes) {
          rotate();
          descriptor = open();
        }
        bytes += writeSync(descriptor, line);
      } catch {
        // A full or vanished disk must not stop the kiosk; the next line tries again.
        dropped += 1;
      }
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
    get dropped() {
      return dropped;
    },
  };
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
