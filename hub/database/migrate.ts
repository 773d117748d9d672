import { type Kysely, sql, type Transaction } from 'kysely';
import { EXIT, HubFault } from '../fault.ts';
import { lockWrites } from './lock.ts';
import { migrations } from './migrations.ts';
import type { Database, Engine, Tables } from './schema.ts';

/**
 * Brings a database to the present schema, all missing steps in one transaction. Throws a `HubFault` for one that a
 * newer hub wrote, which is left as it is.
 */
export async function migrate(database: Database, engine: Engine): Promise<void> {
  await nameSchema(database);
  await database.transaction().execute(async (transaction) => {
    // Two hubs that start at once on one server would both migrate.
    if (engine === 'postgres') await sql`LOCK TABLE hub_schema IN EXCLUSIVE MODE`.execute(transaction);
    await lockWrites(transaction);
    const found = await transaction.selectFrom('hub_schema').select('version').executeTakeFirst();
    const from = found?.version ?? 0;
    const latest = latestSchema(engine);
    if (from > latest) {
      throw new HubFault(
        EXIT.disk,
        `The database was written by a newer hub (schema ${from}, this one knows ${latest}).`,
        'Install the newer version again, or give another data folder; nothing was changed in this one.',
      );
    }
    await upgrade(transaction, engine, from, latest);
  });
}

/** Makes the tables of a schema, from 1 to the latest, where no hub has been. */
export async function createTables(transaction: Transaction<Tables>, engine: Engine, schema: number): Promise<void> {
  await nameSchema(transaction);
  await upgrade(transaction, engine, 0, schema);
}

/** Brings tables from one schema to a later one. */
export async function upgrade(
  transaction: Transaction<Tables>,
  engine: Engine,
  from: number,
  to: number,
): Promise<void> {
  for (const command of migrations(engine).slice(from, to).flat()) {
    await (typeof command === 'string' ? sql.raw(command).execute(transaction) : command(transaction));
  }
  if (from === 0) await transaction.insertInto('hub_schema').values({ version: to }).execute();
  else await transaction.updateTable('hub_schema').set({ version: to }).execute();
}

/** The schema of this hub: the number of its migrations. */
export function latestSchema(engine: Engine): number {
  return migrations(engine).length;
}

/** How many migrations a database has had; 0 where no hub has been. */
export async function schemaOf(database: Database): Promise<number> {
  const tables = await database.introspection.getTables();
  if (!tables.some(({ name }) => name === 'hub_schema')) return 0;
  const found = await database.selectFrom('hub_schema').select('version').executeTakeFirst();
  return found?.version ?? 0;
}

async function nameSchema(connection: Kysely<Tables>): Promise<void> {
  await sql`CREATE TABLE IF NOT EXISTS hub_schema (version INTEGER NOT NULL)`.execute(connection);
}
