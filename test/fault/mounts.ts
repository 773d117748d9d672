import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with a file system of its own. */
export interface Mount {
  readonly folder: string;
  /** Remounts it so that nothing can be written. */
  makeReadOnly(): void;
  [Symbol.dispose](): void;
}

/** Mounts a small file system in memory. Throws where the machine does not allow it. */
export function mountSmallDisk(bytes: number): Mount {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-disk-'));
  const run = (command: string, ...args: string[]): void => {
    execFileSync(command, args, { stdio: 'pipe' });
  };
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'vitrine-test', folder);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  return {
    folder,
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    [Symbol.dispose]() {
      run('umount', '--lazy', folder);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Why this machine cannot mount, or undefined where it can: Linux as root. */
export function whyNoMounts(): string | undefined {
  if (process.platform !== 'linux') return `no tmpfs on ${process.platform}`;
  try {
    mountSmallDisk(65_536)[Symbol.dispose]();
    return undefined;
  } catch {
    return 'mounting needs root';
  }
}
