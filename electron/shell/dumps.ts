import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Crash dumps kept on the machine, the latest; a crash loop must not fill the disk. */
export const DUMPS_KEPT = 5;

/** Removes all but the latest crash dumps below a folder; where the disk refuses, nothing. */
export function trimDumps(folder: string, kept: number = DUMPS_KEPT): void {
  try {
    const dumps = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.dmp'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path, time: statSync(path).mtimeMs }))
      .toSorted((a, b) => b.time - a.time);
    for (const { path } of dumps.slice(kept)) rmSync(path, { force: true });
  } catch {
    // No folder yet, or one that may not be changed: the kiosk starts all the same.
  }
}
