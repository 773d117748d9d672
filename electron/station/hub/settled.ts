import type { StationDatabase } from '../database/database.ts';
import { purgeAnswers } from '../database/purge.ts';
import { errorFacts } from '../log/logger.ts';
import type { Log } from '../ports.ts';

/** Answers whose every statement was delivered: id of the answer → ids of its statements. */
export type Settled = ReadonlyMap<string, readonly string[]>;

/** The answers that may be purged. */
export interface SettledStore {
  /** Days before this one that have answers, the oldest first. */
  daysBefore(day: string): string[];
  settledOn(day: string): Settled;
  /** Lets go of answers, in the database and then in its copy; they go on counting. */
  purge(settled: Settled): void;
}

export function createSettledStore({ connection, copy }: Pick<StationDatabase, 'connection' | 'copy'>, log: Log) {
  const days = connection
    .prepare<[string], string>('SELECT DISTINCT day FROM answers WHERE day < ? ORDER BY day')
    .pluck();
  const statements = connection.prepare<[string], { answer: string; id: string }>(
    `SELECT o.answer, o.id FROM answers a JOIN outbox o ON o.answer = a.id
     WHERE a.day = ? AND NOT EXISTS (SELECT 1 FROM outbox u WHERE u.answer = a.id AND u.state <> 'delivered')`,
  );
  const store: SettledStore = {
    daysBefore: (day) => days.all(day),
    settledOn(day) {
      const settled = new Map<string, string[]>();
      for (const { answer, id } of statements.all(day)) settled.set(answer, [...(settled.get(answer) ?? []), id]);
      return settled;
    },
    purge(settled) {
      const counts = new Map([...settled].map(([answer, ids]) => [answer, ids.length]));
      purgeAnswers(connection, counts);
      try {
        purgeAnswers(copy, counts);
      } catch (error) {
        // The copy lets go of them at the next start.
        log.error('copy.failed', errorFacts(error));
      }
    },
  };
  return store;
}
