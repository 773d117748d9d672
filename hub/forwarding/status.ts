import type { Refusal, SyncTrouble } from '../../electron/contract/sync.ts';
import type { Database } from '../database/schema.ts';
import { ATTACHMENT } from './outgoing.ts';

/** How the hub's statements get to one record store: all that are kept = delivered + waiting + those set apart. */
export interface ForwardingStatus {
  address: string;
  delivered: number;
  waiting: number;
  /** When the oldest that waits was stored here, ISO 8601. */
  oldestWaiting: string | undefined;
  /** Those set apart, by reason. */
  refused: Refusal[];
  /** What keeps the waiting ones; `credentials` and `address` are for a person to mend. */
  trouble: SyncTrouble | undefined;
  /** The next attempt while there is trouble, ISO 8601. */
  nextAt: string | undefined;
  /** The last acknowledgement, ISO 8601. */
  acknowledgedAt: string | undefined;
}

/** The state of every store that was ever forwarded to. */
export async function readForwarding(database: Database): Promise<ForwardingStatus[]> {
  const rows = await database.selectFrom('forwarding').selectAll().orderBy('address').execute();
  const told: ForwardingStatus[] = [];
  for (const { acknowledged, address, delivered, next_at: nextAt, passed, trouble } of rows) {
    const waiting = await readWaitingFigures(database, address, passed);
    told.push({
      address,
      delivered,
      ...waiting,
      refused: await readRefused(database, address),
      trouble: (trouble as SyncTrouble | null) ?? undefined,
      nextAt: nextAt ?? undefined,
      acknowledgedAt: acknowledged ?? undefined,
    });
  }
  return told;
}

/** Sends again what every store set apart for this reason; gives how many. What has no way to leave stays. */
export async function requeueForwarding(database: Database, reason: string): Promise<number> {
  if (reason === ATTACHMENT) return 0;
  const { numUpdatedRows } = await database
    .updateTable('forwarding_exception')
    .set({ reason: null, attempts: 0 })
    .where('reason', '=', reason)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function readWaitingFigures(
  database: Database,
  address: string,
  passed: number,
): Promise<Pick<ForwardingStatus, 'waiting' | 'oldestWaiting'>> {
  const fresh = await database
    .selectFrom('statement')
    .select(({ fn }) => [fn.countAll().as('count'), fn.min<string | null>('stored').as('oldest')])
    .where('seq', '>', passed)
    .executeTakeFirstOrThrow();
  const excepted = await database
    .selectFrom('forwarding_exception')
    .innerJoin('statement', 'statement.seq', 'forwarding_exception.seq')
    .select(({ fn }) => [fn.countAll().as('count'), fn.min<string | null>('statement.stored').as('oldest')])
    .where('forwarding_exception.address', '=', address)
    .where('forwarding_exception.reason', 'is', null)
    .executeTakeFirstOrThrow();
  const { oldest } = excepted;
  return {
    waiting: Number(fresh.count) + Number(excepted.count),
    // Exceptions arrived before all that is fresh. There is no lowest moment of nothing.
    oldestWaiting: oldest ?? fresh.oldest ?? undefined,
  };
}

async function readRefused(database: Database, address: string): Promise<Refusal[]> {
  const rows = await database
    .selectFrom('forwarding_exception')
    .select(({ fn }) => ['reason', fn.countAll().as('count')])
    .where('address', '=', address)
    .where('reason', 'is not', null)
    .groupBy('reason')
    .orderBy('reason')
    .execute();
  return rows.map(({ count, reason }) => ({
    reason: reason ?? '',
    count: Number(count),
    canRequeue: reason !== ATTACHMENT,
  }));
}
