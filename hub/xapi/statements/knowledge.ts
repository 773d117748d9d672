import type { Transaction } from 'kysely';
import { chunks } from '../../database/chunks.ts';
import { type Connection, indexKey, type Tables } from '../../database/schema.ts';
import { type ActivityDefinition, mergeDefinitions } from '../data/activity.ts';
import type { Facts } from './facts.ts';

/** Keeps what statements tell of activities and people. */
export async function learn(transaction: Transaction<Tables>, told: readonly Facts[]): Promise<void> {
  await learnActivities(transaction, told);
  await learnNames(transaction, told);
}

/** What is known of activities, by id. */
export async function readDefinitions(
  connection: Connection,
  ids: readonly string[],
): Promise<Map<string, ActivityDefinition>> {
  const found = await readTexts(connection, ids.map(indexKey));
  return new Map(
    ids.flatMap((id) => {
      const text = found.get(indexKey(id));
      return text === undefined ? [] : [[id, JSON.parse(text) as ActivityDefinition] as const];
    }),
  );
}

/** Every name by which an identity was called. */
export async function readNames(connection: Connection, identity: string): Promise<string[]> {
  const rows = await connection
    .selectFrom('agent_name')
    .select('name')
    .where('agent', '=', indexKey(identity))
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => JSON.parse(name) as string);
}

async function learnActivities(transaction: Transaction<Tables>, told: readonly Facts[]): Promise<void> {
  const heard = new Map<string, ActivityDefinition>();
  for (const { definitions } of told) {
    for (const [id, definition] of definitions) {
      const key = indexKey(id);
      heard.set(key, mergeDefinitions(heard.get(key), definition) ?? definition);
    }
  }
  const kept = await readTexts(transaction, [...heard.keys()]);
  const changed = [...heard].flatMap(([id, definition]) => {
    const before = kept.get(id);
    const known = before === undefined ? undefined : (JSON.parse(before) as ActivityDefinition);
    const after = JSON.stringify(mergeDefinitions(known, definition));
    return after === before ? [] : [{ id, definition: after }];
  });
  for (const values of chunks(changed)) {
    await transaction
      .insertInto('activity')
      .values(values)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((set) => ({ definition: set.ref('excluded.definition') })),
      )
      .execute();
  }
}

async function learnNames(transaction: Transaction<Tables>, told: readonly Facts[]): Promise<void> {
  const heard = new Map<string, Tables['agent_name']>();
  for (const { identity, name } of told.flatMap(({ names }) => names)) {
    const row = { agent: indexKey(identity), name: JSON.stringify(name) };
    heard.set(`${row.agent} ${row.name}`, row);
  }
  for (const values of chunks([...heard.values()])) {
    await transaction
      .insertInto('agent_name')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** JSON by key. */
async function readTexts(connection: Connection, keys: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const chunk of chunks(keys)) {
    const rows = await connection.selectFrom('activity').selectAll().where('id', 'in', chunk).execute();
    for (const { definition, id } of rows) found.set(id, definition);
  }
  return found;
}
