import type { Transaction } from 'kysely';
import { chunks } from '../../database/chunks.ts';
import { indexKey, type Tables } from '../../database/schema.ts';
import { Refusal } from '../refusal.ts';
import type { Prepared } from './prepare.ts';

/** A statement and its place in the order of arrival. */
export interface Row {
  seq: number;
  prepared: Prepared;
}

/**
 * Inserts those whose id is new, and resolves to them. Throws a `Refusal` (409) when one that is not says something
 * else.
 */
export async function insertNew(
  transaction: Transaction<Tables>,
  rows: readonly Row[],
  stored: string,
): Promise<Row[]> {
  const inserted = new Set<string>();
  for (const chunk of chunks(rows)) {
    const values = chunk.map(({ prepared: { body, digest, facts, id }, seq }) => ({
      seq,
      id,
      stored,
      verb: indexKey(facts.verb),
      registration: facts.registration ?? null,
      target: facts.target ?? null,
      digest,
      body: body(stored),
    }));
    const returned = await transaction
      .insertInto('statement')
      .values(values)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute();
    for (const { id } of returned) inserted.add(id);
  }
  const known = rows.filter(({ prepared }) => !inserted.has(prepared.id));
  for (const chunk of chunks(known)) {
    const kept = await transaction
      .selectFrom('statement')
      .select(['id', 'digest'])
      .where(
        'id',
        'in',
        chunk.map(({ prepared }) => prepared.id),
      )
      .execute();
    const digests = new Map(kept.map(({ digest, id }) => [id, digest]));
    const differs = chunk.find(({ prepared }) => digests.get(prepared.id) !== prepared.digest);
    if (differs !== undefined) {
      throw new Refusal(409, `The statement ${differs.prepared.id} is here already, and says something else.`);
    }
  }
  return rows.filter(({ prepared }) => inserted.has(prepared.id));
}

/** Keeps by whom and by what statements are found. */
export async function indexRows(transaction: Transaction<Tables>, rows: readonly Row[]): Promise<void> {
  const agents = rows.flatMap(({ prepared, seq }) =>
    [...prepared.facts.agents].map(([agent, direct]) => ({ agent: indexKey(agent), seq, direct: direct ? 1 : 0 })),
  );
  for (const values of chunks(agents)) await transaction.insertInto('statement_agent').values(values).execute();
  const activities = rows.flatMap(({ prepared, seq }) =>
    [...prepared.facts.activities].map(([activity, direct]) => ({
      activity: indexKey(activity),
      seq,
      direct: direct ? 1 : 0,
    })),
  );
  for (const values of chunks(activities)) await transaction.insertInto('statement_activity').values(values).execute();
}
