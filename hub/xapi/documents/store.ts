import { createHash } from 'node:crypto';
import { lockWrites } from '../../database/lock.ts';
import { type Connection, type Database, indexKey } from '../../database/schema.ts';
import type { WriteQueue } from '../../database/write-queue.ts';
import type { Document, DocumentScope, KeptDocument } from './document.ts';
import { type Preconditions, checkPreconditions } from './preconditions.ts';
import { mergeDocuments } from './merge.ts';

export interface DocumentStoreOptions {
  database: Database;
  queue: WriteQueue;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Documents of the State, Activity Profile and Agent Profile resources. */
export class DocumentStore {
  readonly #database: Database;
  readonly #queue: WriteQueue;
  readonly #now: () => number;

  constructor({ database, now, queue }: DocumentStoreOptions) {
    this.#database = database;
    this.#queue = queue;
    this.#now = now;
  }

  /** One document, or nothing. */
  get(scope: DocumentScope, id: string): Promise<KeptDocument | undefined> {
    return read(this.#database, scope, id);
  }

  /** Ids of those changed after a moment, whatever their registration when the scope gives none. */
  async ids(scope: DocumentScope, since: string | undefined): Promise<string[]> {
    let query = within(this.#database.selectFrom('document'), scope).select('id').distinct().orderBy('id');
    if (since !== undefined) query = query.where('updated', '>', since);
    return (await query.execute()).map(({ id }) => id);
  }

  /** Puts a document in the place of any other. Throws a `Refusal` (409, 412) when the preconditions forbid it. */
  put(scope: DocumentScope, id: string, document: Document, conditions: Preconditions): Promise<void> {
    return this.#change(scope, id, conditions, () => document);
  }

  /**
   * Adds the properties of a JSON object to those of the one that is there, or keeps any document where there is none.
   * Throws a `Refusal` (400 when they cannot be merged, 412).
   */
  post(scope: DocumentScope, id: string, document: Document, conditions: Preconditions): Promise<void> {
    return this.#change(scope, id, conditions, (kept) => mergeDocuments(kept, document));
  }

  /** Takes a document away, if it is there. Throws a `Refusal` (412). */
  delete(scope: DocumentScope, id: string, conditions: Preconditions): Promise<void> {
    return this.#queue.run(() =>
      this.#database.transaction().execute(async (transaction) => {
        await lockWrites(transaction);
        checkPreconditions(conditions, (await read(transaction, scope, id))?.etag);
        await exactly(transaction.deleteFrom('document'), scope, id).execute();
      }),
    );
  }

  /** Takes every document of a scope away, whatever the registration when it gives none. */
  async deleteAll(scope: DocumentScope): Promise<void> {
    await this.#queue.run(() => within(this.#database.deleteFrom('document'), scope).execute());
  }

  #change(
    scope: DocumentScope,
    id: string,
    conditions: Preconditions,
    change: (kept: KeptDocument | undefined) => Document,
  ): Promise<void> {
    return this.#queue.run(() =>
      this.#database.transaction().execute(async (transaction) => {
        await lockWrites(transaction);
        const kept = await read(transaction, scope, id);
        checkPreconditions(conditions, kept?.etag);
        const { content, type } = change(kept);
        const values = {
          type,
          content,
          etag: `"${createHash('sha1').update(content).digest('hex')}"`,
          updated: new Date(this.#now()).toISOString(),
        };
        if (kept === undefined) {
          await transaction
            .insertInto('document')
            .values({ ...keysOf(scope), id, ...values })
            .execute();
        } else await exactly(transaction.updateTable('document').set(values), scope, id).execute();
      }),
    );
  }
}

async function read(connection: Connection, scope: DocumentScope, id: string): Promise<KeptDocument | undefined> {
  return exactly(connection.selectFrom('document'), scope, id)
    .select(['type', 'content', 'etag', 'updated'])
    .executeTakeFirst();
}

/** What the three kinds of query have in common. */
interface Narrowable {
  where(column: 'kind' | 'activity' | 'agent' | 'registration' | 'id', operator: '=', value: string): this;
}

function within<Query extends Narrowable>(query: Query, scope: DocumentScope): Query {
  const { activity, agent, kind, registration } = keysOf(scope);
  const narrowed = query.where('kind', '=', kind).where('activity', '=', activity).where('agent', '=', agent);
  return registration === '' ? narrowed : narrowed.where('registration', '=', registration);
}

function exactly<Query extends Narrowable>(query: Query, scope: DocumentScope, id: string): Query {
  return within(query, scope).where('registration', '=', scope.registration).where('id', '=', id);
}

function keysOf({ activity, agent, kind, registration }: DocumentScope): DocumentScope {
  return { kind, activity: indexKey(activity), agent: indexKey(agent), registration };
}
