import Database from 'better-sqlite3';
import { LIMITS } from '../../contract/limits.ts';
import type { Connection } from './connect.ts';

type Row = Record<string, unknown>;

/** A table worth saving: its columns, the column that leads its key, and what a believable row looks like. */
interface KeptTable {
  name: string;
  columns: readonly string[];
  key: string;
  isSane(row: Row): boolean;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NAME = /^[a-z0-9-]{1,64}$/;

/** In the order in which they may be inserted. */
const TABLES: readonly KeptTable[] = [
  {
    name: 'answers',
    columns: ['id', 'experience', 'questionnaire', 'version', 'language', 'role', 'day', 'day_part'],
    key: 'id',
    isSane: (row) => matches(row['id'], UUID) && matches(row['day'], DAY) && matches(row['experience'], NAME),
  },
  {
    name: 'responses',
    columns: ['answer', 'question', 'choice'],
    key: 'answer',
    isSane: (row) => matches(row['answer'], UUID) && matches(row['question'], NAME) && matches(row['choice'], NAME),
  },
  {
    name: 'outbox',
    // Those that every version of the schema has.
    columns: ['seq', 'id', 'answer', 'question', 'bytes', 'state', 'reason'],
    key: 'seq',
    isSane: (row) =>
      matches(row['id'], UUID) && matches(row['answer'], UUID) && statementId(row['bytes']) === row['id'],
  },
  {
    name: 'purged',
    columns: ['answer', 'statements'],
    key: 'answer',
    isSane: (row) => matches(row['answer'], UUID) && isCount(row['statements']),
  },
  {
    name: 'failures',
    columns: ['day', 'experience', 'count'],
    key: 'day',
    isSane: (row) => matches(row['day'], DAY) && matches(row['experience'], NAME),
  },
  {
    name: 'withdrawals',
    columns: ['experience', 'day'],
    key: 'experience',
    isSane: (row) => matches(row['day'], DAY) && matches(row['experience'], NAME),
  },
];

/** Keys are walked in this many slices, by their first twelve bits: a smashed page costs a few slices. */
const SLICES = 4096;
const TEXT_KEYS: Edges = { first: '', last: '\u{10FFFF}', at: (slice) => slice.toString(16).padStart(3, '0') };
const NUMBER_KEYS: Edges = { first: 0, last: 2 ** 48, at: (slice) => slice * 2 ** 36 };

/** True when the answer and the question of a statement are among the responses already saved. */
type Belongs = (row: Row) => boolean;

/** What is saved in one round over the files: which tables, and of the statements which rows. */
interface Round {
  has(table: KeptTable): boolean;
  takes(row: Row, belongs: Belongs): boolean;
}

const isOutbox = ({ name }: KeptTable): boolean => name === 'outbox';

/**
 * Statements last, and first those that belong to a response: nothing in a statement repeats the id of its answer, so one
 * whose id was smashed would push out the whole one of another file, and give an answer back that nobody gave.
 */
const ROUNDS: readonly Round[] = [
  { has: (table) => !isOutbox(table), takes: () => true },
  { has: isOutbox, takes: (row, belongs) => belongs(row) },
  { has: isOutbox, takes: () => true },
];

/**
 * Adds to `target` every believable row of the database files, in their order of trust, that it lacks, stepping over
 * what cannot be read. Gives the number of rows added from each file. Foreign keys must be off in `target`: parts of one
 * answer may come from different files.
 */
export function mergeFiles(target: Connection, paths: readonly string[]): number[] {
  const added = paths.map(() => 0);
  const response = target.prepare('SELECT 1 FROM responses WHERE answer = ? AND question = ?');
  const belongs: Belongs = (row) => response.get(row['answer'], row['question']) !== undefined;
  for (const { has, takes } of ROUNDS) {
    for (const [index, path] of paths.entries()) {
      const rows = mergeFile(target, path, TABLES.filter(has), (row) => takes(row, belongs));
      added[index] = (added[index] ?? 0) + rows;
    }
  }
  return added;
}

function mergeFile(
  target: Connection,
  path: string,
  tables: readonly KeptTable[],
  takes: (row: Row) => boolean,
): number {
  let source: Connection;
  try {
    source = new Database(path, { fileMustExist: true });
    source.pragma('schema_version');
  } catch {
    return 0;
  }
  try {
    return target.transaction(() => {
      let added = 0;
      for (const table of tables) added += mergeTable(target, source, table, takes);
      return added;
    })();
  } finally {
    source.close();
  }
}

function mergeTable(target: Connection, source: Connection, table: KeptTable, takes: (row: Row) => boolean): number {
  const columns = table.columns.join(', ');
  const values = table.columns.map((column) => `@${column}`).join(', ');
  const insert = target.prepare(`INSERT OR IGNORE INTO ${table.name} (${columns}) VALUES (${values})`);
  let added = 0;
  for (const row of readableRows(source, table)) {
    if (table.isSane(row) && takes(row)) added += insert.run(row).changes;
  }
  return added;
}

/** Every row that can be read, some of them twice: from both ends, then slice by slice, up to what is smashed. */
function* readableRows(source: Connection, { columns, key, name }: KeptTable): Generator<Row> {
  const select = `SELECT ${columns.join(', ')} FROM ${name} WHERE ${key} >= ? AND ${key} < ? ORDER BY ${key}`;
  let statements: Select[];
  try {
    statements = [source.prepare<[Key, Key], Row>(select), source.prepare<[Key, Key], Row>(`${select} DESC`)];
  } catch (error) {
    if (error instanceof Database.SqliteError) return;
    throw error;
  }
  const edges = key === 'seq' ? NUMBER_KEYS : TEXT_KEYS;
  if (yield* rowsBetween(statements, edges.first, edges.last)) return;
  for (let slice = 0; slice < SLICES; slice++) {
    // The last one goes on past the hexadecimal digits, for keys that are names.
    const to = slice === SLICES - 1 ? edges.last : edges.at(slice + 1);
    yield* rowsBetween(statements, edges.at(slice), to);
  }
}

/** Bounds of a key's slices. */
interface Edges {
  first: Key;
  last: Key;
  at(slice: number): Key;
}

type Key = string | number;
type Select = Database.Statement<[Key, Key], Row>;

/** Rows in both directions, each until its first damage. Gives true when there was none. */
function* rowsBetween(statements: readonly Select[], from: Key, to: Key): Generator<Row, boolean> {
  for (const statement of statements) {
    try {
      yield* statement.iterate(from, to);
      return true;
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
    }
  }
  return false;
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

/** At least one statement an answer, and at most one a question of the longest questionnaire. */
function isCount(value: unknown): boolean {
  return typeof value === 'number' && value >= 1 && value <= LIMITS.questions;
}

function statementId(bytes: unknown): unknown {
  if (!Buffer.isBuffer(bytes)) return undefined;
  try {
    const statement: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof statement === 'object' && statement !== null && 'id' in statement ? statement.id : undefined;
  } catch {
    return undefined;
  }
}
