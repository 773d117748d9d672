import { openDatabase, type Place } from '../database/open.ts';
import { EXIT, HubFault } from '../fault.ts';
import type { Trailer } from './format.ts';
import { restoreBackup } from './restore.ts';
import { writeBackup } from './write.ts';

export interface BackupCommandOptions extends Place {
  file: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Backs up a hub, which may be serving meanwhile. Resolves to what to print. Throws a `HubFault`. */
export async function runBackupCommand({ file, now, ...place }: BackupCommandOptions): Promise<string> {
  const opened = await openDatabase(place, 'hub');
  try {
    const { bytes, trailer } = await writeBackup(opened, file, now);
    return `${file}: ${tell(trailer)}, ${bytes} bytes, read back`;
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? notWritten(error, file) : error;
  } finally {
    await opened.database.destroy();
  }
}

/** Restores a backup where no hub has been. Resolves to what to print. Throws a `HubFault`. */
export async function runRestoreCommand({ file, ...place }: Omit<BackupCommandOptions, 'now'>): Promise<string> {
  const opened = await openDatabase(place, 'nothing');
  try {
    return `${opened.description}: ${tell(await restoreBackup(opened, file))}`;
  } finally {
    await opened.database.destroy();
  }
}

function tell({ rows }: Trailer): string {
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return `${rows['statement'] ?? 0} statements, ${rows['api_key'] ?? 0} keys, ${all} rows in all`;
}

function notWritten(error: Error, file: string): HubFault {
  return new HubFault(
    EXIT.disk,
    `${file} cannot be written: ${error.message}`,
    'Check that its folder exists, that this account may write there, and that its disk has room.',
    error,
  );
}
