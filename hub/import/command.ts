import { createReadStream } from 'node:fs';
import { openDatabase, type Place } from '../database/open.ts';
import { WriteQueue } from '../database/write-queue.ts';
import { EXIT } from '../fault.ts';
import { StatementStore } from '../xapi/statements/store.ts';
import { importStatements, isExport } from './import.ts';

export interface ImportCommandOptions extends Place {
  files: readonly string[];
  /** Milliseconds since 1970. */
  now: () => number;
  /** Takes a line of what was done. */
  print: (line: string) => void;
  /** Takes a line of what was refused. */
  complain: (line: string) => void;
}

/**
 * Imports kiosks' exports; a hub may be serving meanwhile. Resolves to the exit code: 65 when a file or one of its
 * lines was refused, which holds back no other. Throws a `HubFault`.
 */
export async function runImportCommand(options: ImportCommandOptions): Promise<number> {
  const { complain, files, now, print, ...place } = options;
  const { database } = await openDatabase(place, 'hub');
  const store = new StatementStore({ database, queue: new WriteQueue(), now });
  let code: number = EXIT.ok;
  const refuse = (reason: string): void => {
    complain(reason);
    code = EXIT.badFile;
  };
  try {
    for (const file of files) {
      try {
        if (!(await isExport(createReadStream(file)))) {
          refuse(`${file} is not an export of a kiosk: none of its first lines is a statement.`);
          continue;
        }
        const onRefused = (line: number, reason: string): void => refuse(`${file}, line ${line}: ${reason}`);
        const { fresh, known, refused } = await importStatements(createReadStream(file), { store, onRefused });
        print(`${file}: ${fresh} new, ${known} known already, ${refused} refused`);
      } catch (error) {
        if (!isOfDisk(error)) throw error;
        refuse(`${file} cannot be read: ${error.message}`);
      }
    }
    return code;
  } finally {
    await database.destroy();
  }
}

/** What the system says of a file that is not there, not ours, or pulled out. */
function isOfDisk(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
