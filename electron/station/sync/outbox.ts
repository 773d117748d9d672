import type { Refusal, SyncTrouble } from '../../contract/sync.ts';
import { fillBatch } from '../../delivery/batch.ts';
import type { Outbox, Plan, Waiting } from '../../delivery/outbox.ts';
import type { Connection } from '../database/connect.ts';
import { flooredToHour } from '../day.ts';
import type { Clock } from '../ports.ts';

/**
 * The outbox of a station, which answers at once. A statement is held back until its hour is over: a store writes down
 * when it received it, and would otherwise know the minute of a visit. Nor is the time of an acknowledgement finer.
 */
export interface StationOutbox extends Outbox {
  plan(): Plan;
  take(most: number, all: boolean): Waiting[];
  deliver(batch: readonly Waiting[]): void;
  quarantine(statement: Waiting, reason: string): void;
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

export function createOutbox(connection: Connection, clock: Clock): StationOutbox {
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
    take(most, all) {
      const held = all ? undefined : flooredToHour(clock());
      return fillBatch(notOfHour(waiting.iterate(), held), most);
    },
    deliver: connection.transaction((batch: readonly Waiting[]) => {
      for (const { seq } of batch) settle.run('delivered', null, seq);
      resume.run();
      acknowledge.run(flooredToHour(clock()));
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

function* notOfHour(waiting: Iterable<Waiting>, hour: string | undefined): Iterable<Waiting> {
  const mark = hour === undefined ? undefined : markOfHour(hour);
  for (const statement of waiting) if (mark === undefined || !statement.bytes.includes(mark)) yield statement;
}

/** What the bytes of a statement of this hour hold: the station wrote them itself, without blanks. */
export function markOfHour(hour: string): string {
  return `"timestamp":"${hour}"`;
}
