import type { Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/**
 * Takes the right to write, waiting for whoever has it. It must come first in a transaction that reads before it
 * writes: SQLite refuses at once, without waiting, to write after a read that another program's commit made old.
 */
export async function lockWrites(transaction: Transaction<Tables>): Promise<void> {
  await transaction
    .updateTable('hub_schema')
    .set(({ ref }) => ({ version: ref('version') }))
    .execute();
}
