import Database from 'better-sqlite3';
import { StationError } from '../../contract/errors.ts';
import { EXIT, StationFault } from '../fault.ts';

/** The content of a database file is not what we wrote, though SQLite may read it. */
export class Damage extends Error {
  override readonly name = 'Damage';
}

/** True when the error says that the file's content is damaged, not that the disk refused. */
export function isDamage(error: unknown): boolean {
  if (error instanceof Damage) return true;
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
}

/** The disk's refusal while opening, as a fault with its remedy; any other error as it came. */
export function openingFault(error: unknown, folder: string): unknown {
  if (error instanceof StationFault) return error;
  switch (diskTrouble(error)) {
    case 'full':
      return fault(`The disk that holds ${folder} is full.`, 'Free at least 100 MB on it, then start again.', error);
    case 'read-only':
      return fault(
        `The data folder ${folder} cannot be written to.`,
        'Give the kiosk’s account the right to write there, or start with another folder: --data FOLDER.',
        error,
      );
    case 'not-a-folder':
      return fault(`The data folder ${folder} is a file.`, 'Start with the name of a folder: --data FOLDER.', error);
    case 'fault':
      return fault(
        `The disk that holds ${folder} does not read or write (${codeOf(error)}).`,
        'Check the disk and its cable, then start again; keep the folder, its answers may still be read.',
        error,
      );
    default:
      return error;
  }
}

/** The disk's refusal during a call, as an error of the contract; any other error as it came. */
export function callFault(error: unknown): unknown {
  switch (diskTrouble(error)) {
    case 'full':
      return new StationError('disk-full', 'The disk is full; nothing was recorded.', { cause: error });
    case 'read-only':
      return new StationError('disk-read-only', 'The disk is read-only; nothing was recorded.', { cause: error });
    case 'not-a-folder':
    case 'fault':
      return new StationError('disk-fault', 'The disk failed; nothing was recorded.', { cause: error });
    default:
      return isDamage(error)
        ? new StationError('disk-fault', 'The database is damaged; start again to rebuild it.', { cause: error })
        : error;
  }
}

type DiskTrouble = 'full' | 'read-only' | 'not-a-folder' | 'fault';

// ENOENT: what Node's recursive mkdir says of a read-only disk.
const TROUBLES: readonly (readonly [RegExp, DiskTrouble])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'full'],
  [/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN|SQLITE_AUTH|EROFS|EACCES|EPERM|ENOENT)/, 'read-only'],
  [/^(ENOTDIR|EEXIST)/, 'not-a-folder'],
  [/^(SQLITE_IOERR|SQLITE_PROTOCOL|SQLITE_NOLFS|EIO|ENXIO|ENODEV|EMFILE|ENFILE)/, 'fault'],
];

function diskTrouble(error: unknown): DiskTrouble | undefined {
  const code = codeOf(error);
  return TROUBLES.find(([pattern]) => pattern.test(code))?.[1];
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function fault(reason: string, remedy: string, cause: unknown): StationFault {
  return new StationFault(EXIT.disk, reason, remedy, { cause });
}
