import type { Transaction } from 'kysely';
import { lockWrites } from '../../database/lock.ts';
import { type Database, indexKey, type Tables } from '../../database/schema.ts';
import type { WriteQueue } from '../../database/write-queue.ts';
import { type ActivityDefinition, mergeDefinitions } from '../data/activity.ts';
import { VOIDED } from '../data/statement.ts';
import { Refusal } from '../refusal.ts';
import type { Prepared } from './prepare.ts';
import type { ListQuery, SingleQuery } from './query.ts';
import { pageOf } from './select.ts';

/** Rows of one INSERT: nine columns of these are well under what an engine takes. */
const ROWS = 1_000;
/** Definitions and names that are known to be kept already are not written again; how many are remembered. */
const REMEMBERED = 20_000;

export interface AttachmentContent {
  sha2: string;
  type: string;
  content: Uint8Array;
}

export interface Page {
  /** JSON of each statement, in order. */
  bodies: string[];
  /** The place of the last of them, when more follow. */
  next: number | undefined;
}

export interface StatementStoreOptions {
  database: Database;
  queue: WriteQueue;
  /** Milliseconds since 1970. */
  now: () => number;
}

interface Row {
  seq: number;
  prepared: Prepared;
}

/** The statements of a hub. */
export class StatementStore {
  readonly #database: Database;
  readonly #queue: WriteQueue;
  readonly #now: () => number;
  /** The `stored` of the write under way, in milliseconds since 1970. */
  #writing: number | undefined;
  readonly #remembered = new Map<string, string>();

  constructor({ database, now, queue }: StatementStoreOptions) {
    this.#database = database;
    this.#queue = queue;
    this.#now = now;
  }

  /**
   * Keeps all that is new, on disk before it resolves. Statements that are there already, word for word, change
   * nothing. Throws a `Refusal` (409), and keeps nothing, when one is there and says something else.
   */
  save(batch: readonly Prepared[], attachments: readonly AttachmentContent[]): Promise<void> {
    if (batch.length === 0) return Promise.resolve();
    return this.#queue.run(async () => {
      try {
        const remember = await this.#database
          .transaction()
          .execute((transaction) => this.#write(transaction, batch, attachments));
        if (this.#remembered.size > REMEMBERED) this.#remembered.clear();
        for (const [key, text] of remember) this.#remembered.set(key, text);
      } finally {
        this.#writing = undefined;
      }
    });
  }

  /** One statement's JSON and the moment it was stored, or nothing. */
  async single({ id, voided }: SingleQuery): Promise<{ body: string; stored: string } | undefined> {
    return this.#database
      .selectFrom('statement')
      .select(['body', 'stored'])
      .where('id', '=', id)
      .where('voided', '=', voided ? 1 : 0)
      .executeTakeFirst();
  }

