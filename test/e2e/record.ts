import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Ledger } from '../../electron/contract/questionnaire.ts';

/** One questionnaire as it lies on disk. */
export interface KeptAnswer {
  id: string;
  experience: string;
  questionnaire: string;
  language: string;
  role: string | null;
  /** Question → choice. */
  responses: Record<string, string>;
}

/** What the station has on disk, read beside it. */
export interface DiskRecord {
  answers: KeptAnswer[];
  ledger: Ledger;
}

/** Opens the station's database for reading alone, as an outsider would. */
export function readRecord(dataFolder: string): DiskRecord {
  const database = new Database(join(dataFolder, 'station.db'), { readonly: true });
  try {
    const rows = database
      .prepare<[], Omit<KeptAnswer, 'responses'>>('SELECT id, experience, questionnaire, language, role FROM answers')
      .all();
    const responses = database.prepare<[string], { question: string; choice: string }>(
      'SELECT question, choice FROM responses WHERE answer = ?',
    );
    const answers = rows.map((row) => ({
      ...row,
      responses: Object.fromEntries(responses.all(row.id).map(({ question, choice }) => [question, choice])),
    }));
    const count = database.prepare<[string], { n: number }>('SELECT count(*) AS n FROM outbox WHERE state = ?');
    const recorded = database.prepare<[], { n: number }>('SELECT count(*) AS n FROM responses').get()?.n ?? 0;
    const inState = (state: string) => count.get(state)?.n ?? 0;
    return {
      answers,
      ledger: {
        answers: answers.length,
        recorded,
        acknowledged: inState('delivered'),
        waiting: inState('pending'),
        refused: inState('quarantined'),
      },
    };
  } finally {
    database.close();
  }
}
