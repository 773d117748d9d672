import type { DayPart } from '../../contract/vocabulary.ts';
import type { Connection } from '../database/connect.ts';

/** A row of `answers`. */
export interface AnswerRow {
  id: string;
  experience: string;
  questionnaire: string;
  version: number;
  language: string;
  role: string | null;
  day: string;
  day_part: DayPart;
}

/** One answered question with its statement. */
export interface AnswerLine {
  question: string;
  choice: string;
  statementId: string;
  /** Random, so that the order of visits is not kept. */
  seq: number;
  bytes: Buffer;
}

/** Writes an answer, its responses and its statements in one transaction. */
export function createRecorder(connection: Connection): (row: AnswerRow, lines: readonly AnswerLine[]) => void {
  const insertAnswer = connection.prepare<[AnswerRow]>(
    `INSERT INTO answers (id, experience, questionnaire, version, language, role, day, day_part)
     VALUES (@id, @experience, @questionnaire, @version, @language, @role, @day, @day_part)`,
  );
  const insertResponse = connection.prepare<[string, string, string]>(
    'INSERT INTO responses (answer, question, choice) VALUES (?, ?, ?)',
  );
  const insertStatement = connection.prepare<[number, string, string, string, Buffer]>(
    'INSERT INTO outbox (seq, id, answer, question, bytes) VALUES (?, ?, ?, ?, ?)',
  );
  return connection.transaction((row: AnswerRow, lines: readonly AnswerLine[]) => {
    insertAnswer.run(row);
    for (const { bytes, choice, question, seq, statementId } of lines) {
      insertResponse.run(row.id, question, choice);
      insertStatement.run(seq, statementId, row.id, question, bytes);
    }
  });
}
