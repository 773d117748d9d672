import { sql } from 'kysely';
import { EXIT, HubFault } from '../fault.ts';
import { lockWrites } from './lock.ts';
import { migrations } from './migrations.ts';
import type { Database, Engine } from './schema.ts';

/**
 * Brings a database to the present schema, all missing steps in one transaction. Throws a `HubFault` for one that a
 * newer hub wrote, which is left as it is.
 */
export async function migrate(database: Database, engine: Engine): Promise<void> {
  const steps = migrations(engine);
  await sql`CREATE TABLE IF NOT EXISTS hub_schema (version INTEGER NOT NULL)`.execute(database);
  await database.transaction().execute(async (transaction) => {
    // Two hubs that start at once on one server would both migrate.
    if (engine === 'postgres') await sql`LOCK TABLE hub_schema IN EXCLUSIVE MODE`.execute(transaction);
    await lockWrites(transaction);
    const found = await transaction.selectFrom('hub_schema').select('version').executeTakeFirst();
    const from = found?.version ?? 0;
    if (from > steps.length) {
      throw new HubFault(
        EXIT.disk,
        `The database was written by a newer hub (schema ${from}, this one knows ${steps.length}).`,
        'Install the newer version again, or give another data folder; nothing was changed in this one.',
      );
    }
    for (const command of steps.slice(from).flat()) {
      await (typeof command === 'string' ? sql.raw(command).execute(transaction) : command(transaction));
    }
    if (found === undefined) await transaction.insertInto('hub_schema').values({ version: steps.length }).execute();
    else await transaction.updateTable('hub_schema').set({ version: steps.length }).execute();
  });
}

/** How many migrations a database has had; 0 where no hub has been. */
export async function schemaOf(database: Database): Promise<number> {
  const tables = await database.introspection.getTables();
  if (!tables.some(({ name }) => name === 'hub_schema')) return 0;
  const found = await database.selectFrom('hub_schema').select('version').executeTakeFirst();
  return found?.version ?? 0;
}
