import type { Transaction } from 'kysely';
import type { SyncTrouble } from '../../electron/contract/sync.ts';
import { fillBatch } from '../../electron/delivery/batch.ts';
import type { Outbox, Waiting } from '../../electron/delivery/outbox.ts';
import type { Database, Tables } from '../database/schema.ts';
import { ATTACHMENT, outgoing } from './outgoing.ts';
import { type Kept, readWaiting } from './waiting.ts';

export interface ForwardingOutboxOptions {
  database: Database;
  /** Which store: each has its own place in the order of arrival. */
  address: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** The columns of the plan. */
type PlanColumns = Partial<Pick<Tables['forwarding'], 'next_at' | 'trouble' | 'acknowledged'>> & {
  failures: number;
  wait: number;
};

/** Some statements, and the transaction in which their state changes. */
interface Lot {
  transaction: Transaction<Tables>;
  address: string;
  /** At least one. */
  seqs: readonly number[];
}

const RESUMED = { failures: 0, next_at: null, wait: 0, trouble: null } as const satisfies PlanColumns;

/**
 * The hub's statements on their way to another store, in the states of a kiosk's outbox but without a row for each. All
 * up to `passed` in the order of arrival are delivered, except the rows of `forwarding_exception`: these wait, or are
 * set apart for a reason. All after `passed` wait. The order of arrival is that of commits, so none comes to light
 * behind the mark; what a batch leaves behind it becomes an exception in the same transaction.
 */
export async function openForwardingOutbox({ address, database, now }: ForwardingOutboxOptions): Promise<Outbox> {
  await database
    .insertInto('forwarding')
    .values({ address })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

  /** One transaction: the plan, then what becomes of the statements. */
  const settle = (plan: PlanColumns, batch: readonly Waiting[], become: (lot: Lot) => Promise<void>): Promise<void> =>
    database.transaction().execute(async (transaction) => {
      // A write first: see `lockWrites`.
      await transaction.updateTable('forwarding').set(plan).where('address', '=', address).execute();
      if (batch.length > 0) await become({ transaction, address, seqs: batch.map(({ seq }) => seq) });
    });

  return {
    async plan() {
      const row = await database
        .selectFrom('forwarding')
        .selectAll()
        .where('address', '=', address)
        .executeTakeFirstOrThrow();
      return {
        failures: row.failures,
        nextAt: row.next_at === null ? 0 : Date.parse(row.next_at),
        wait: row.wait,
        trouble: (row.trouble as SyncTrouble | null) ?? undefined,
        acknowledgedAt: row.acknowledged ?? undefined,
      };
    },
    async take(most) {
      for (;;) {
        const { ready, stuck } = part(await readWaiting(database, address, most));
        if (stuck.length === 0) return fillBatch(ready, most);
        await database
          .transaction()
          .execute((transaction) => setApart({ transaction, address, seqs: stuck }, ATTACHMENT));
      }
    },
    deliver: (batch) => settle({ ...RESUMED, acknowledged: new Date(now()).toISOString() }, batch, deliver),
    quarantine: (statement, reason) => settle(RESUMED, [statement], (lot) => setApart(lot, reason)),
    postpone: (batch, { failures, nextAt, trouble, wait }) =>
      settle({ failures, next_at: new Date(nextAt).toISOString(), wait, trouble: trouble ?? null }, batch, postpone),
  };
}

/** The head of what waits: those that can leave, up to the first that cannot; or, where that is the first, it alone. */
function part(kept: readonly Kept[]): { ready: Waiting[]; stuck: number[] } {
  const ready: Waiting[] = [];
  for (const { body, ...statement } of kept) {
    const bytes = outgoing(body);
    if (bytes === undefined) return { ready, stuck: ready.length === 0 ? [statement.seq] : [] };
    ready.push({ ...statement, bytes });
  }
  return { ready, stuck: [] };
}

async function deliver({ address, seqs, transaction }: Lot): Promise<void> {
  const passed = await passMark({ address, seqs, transaction }, seqs);
  const { numDeletedRows } = await transaction
    .deleteFrom('forwarding_exception')
    .where('address', '=', address)
    .where('seq', 'in', seqs)
    .where('reason', 'is', null)
    .executeTakeFirst();
  const delivered = passed + Number(numDeletedRows);
  await transaction
    .updateTable('forwarding')
    .set(({ eb }) => ({ delivered: eb('delivered', '+', delivered) }))
    .where('address', '=', address)
    .execute();
}

/** Only those that wait: what was delivered meanwhile is not set apart by a late word. */
async function setApart(lot: Lot, reason: string): Promise<void> {
  await passMark(lot, []);
  await lot.transaction
    .updateTable('forwarding_exception')
    .set({ reason })
    .where('address', '=', lot.address)
    .where('seq', 'in', lot.seqs)
    .where('reason', 'is', null)
    .execute();
}

async function postpone(lot: Lot): Promise<void> {
  await passMark(lot, []);
  await lot.transaction
    .updateTable('forwarding_exception')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
    .where('address', '=', lot.address)
    .where('seq', 'in', lot.seqs)
    .where('reason', 'is', null)
    .execute();
}

/**
 * Moves the mark past these statements. All that it passes become exceptions that wait, except `delivered`; gives how
 * many of these it passed.
 */
async function passMark({ address, seqs, transaction }: Lot, delivered: readonly number[]): Promise<number> {
  // Read by a write: nobody else moves the mark before this transaction ends.
  const { passed } = await transaction
    .updateTable('forwarding')
    .set(({ ref }) => ({ passed: ref('passed') }))
    .where('address', '=', address)
    .returning('passed')
    .executeTakeFirstOrThrow();
  const last = Math.max(...seqs);
  if (last <= passed) return 0;
  await transaction
    .insertInto('forwarding_exception')
    .columns(['address', 'seq'])
    .expression((build) =>
      build
        .selectFrom('statement')
        .select((column) => [column.val(address).as('address'), 'seq'])
        .where('seq', '>', passed)
        .where('seq', '<=', last)
        .$if(delivered.length > 0, (query) => query.where('seq', 'not in', delivered)),
    )
    .execute();
  await transaction.updateTable('forwarding').set({ passed: last }).where('address', '=', address).execute();
  return delivered.filter((seq) => seq > passed).length;
}
