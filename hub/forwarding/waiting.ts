import type { Database } from '../database/schema.ts';

/** A kept statement that has not been delivered. */
export interface Kept {
  seq: number;
  id: string;
  /** JSON, as the hub gives it back. */
  body: string;
  /** Requests that failed with it. */
  attempts: number;
}

/** What waits for this store, at most `most` of each kind: what never failed first, then what failed least. */
export async function readWaiting(database: Database, address: string, most: number): Promise<Kept[]> {
  const excepted = await database
    .selectFrom('forwarding_exception')
    .innerJoin('statement', 'statement.seq', 'forwarding_exception.seq')
    .select(['statement.seq', 'statement.id', 'statement.body', 'forwarding_exception.attempts'])
    .where('forwarding_exception.address', '=', address)
    .where('forwarding_exception.reason', 'is', null)
    .orderBy('forwarding_exception.attempts')
    .orderBy('forwarding_exception.seq')
    .limit(most)
    .execute();
  const untried = excepted.filter(({ attempts }) => attempts === 0);
  const fresh = await database
    .selectFrom('statement')
    .select(['seq', 'id', 'body'])
    .where('seq', '>', (build) => build.selectFrom('forwarding').select('passed').where('address', '=', address))
    .orderBy('seq')
    .limit(most)
    .execute();
  // All exceptions arrived before what is fresh.
  return [...untried, ...fresh.map((row) => ({ ...row, attempts: 0 })), ...excepted.slice(untried.length)];
}
