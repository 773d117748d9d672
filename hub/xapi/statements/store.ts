import type { Transaction } from 'kysely';
import { answerOfText, countAnswers, takeBackAnswers } from '../../answers/roll-up.ts';
import { chunks } from '../../database/chunks.ts';
import { lockWrites } from '../../database/lock.ts';
import type { Database, Tables } from '../../database/schema.ts';
import type { WriteQueue } from '../../database/write-queue.ts';
import type { AttachmentContent } from '../attachments/pair.ts';
import type { ActivityDefinition } from '../data/activity.ts';
import { indexRows, insertNew } from './insert.ts';
import { learn, readDefinitions, readNames } from './knowledge.ts';
import type { Prepared } from './prepare.ts';
import type { ListQuery, SingleQuery } from './query.ts';
import { assertFewReferences, followReferences } from './references.ts';
import { pageOf } from './select.ts';

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

/** The statements of a hub. */
export class StatementStore {
  readonly #database: Database;
  readonly #queue: WriteQueue;
  readonly #now: () => number;
  /** The `stored` of the write under way, in milliseconds since 1970. */
  #writing: number | undefined;

  constructor({ database, now, queue }: StatementStoreOptions) {
    this.#database = database;
    this.#queue = queue;
    this.#now = now;
  }

  /**
   * Keeps all that is new, on disk before it resolves to how many were. Statements that are there already, word for
   * word, change nothing; no two of a batch have one id. Throws a `Refusal`, and keeps nothing, when one is there and
   * says something else (409) or when too many are about others (400).
   */
  async save(batch: readonly Prepared[], attachments: readonly AttachmentContent[]): Promise<number> {
    if (batch.length === 0) return 0;
    assertFewReferences(batch);
    return this.#queue.run(async () => {
      try {
        return await this.#database
          .transaction()
          .execute((transaction) => this.#write(transaction, batch, attachments));
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
  definitions(ids: readonly string[]): Promise<Map<string, ActivityDefinition>> {
    return readDefinitions(this.#database, ids);
  }

  /** Every name by which an identity was called. */
  namesOf(identity: string): Promise<string[]> {
    return readNames(this.#database, identity);
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

  /** Resolves to how many were new. */
  async #write(
    transaction: Transaction<Tables>,
    batch: readonly Prepared[],
    attachments: readonly AttachmentContent[],
  ): Promise<number> {
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
    if (fresh.length === 0) return 0;
    await indexRows(transaction, fresh);
    await countAnswers(
      transaction,
      fresh.flatMap(({ prepared }) => prepared.answer ?? []),
      first,
    );
    const voided = await followReferences(transaction, fresh);
    await takeBackAnswers(
      transaction,
      voided.flatMap((body) => answerOfText(body) ?? []),
    );
    for (const rowsOf of chunks(attachments)) {
      await transaction
        .insertInto('attachment')
        .values(rowsOf)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await learn(
      transaction,
      fresh.map(({ prepared }) => prepared.facts),
    );
    return fresh.length;
  }
}
