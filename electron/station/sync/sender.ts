import type { SyncTrouble } from '../../contract/sync.ts';
import { flooredToHour } from '../day.ts';
import { type Clock, type Random, share } from '../ports.ts';
import { jitter, pause } from './backoff.ts';
import { SYNC } from './limits.ts';
import type { Outbox, Waiting } from './outbox.ts';
import type { RecordStore } from './record-store.ts';
import { judge, judgeFound, type Reply, type Verdict } from './verdict.ts';

export interface SenderOptions {
  outbox: Outbox;
  /** Opens the far end with the present key, or gives the trouble that keeps it shut. */
  open(): RecordStore | SyncTrouble;
  clock: Clock;
  random: Random;
  /** Called with the time of a store that proved to be one, Unix milliseconds. */
  heard(date: number): void;
  /** True when the station closes: the database may not be touched any more. */
  isClosed(): boolean;
  /** What went wrong, for the log. */
  onTrouble(trouble: SyncTrouble, status: number): void;
}

/** Why a round ends before the outbox is empty. */
interface Setback {
  act: 'wait' | 'pause';
  trouble: SyncTrouble;
  status: number;
  retryAfter?: number | undefined;
  batch: readonly Waiting[];
}

/**
 * Sends what waits, batch after batch, until nothing is left, something keeps it, or the station closes. There is
 * no state “in flight”: what was not marked is sent again, and a store takes the same statement twice as one.
 *
 * After each failure the batch is half as large and made of the statements that failed least, so that one which the
 * store cannot swallow is soon alone and last, and holds back no other.
 *
 * A statement waits for the end of its hour: a store writes down when it received it, and would otherwise know the
 * minute of a visit. `now` sends those of this hour too.
 */
export function createSender(options: SenderOptions): (now?: boolean) => Promise<void> {
  const { clock, heard, isClosed, onTrouble, outbox, random } = options;

  async function settle(store: RecordStore, batch: readonly Waiting[]): Promise<Setback | undefined> {
    const reply = await store.post(batch);
    if (isClosed()) return undefined;
    note(reply);
    return act(store, batch, reply, judge(reply, batch.length));
  }

  async function divide(store: RecordStore, batch: readonly Waiting[]): Promise<Setback | undefined> {
    const half = Math.ceil(batch.length / 2);
    for (const part of [batch.slice(0, half), batch.slice(half)]) {
      const setback = await settle(store, part);
      if (setback !== undefined || isClosed()) return setback;
    }
    return undefined;
  }

  async function act(
    store: RecordStore,
    batch: readonly Waiting[],
    reply: Reply,
    verdict: Verdict,
  ): Promise<Setback | undefined> {
    const [first] = batch;
    if (first === undefined) return undefined;
    switch (verdict.act) {
      case 'deliver':
        outbox.deliver(batch, flooredToHour(clock()));
        return undefined;
      case 'quarantine':
        outbox.quarantine(first, verdict.reason);
        return undefined;
      case 'check': {
        const found = await store.find(first);
        if (isClosed()) return undefined;
        note(found.reply);
        return act(store, batch, found.reply, judgeFound(reply, found));
      }
      case 'divide':
        return divide(store, batch);
      case 'wait':
      case 'pause':
        return { ...verdict, status: reply.status, retryAfter: reply.retryAfter, batch };
    }
  }

  function note({ date, proven }: Reply): void {
    if (proven && date !== undefined) heard(date);
  }

  function keep({ act: kind, batch, retryAfter = 0, status, trouble }: Setback): void {
    const failures = outbox.plan().failures + 1;
    const own = kind === 'pause' ? pause(share(random)) : jitter(failures - 1, share(random));
    const wait = Math.max(own, retryAfter);
    outbox.postpone(batch, { failures, nextAt: clock() + wait, wait, trouble });
    onTrouble(trouble, status);
  }

  return async (now = false) => {
    let store: RecordStore | SyncTrouble | undefined;
    while (!isClosed()) {
      const most = Math.max(1, SYNC.statements >> Math.min(outbox.plan().failures, 8));
      const batch = outbox.take(most, now ? undefined : flooredToHour(clock()));
      if (batch.length === 0) return;
      store ??= options.open();
      if (typeof store === 'string') return keep({ act: 'pause', trouble: store, status: 0, batch: [] });
      const setback = await settle(store, batch);
      if (setback !== undefined) return keep(setback);
    }
  };
}
