import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dayPart, language, visitorRole } from '../../contract/vocabulary.ts';
import { ACTIVITY_PATTERNS, EXTENSION, languageOfTag } from '../../contract/xapi.ts';
import type { Connection } from './connect.ts';
import { dropPurged } from './purge.ts';

/** A reason of the contract: the statement went with a damaged database. */
const LOST_STATEMENT = 'lost';

/** What had to be mended so that every response has its answer and its statement. */
export interface Mended extends Readonly<Record<string, number>> {
  /** Answers and responses read back out of their statements. */
  responses: number;
  /** Statements that cannot be sent any more; refused, so that the ledger tells them. */
  statements: number;
  /** Responses whose answer is nowhere; they stay in the damaged file. */
  orphans: number;
  /** Answers of a part that is older than their purge. */
  purged: number;
}

/** The parts of a statement of ours that tell the answer. */
const statement = z.object({
  object: z.object({ id: z.string().regex(ACTIVITY_PATTERNS.question) }),
  result: z.object({ response: z.string() }),
  context: z.object({
    language: z.string(),
    contextActivities: z.object({
      grouping: z.tuple([z.object({ id: z.string().regex(ACTIVITY_PATTERNS.experience) })]),
    }),
    extensions: z.object({
      [EXTENSION.day]: z.iso.date(),
      [EXTENSION.dayPart]: dayPart,
      [EXTENSION.questionnaire]: z.string(),
      [EXTENSION.questionnaireVersion]: z.int(),
      [EXTENSION.visitorRole]: visitorRole.optional(),
    }),
  }),
});

/**
 * Makes a database whole that was put together from parts: what was purged goes again, a statement without its response
 * gives it back, a response without its statement gets a refused one, a response without an answer goes.
 */
export function reconcileParts(target: Connection): Mended {
  return target.transaction(() => {
    target.exec('CREATE INDEX reconciling ON outbox (answer, question)');
    const purged = dropPurged(target);
    const responses = restoreResponses(target);
    const orphans = target.prepare('DELETE FROM responses WHERE answer NOT IN (SELECT id FROM answers)').run().changes;
    const statements = refuseLostStatements(target);
    target.exec('DROP INDEX reconciling');
    return { responses, orphans, statements, purged };
  })();
}

function restoreResponses(target: Connection): number {
  const lone = target.prepare<[], { answer: string; question: string; bytes: Buffer }>(
    `SELECT answer, question, bytes FROM outbox
     WHERE NOT EXISTS (SELECT 1 FROM responses r WHERE r.answer = outbox.answer AND r.question = outbox.question)
        OR NOT EXISTS (SELECT 1 FROM answers a WHERE a.id = outbox.answer)`,
  );
  const insertAnswer = target.prepare(
    `INSERT OR IGNORE INTO answers (id, experience, questionnaire, version, language, role, day, day_part)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertResponse = target.prepare('INSERT OR IGNORE INTO responses (answer, question, choice) VALUES (?, ?, ?)');
  let restored = 0;
  for (const { answer, bytes, question } of lone.all()) {
    const parsed = statement.safeParse(JSON.parse(bytes.toString('utf8')));
    if (!parsed.success) continue;
    const { context, result } = parsed.data;
    const { extensions } = context;
    const experience = ACTIVITY_PATTERNS.experience.exec(context.contextActivities.grouping[0].id)?.[1];
    insertAnswer.run(
      answer,
      experience,
      extensions[EXTENSION.questionnaire],
      extensions[EXTENSION.questionnaireVersion],
      language.parse(languageOfTag(context.language)),
      extensions[EXTENSION.visitorRole] ?? null,
      extensions[EXTENSION.day],
      extensions[EXTENSION.dayPart],
    );
    restored += insertResponse.run(answer, question, result.response).changes;
  }
  return restored;
}

function refuseLostStatements(target: Connection): number {
  const lost = target.prepare<[], { answer: string; question: string }>(
    `SELECT answer, question FROM responses r
     WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.answer = r.answer AND o.question = r.question)`,
  );
  const refuse = target.prepare(
    "INSERT INTO outbox (seq, id, answer, question, bytes, state, reason) VALUES (random() >> 16 & 0xffffffffffff, ?, ?, ?, ?, 'quarantined', ?)",
  );
  const rows = lost.all();
  for (const { answer, question } of rows) refuse.run(randomUUID(), answer, question, Buffer.alloc(0), LOST_STATEMENT);
  return rows.length;
}
