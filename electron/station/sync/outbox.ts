import type { Refusal, SyncTrouble } from '../../contract/sync.ts';
import type { Connection } from '../database/connect.ts';
import { SYNC } from './limits.ts';
import type { FrozenStatement } from './record-store.ts';

/** When the next attempt may be; kept on disk, so that a restart does not hurry. */
export interface Plan {
  /** Failed requests in a row. */
  failures: number;
  /** Unix milliseconds. */
  nextAt: number;
  /** The whole wait before `nextAt`, milliseconds. */
  wait: number;
  trouble: SyncTrouble | undefined;
  /** Hour of the last acknowledgement, ISO 8601. */
  acknowledgedAt: string | undefined;
}

/** A waiting statement. */
export interface Waiting extends FrozenStatement {
  seq: number;
  /** Requests that failed with it. */
  attempts: number;
}

/** The statements and their states: `pending → delivered | quarantined`. Each function is one transaction. */
export interface Outbox {
  plan(): Plan;
  /**
   * The next statements to send, at most `most`, those that failed least first, and those that never
   * failed by themselves; none of the hour `held`.
   */
  take(most: number, held: string | undefined): Waiting[];
  /** Marks statements that the store has acknowledged, in the hour given. */
  deliver(batch: readonly Waiting[], hour: string): void;
  /** Sets one apart that the store refused: it was heard, but acknowledged nothing. */
  quarantine(statement: Waiting, reason: string): void;
  /** Puts statements behind the others and keeps the plan. */
  postpone(batch: readonly Waiting[], plan: Pick<Plan, 'failures' | 'nextAt' | 'wait' | 'trouble'>): void;
  /** Sends those set apart for this reason again; gives how many. */
  requeue(reason: string): number;
  refusals(): Refusal[];
  /** Day of the oldest waiting statement. */
  oldestWaiting(): string | undefined;
}

interface PlanRow {
  failures: number;
  next_at: number;
  wait: number;
  trouble: SyncTrouble | null;
  acknowledged_at: string | null;
}

export function createOutbox(connection: Connection): Outbox {
  const readPlan = connection.prepare<[], PlanRow>('SELECT * FROM sync');
  const writePlan = connection.prepare<[number, number, number, string | null]>(
    'UPDATE sync SET failures = ?, next_at = ?, wait = ?, trouble = ?',
  );
  const resume = connection.prepare('UPDATE sync SET failures = 0, next_at = 0, wait = 0, trouble = NULL');
  const acknowledge = connection.prepare<[string]>('UPDATE sync SET acknowledged_at = ?');
  const waiting = connection.prepare<[], Waiting>(
    "SELECT seq, id, bytes, attempts FROM outbox WHERE state = 'pending' ORDER BY attempts, seq",
  );
  const settle = connection.prepare<[string, string | null, number]>(
    "UPDATE outbox SET state = ?, reason = ? WHERE seq = ? AND state = 'pending'",
  );
  const delay = connection.prepare<[number]>('UPDATE outbox SET attempts = attempts + 1 WHERE seq = ?');
  const requeue = connection.prepare<[string]>(
    `UPDATE outbox SET state = 'pending', reason = NULL, attempts = 0
     WHERE state = 'quarantined' AND reason = ? AND length(bytes) > 0`,
  );
  const refusals = connection.prepare<[], { reason: string; count: number; whole: number }>(
    `SELECT reason, count(*) AS count, sum(length(bytes) > 0) AS whole
     FROM outbox WHERE state = 'quarantined' GROUP BY reason ORDER BY reason`,
  );
  const oldest = connection.prepare<[], { day: string | null }>(
    "SELECT min(a.day) AS day FROM outbox o JOIN answers a ON a.id = o.answer WHERE o.state = 'pending'",
  );

  return {
    plan() {
      const row = readPlan.get();
      return {
        failures: row?.failures ?? 0,
        nextAt: row?.next_at ?? 0,
        wait: row?.wait ?? 0,
        trouble: row?.trouble ?? undefined,
        acknowledgedAt: row?.acknowledged_at ?? undefined,
      };
    },
    take(most, held) {
      const batch: Waiting[] = [];
      // Brackets and commas of the list.
      let size = 2;
      for (const statement of waiting.iterate()) {
        if (held !== undefined && isOfHour(statement.bytes, held)) continue;
        size += statement.bytes.length + 1;
        const [first = statement] = batch;
        const isOtherKind = (first.attempts === 0) !== (statement.attempts === 0);
        if (isOtherKind || (batch.length > 0 && size > SYNC.bytes)) break;
        batch.push(statement);
        if (batch.length >= most) break;
      }
      return batch;
    },
    deliver: connection.transaction((batch: readonly Waiting[], hour: string) => {
      for (const { seq } of batch) settle.run('delivered', null, seq);
      resume.run();
      acknowledge.run(hour);
    }),
    quarantine: connection.transaction(({ seq }: Waiting, reason: string) => {
      settle.run('quarantined', reason, seq);
      resume.run();
    }),
    postpone: connection.transaction(
      (batch: readonly Waiting[], { failures, nextAt, trouble, wait }: Parameters<Outbox['postpone']>[1]) => {
        for (const { seq } of batch) delay.run(seq);
        writePlan.run(failures, nextAt, wait, trouble ?? null);
      },
    ),
    requeue: (reason) => requeue.run(reason).changes,
    refusals: () => refusals.all().map(({ count, reason, whole }) => ({ reason, count, canRequeue: whole > 0 })),
    oldestWaiting: () => oldest.get()?.day ?? undefined,
  };
}

/** The station wrote these bytes itself, without blanks: looking for the words is as good as parsing them. */
function isOfHour(bytes: Buffer, hour: string): boolean {
  return bytes.includes(`"timestamp":"${hour}"`);
}
