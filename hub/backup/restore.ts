import { createTables, latestSchema, upgrade } from '../database/migrate.ts';
import type { Opened } from '../database/open.ts';
import type { Tables } from '../database/schema.ts';
import { EXIT, HubFault } from '../fault.ts';
import type { Header, Trailer } from './format.ts';
import { readBackup } from './read.ts';

/**
 * Puts a backup into a database where no hub has been, whichever engine it comes from, and brings it to the present
 * schema: all in one transaction, after the file was read to its end. Throws a `HubFault` (65, 74), with nothing put
 * back.
 */
export async function restoreBackup(
  { database, engine }: Pick<Opened, 'database' | 'engine'>,
  path: string,
): Promise<Trailer> {
  const latest = latestSchema(engine);
  await readBackup(path, latest);
  try {
    return await database.transaction().execute(async (transaction) => {
      let schema = latest;
      const trailer = await readBackup(path, latest, {
        async begin(header: Header) {
          schema = header.schema;
          await createTables(transaction, engine, schema);
        },
        async rows(table, rows) {
          // What an older schema calls its tables and columns, the types of this one need not know.
          await transaction
            .insertInto(table as keyof Tables)
            .values(rows)
            .execute();
        },
      });
      await upgrade(transaction, engine, schema, latest);
      return trailer;
    });
  } catch (error) {
    if (error instanceof HubFault) throw error;
    throw new HubFault(
      EXIT.disk,
      `${path} could not be put back: ${error instanceof Error ? error.message : String(error)}`,
      'Check that the disk has room and that no hub runs there; nothing was put back.',
      error,
    );
  }
}
