import type { Ledger } from '../../contract/questionnaire.ts';
import type { Connection } from '../database/connect.ts';

/**
 * The account of statements. `recorded` is counted from the responses, the rest from the outbox: two
 * tables that know nothing of each other, so that a lost or doubled statement shows as a sum that fails. What was purged
 * goes on counting: it was recorded and acknowledged.
 */
export function createLedger(connection: Connection): () => Ledger {
  const answers = connection.prepare<[], { count: number }>('SELECT count(*) AS count FROM answers');
  const recorded = connection.prepare<[], { count: number }>('SELECT count(*) AS count FROM responses');
  const states = connection.prepare<[], { state: string; count: number }>(
    'SELECT state, count(*) AS count FROM outbox GROUP BY state',
  );
  const purged = connection.prepare<[], { answers: number; statements: number | null }>(
    'SELECT count(*) AS answers, sum(statements) AS statements FROM purged',
  );
  return connection.transaction(() => {
    const gone = purged.get();
    const goneStatements = gone?.statements ?? 0;
    const byState = new Map(states.all().map(({ state, count }) => [state, count]));
    return {
      answers: (answers.get()?.count ?? 0) + (gone?.answers ?? 0),
      recorded: (recorded.get()?.count ?? 0) + goneStatements,
      acknowledged: (byState.get('delivered') ?? 0) + goneStatements,
      waiting: byState.get('pending') ?? 0,
      refused: byState.get('quarantined') ?? 0,
    };
  });
}