  /** A page of those that match. */
  async list(query: ListQuery): Promise<Page> {
    const { rows } = await pageOf(query).execute(this.#database);
    const page = rows.slice(0, query.limit);
    return {
      bodies: page.map(({ body }) => body),
      next: rows.length > query.limit ? page.at(-1)?.seq : undefined,
    };
  }

  /**
   * The moment up to which every statement stored can be read (ISO 8601): one that comes within this millisecond is
   * still stored at it.
   */
  consistentThrough(): string {
    return new Date(Math.min(this.#now(), this.#writing ?? Number.POSITIVE_INFINITY) - 1).toISOString();
  }

  /** What is known of these activities, by id. */
  async definitions(ids: readonly string[]): Promise<Map<string, ActivityDefinition>> {
    const found = await readDefinitions(this.#database, ids);
    return new Map(
      ids.flatMap((id) => {
        const definition = found.get(indexKey(id));
        return definition === undefined ? [] : [[id, JSON.parse(definition) as ActivityDefinition] as const];
      }),
    );
  }

  /** Every name by which an identity was called. */
  async namesOf(identity: string): Promise<string[]> {
    const rows = await this.#database
      .selectFrom('agent_name')
      .select('name')
      .where('agent', '=', indexKey(identity))
      .orderBy('name')
      .execute();
    return rows.map(({ name }) => JSON.parse(name) as string);
  }

  /** The contents of attachments, of those that the hub has. */
  async attachments(digests: readonly string[]): Promise<AttachmentContent[]> {
    if (digests.length === 0) return [];
    return this.#database
      .selectFrom('attachment')
      .selectAll()
      .where('sha2', 'in', [...digests])
      .execute();
  }

  /** Resolves to what need not be written again. */
  async #write(
    transaction: Transaction<Tables>,
    batch: readonly Prepared[],
    attachments: readonly AttachmentContent[],
  ): Promise<Map<string, string>> {
    await lockWrites(transaction);
    const last = await transaction
      .selectFrom('statement')
      .select(['seq', 'stored'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    // After the last one, even in one millisecond or with a clock set back: readers ask for what came `since`.
    this.#writing = Math.max(this.#now(), last === undefined ? 0 : Date.parse(last.stored) + 1);
    const stored = new Date(this.#writing).toISOString();
    const first = (last?.seq ?? 0) + 1;
    const rows = batch.map((prepared, index) => ({ seq: first + index, prepared }));
    const fresh = await insertNew(transaction, rows, stored);
    if (fresh.length === 0) return new Map();
    await indexRows(transaction, fresh);
    await followReferences(transaction, fresh);
    for (const rowsOf of chunks(attachments)) {
      await transaction
        .insertInto('attachment')
        .values(rowsOf)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    return this.#learn(transaction, fresh);
  }

  /** Keeps what the statements say of activities and people. */
  async #learn(transaction: Transaction<Tables>, fresh: readonly Row[]): Promise<Map<string, string>> {
    const heard = new Map<string, ActivityDefinition>();
    const names = new Map<string, { agent: string; name: string }>();
    for (const { facts } of fresh.map(({ prepared }) => prepared)) {
      for (const [id, definition] of facts.definitions) {
        heard.set(id, mergeDefinitions(heard.get(id), definition) ?? definition);
      }
      for (const { identity, name } of facts.names) {
        const row = { agent: indexKey(identity), name: JSON.stringify(name) };
        names.set(`name ${row.agent} ${row.name}`, row);
      }
    }
    const remember = new Map<string, string>();
    const told = new Map<string, ActivityDefinition>();
    for (const [id, definition] of heard) {
      const key = indexKey(id);
      const text = JSON.stringify(definition);
      if (this.#remembered.get(`activity ${key}`) === text) continue;
      remember.set(`activity ${key}`, text);
      told.set(key, definition);
    }
    await mergeActivities(transaction, told);
    const called = [...names].filter(([key]) => !this.#remembered.has(key));
    for (const rows of chunks(called.map(([, row]) => row))) {
      await transaction
        .insertInto('agent_name')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    for (const [key] of called) remember.set(key, '');
    return remember;
  }
}

/** Inserts those whose id is new. Throws a `Refusal` (409) when one that is not says something else. */
async function insertNew(transaction: Transaction<Tables>, rows: readonly Row[], stored: string): Promise<Row[]> {
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

async function indexRows(transaction: Transaction<Tables>, rows: readonly Row[]): Promise<void> {
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

/**
 * Voids what is voided and keeps `statement_target` whole, whichever of two statements came first. A voiding statement
 * cannot be voided.
 */
async function followReferences(transaction: Transaction<Tables>, fresh: readonly Row[]): Promise<void> {
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
  for (const ids of chunks([...doomed])) {
    await transaction
      .updateTable('statement')
      .set({ voided: 1 })
      .where('id', 'in', ids)
      .where('verb', '!=', VOIDED)
      .execute();
  }
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
  await transaction
    .insertInto('statement_target')
    .columns(['target', 'seq'])
    .expression((build) =>
      build
        .selectFrom('statement_target as further')
        .innerJoin('statement', 'statement.seq', 'further.seq')
        .select((column) => ['further.target', column.val(seq).as('seq')])
        .where('statement.id', '=', target),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await transaction
    .insertInto('statement_target')
    .columns(['target', 'seq'])
    .expression((build) =>
      build
        .selectFrom('statement_target as before')
        .innerJoin('statement_target as after', (join) => join.onTrue())
        .select(['after.target', 'before.seq'])
        .where('before.target', '=', id)
        .where('after.seq', '=', seq),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function mergeActivities(
  transaction: Transaction<Tables>,
  told: ReadonlyMap<string, ActivityDefinition>,
): Promise<void> {
  const kept = await readDefinitions(transaction, [...told.keys()]);
  const changed = [...told].flatMap(([id, definition]) => {
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

/** JSON by index key. */
async function readDefinitions(
  connection: Database | Transaction<Tables>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const chunk of chunks(ids)) {
    const rows = await connection.selectFrom('activity').selectAll().where('id', 'in', chunk.map(indexKey)).execute();
    for (const { definition, id } of rows) found.set(id, definition);
  }
  return found;
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / ROWS);
  return Array.from({ length: count }, (_, index) => items.slice(index * ROWS, (index + 1) * ROWS));
}
