import Database from 'better-sqlite3';
import { closeSync, ftruncateSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, seeded } from './random.ts';

/** SQLite's page, in bytes, as better-sqlite3 makes it. */
export const PAGE = 4096;

/** One way in which a disk or a person spoils the files of a data folder. */
export interface DamageCase {
  what: string;
  act(folder: string): void;
}

/** Writes noise over a part of a file. */
export function smash(path: string, from: number, count: number, seed = 1): void {
  overwrite(path, from, bytesOf(seeded(seed), count));
}

function overwrite(path: string, from: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, bytes, 0, bytes.length, from);
  } finally {
    closeSync(file);
  }
}

function truncate(path: string, size: number): void {
  const file = openSync(path, 'r+');
  try {
    ftruncateSync(file, size);
  } finally {
    closeSync(file);
  }
}

/** Changes one letter of the first waiting statement's state in the index by state: the table still says the truth. */
function misspellIndex(path: string): void {
  const connection = new Database(path, { readonly: true });
  const root = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'outbox_by_state'").pluck().get();
  connection.close();
  const at = readFileSync(path).indexOf('pending', (Number(root) - 1) * PAGE);
  smash(path, at, 1);
}

/** Makes the first waiting statement belong to an answer that nobody gave: in its row its answer's id stands after its own. */
function misspellAnswer(path: string): void {
  const connection = new Database(path, { readonly: true });
  const row = connection.prepare<[], { answer: string; id: string }>('SELECT id, answer FROM outbox').get();
  connection.close();
  if (row === undefined) throw new Error('There is no statement to spoil.');
  const at = readFileSync(path).indexOf(`${row.id}${row.answer}`) + row.id.length;
  overwrite(path, at, Buffer.from(row.answer.startsWith('a') ? 'b' : 'a'));
}

/** Changes the name of a column in a table's definition. */
function renameColumn(path: string): void {
  smash(path, readFileSync(path).indexOf('experience TEXT NOT NULL'), 1);
}

const database = (folder: string): string => join(folder, 'station.db');
const log = (folder: string): string => join(folder, 'station.db-wal');
const half = (path: string): number => Math.trunc(statSync(path).size / 2 / PAGE) * PAGE;

/** Damage to a database that was closed cleanly. */
export const DATABASE_DAMAGE: readonly DamageCase[] = [
  { what: 'its header smashed', act: (folder) => smash(database(folder), 0, 100) },
  { what: 'its magic words smashed', act: (folder) => smash(database(folder), 0, 16) },
  { what: 'its version counter smashed', act: (folder) => smash(database(folder), 60, 4) },
  { what: 'its first page smashed', act: (folder) => smash(database(folder), 0, PAGE) },
  {
    what: 'its second half smashed',
    act: (folder) => smash(database(folder), half(database(folder)), half(database(folder))),
  },
  { what: 'nothing but noise in it', act: (folder) => smash(database(folder), 0, statSync(database(folder)).size) },
  { what: 'its second half cut off', act: (folder) => truncate(database(folder), half(database(folder))) },
  {
    what: 'its last pages cut off',
    act: (folder) => truncate(database(folder), statSync(database(folder)).size - 3.5 * PAGE),
  },
  { what: 'one letter of an index changed', act: (folder) => misspellIndex(database(folder)) },
  { what: 'one letter of a statement’s answer changed', act: (folder) => misspellAnswer(database(folder)) },
  { what: 'one letter of a table’s definition changed', act: (folder) => renameColumn(database(folder)) },
  { what: 'one byte left', act: (folder) => truncate(database(folder), 1) },
  { what: 'nothing left', act: (folder) => truncate(database(folder), 0) },
  { what: 'its file gone', act: (folder) => rmSync(database(folder)) },
];

/** Damage to the write-ahead log of a database that was killed. */
export const LOG_DAMAGE: readonly DamageCase[] = [
  { what: 'garbage for a log', act: (folder) => smash(log(folder), 0, statSync(log(folder)).size) },
  { what: 'the header of its log smashed', act: (folder) => smash(log(folder), 0, 32) },
  { what: 'the middle of its log smashed', act: (folder) => smash(log(folder), half(log(folder)), PAGE) },
  { what: 'half of its log cut off', act: (folder) => truncate(log(folder), half(log(folder))) },
  { what: 'its log gone', act: (folder) => rmSync(log(folder)) },
];
