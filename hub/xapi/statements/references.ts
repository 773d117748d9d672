import type { Expression, Transaction } from 'kysely';
import { chunks } from '../../database/chunks.ts';
import type { Tables } from '../../database/schema.ts';
import { VOIDED } from '../data/statement.ts';
import { badRequest } from '../refusal.ts';
import type { Row } from './insert.ts';
import type { Prepared } from './prepare.ts';

/** Statements of one batch that may be about others: each brings all that it reaches to all that reach it. */
const MOST_REFERENCES = 500;

/** Throws a `Refusal` (400) for a batch with more references than one write can follow. */
export function assertFewReferences(batch: readonly Prepared[]): void {
  if (batch.filter(({ facts }) => facts.target !== undefined).length > MOST_REFERENCES) {
    throw badRequest(`A batch has at most ${MOST_REFERENCES} statements about other statements: send fewer at once.`);
  }
}

/**
 * Voids what is voided and keeps `statement_target` whole, whichever of two statements came first. A voiding statement
 * cannot be voided. Resolves to the JSON of those that were not voided before.
 */
export async function followReferences(transaction: Transaction<Tables>, fresh: readonly Row[]): Promise<string[]> {
  const doomed = new Set<string>();
  for (const chunk of chunks(fresh)) {
    const voided = await transaction
      .selectFrom('statement')
      .select('target')
      .distinct()
      .where(
        'target',
        'in',
        chunk.map(({ prepared }) => prepared.id),
      )
      .where('verb', '=', VOIDED)
      .execute();
    for (const { target } of voided) if (target !== null) doomed.add(target);
  }
  for (const { prepared, seq } of fresh) {
    const { target, voids } = prepared.facts;
    if (target === undefined) continue;
    if (voids) doomed.add(target);
    await refer(transaction, { seq, id: prepared.id, target });
  }
  const voided: string[] = [];
  for (const ids of chunks([...doomed])) {
    const rows = await transaction
      .updateTable('statement')
      .set({ voided: 1 })
      .where('id', 'in', ids)
      .where('verb', '!=', VOIDED)
      .where('voided', '=', 0)
      .returning('body')
      .execute();
    voided.push(...rows.map(({ body }) => body));
  }
  return voided;
}

/** A statement reaches its target, what that reaches, and brings all of it to those that reach the statement. */
async function refer(
  transaction: Transaction<Tables>,
  { id, seq, target }: { id: string; seq: number; target: string },
): Promise<void> {
  await transaction
    .insertInto('statement_target')
    .values({ target, seq })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await addTargets(
    transaction,
    transaction
      .selectFrom('statement_target as further')
      .innerJoin('statement', 'statement.seq', 'further.seq')
      .select((column) => ['further.target', column.val(seq).as('seq')])
      .where('statement.id', '=', target),
  );
  await addTargets(
    transaction,
    transaction
      .selectFrom('statement_target as before')
      .innerJoin('statement_target as after', (join) => join.onTrue())
      .select(['after.target', 'before.seq'])
      .where('before.target', '=', id)
      .where('after.seq', '=', seq),
  );
}

async function addTargets(
  transaction: Transaction<Tables>,
  targets: Expression<Tables['statement_target']>,
): Promise<void> {
  await transaction
    .insertInto('statement_target')
    .columns(['target', 'seq'])
    .expression(targets)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
