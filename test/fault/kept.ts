import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { Ledger } from '../../electron/contract/questionnaire.ts';
import { createLedger } from '../../electron/station/feedback/ledger.ts';

/** What a data folder holds of answers. */
export interface Kept {
  /** Id of an answer → all that was recorded of it: the answer, its responses and its statements, as one text. */
  answers: Map<string, string>;
  /** Id of a statement → its state, and the bytes that are sent, as text. */
  statements: Map<string, { state: string; text: string }>;
  ledger: Ledger;
  /** What SQLite's whole check says: `ok`, or what is wrong. */
  integrity: unknown;
}

/** Reads the database of a data folder, also while a station has it open. */
export function readKept(folder: string): Kept {
  const connection = new Database(join(folder, 'station.db'), { readonly: true });
  const rows = (sql: string): Record<string, unknown>[] => connection.prepare<[], Record<string, unknown>>(sql).all();
  try {
    const parts = new Map<unknown, unknown[]>();
    const statements: Kept['statements'] = new Map();
    for (const row of rows('SELECT answer, question, choice FROM responses ORDER BY answer, question')) {
      append(parts, row['answer'], row);
    }
    const outbox = rows('SELECT answer, id, question, bytes, state FROM outbox ORDER BY answer, question');
    for (const { bytes, state, ...row } of outbox) {
      const text = String(bytes);
      append(parts, row['answer'], { ...row, text });
      statements.set(String(row['id']), { state: String(state), text });
    }
    const answers = rows('SELECT * FROM answers').map((row): [string, string] => [
      String(row['id']),
      JSON.stringify([row, ...(parts.get(row['id']) ?? [])]),
    ]);
    return {
      answers: new Map(answers),
      statements,
      ledger: createLedger(connection)(),
      integrity: connection.pragma('integrity_check', { simple: true }),
    };
  } finally {
    connection.close();
  }
}

function append(parts: Map<unknown, unknown[]>, key: unknown, part: unknown): void {
  const list = parts.get(key);
  if (list === undefined) parts.set(key, [part]);
  else list.push(part);
}
