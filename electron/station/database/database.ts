import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { localDay } from '../day.ts';
import { errorFacts } from '../log/logger.ts';
import type { Clock, Log } from '../ports.ts';
import { backUp, listBackups, startDailyBackups } from './backup.ts';
import { connect, isSound, type Connection } from './connect.ts';
import { catchUp, checkAgainstCopy, COPY_FILE, hasCopy, openCopy } from './copy.ts';
import { Damage, isDamage, openingFault } from './faults.ts';
import { lockFolder } from './lock.ts';
import { hasItsSchema, migrate, schemaVersion } from './migrate.ts';
import { rebuild, setAside } from './rebuild.ts';
import { REBUILT_KEY, SCHEMA_KEY } from './schema.ts';

export const DATABASE_FILE = 'station.db';
/** Days during which staff are told that a database was rebuilt. */
const TELL_DAYS = 7;
const DAY_MS = 86_400_000;

/** The station's one connection to its one database, and the second copy of every answer. */
export interface StationDatabase {
  readonly connection: Connection;
  readonly copy: Connection;
  /** True when a damaged database was set aside and rebuilt, now or in the week before. */
  readonly rebuilt: boolean;
  readonly schemaVersion: number;
  /** Size of the database in bytes. */
  bytes(): number;
  close(): void;
}

export interface DatabaseOptions {
  folder: string;
  clock: Clock;
  timeZone: string;
  log: Log;
}

interface Closable {
  close(): void;
}

/**
 * Opens the database of a data folder, making both where they are missing and rebuilding what is damaged. Throws a
 * `StationFault` when the folder is held by another station, cannot be written, or comes from a newer version.
 */
export function openDatabase({ clock, folder, log, timeZone }: DatabaseOptions): StationDatabase {
  const opened: Closable[] = [];
  const path = join(folder, DATABASE_FILE);
  const today = (): string => localDay(clock(), timeZone).day;
  try {
    mkdirSync(folder, { recursive: true });
    opened.push(lockFolder(folder));
    const { connection, copy } = openPair(folder, path, today(), log);
    opened.push(copy, connection);
    const pageSize = Number(connection.pragma('page_size', { simple: true }));
    const daily = startDailyBackups({ connection, folder, today, log });
    opened.push(daily);
    return {
      connection,
      copy,
      rebuilt: wasRebuilt(connection, today()),
      schemaVersion: schemaVersion(connection),
      bytes: () => Number(connection.pragma('page_count', { simple: true })) * pageSize,
      close: () => closeAll(opened, log),
    };
  } catch (error) {
    closeAll(opened, log);
    throw openingFault(error, folder);
  }
}

interface Pair {
  connection: Connection;
  copy: Connection;
}

function openPair(folder: string, path: string, day: string, log: Log): Pair {
  try {
    return openSoundPair(folder, path, day, log);
  } catch (error) {
    if (!isDamage(error)) throw error;
    log.error('database.damaged', errorFacts(error));
    const damaged = setAside(folder, path, day);
    rebuild({ folder, path, damaged, copy: join(folder, COPY_FILE), day, log });
    return openSoundPair(folder, path, day, log);
  }
}

function openSoundPair(folder: string, path: string, day: string, log: Log): Pair {
  const connection = openSound(folder, path, day);
  let copy: Connection | undefined;
  try {
    copy = openCopy({ folder, day, log });
    checkAgainstCopy(connection, copy);
    catchUp(copy, connection);
    return { connection, copy };
  } catch (error) {
    copy?.close();
    connection.close();
    throw error;
  }
}

/** Opens one file that passes every check, at the present schema. Throws `Damage` or SQLite's own error for it. */
function openSound(folder: string, path: string, day: string): Connection {
  const connection = connect(path);
  try {
    if (!isSound(connection)) throw new Damage('The database does not pass SQLite’s integrity check.');
    checkSchema(connection, folder);
    migrate(connection, () => backUp(connection, folder, `${day}-schema-${schemaVersion(connection)}`));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** SQLite takes an emptied file for a new one, and a smashed header may hold any version. */
function checkSchema(connection: Connection, folder: string): void {
  const version = schemaVersion(connection);
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  if (tables.length === 0 && version === 0) {
    if (hasCopy(folder) || listBackups(folder).length > 0) throw new Damage('The database was emptied.');
    return;
  }
  if (!tables.includes('meta')) throw new Damage('The database lacks its tables.');
  const told = connection.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(SCHEMA_KEY);
  if (told?.value !== String(version)) throw new Damage('The database does not know its own version.');
  if (!hasItsSchema(connection)) throw new Damage('The definitions of the database’s tables were changed.');
}

function wasRebuilt(connection: Connection, today: string): boolean {
  const day = connection.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(REBUILT_KEY);
  return day !== undefined && Date.parse(today) - Date.parse(day.value) < TELL_DAYS * DAY_MS;
}

function closeAll(opened: Closable[], log: Log): void {
  for (const resource of opened.toReversed()) {
    try {
      resource.close();
    } catch (error) {
      log.error('database.close-failed', errorFacts(error));
    }
  }
  opened.length = 0;
}
