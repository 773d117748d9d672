import type { SyncTrouble } from '../contract/sync.ts';
import { jitter, pause } from './backoff.ts';
import { SYNC } from './limits.ts';
import type { Outbox, Waiting } from './outbox.ts';
import { type Clock, type Random, share } from './ports.ts';
import type { RecordStore } from './record-store.ts';
import { judge, judgeFound, type Reply, type Verdict } from './verdict.ts';

export interface SenderOptions {
  outbox: Outbox;
  /** Opens the far end with the present key, or gives the trouble that keeps it shut. */
  open(): RecordStore | SyncTrouble;
  clock: Clock;
  random: Random;
  /** Called with the time of a store that proved to be one, Unix milliseconds. */
  heard?(date: number): void;
  /** True when the owner closes: the database may not be touched any more. */
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
 * Sends what waits, batch after batch, until nothing is left, something keeps it, or the owner closes. There is
 * no state “in flight”: what was not marked is sent again, and a store takes the same statement twice as one.
 *
 * After each failure the batch is half as large and made of the statements that failed least, so that one which the
 * store cannot swallow is soon alone and last, and holds back no other.
 * `all` sends those too that the outbox would hold back. Rejects where the outbox's database refuses.
 */
export function createSender(options: SenderOptions): (all?: boolean) => Promise<void> {
  const { clock, isClosed, onTrouble, outbox, random } = options;

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
        await outbox.deliver(batch);
        return undefined;
      case 'quarantine':
        await outbox.quarantine(first, verdict.reason);
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
    if (proven && date !== undefined) options.heard?.(date);
  }

  async function keep({ act: kind, batch, retryAfter = 0, status, trouble }: Setback): Promise<void> {
    const plan = await outbox.plan();
    if (isClosed()) return;
    const failures = plan.failures + 1;
    const own = kind === 'pause' ? pause(share(random)) : jitter(failures - 1, share(random));
    const wait = Math.max(own, retryAfter);
    await outbox.postpone(batch, { failures, nextAt: clock() + wait, wait, trouble });
    onTrouble(trouble, status);
  }

  return async (all = false) => {
    let store: RecordStore | SyncTrouble | undefined;
    while (!isClosed()) {
      const { failures } = await outbox.plan();
      if (isClosed()) return;
      const most = Math.max(1, SYNC.statements >> Math.min(failures, 8));
      const batch = await outbox.take(most, all);
      if (isClosed() || batch.length === 0) return;
      store ??= options.open();
      if (typeof store === 'string') return keep({ act: 'pause', trouble: store, status: 0, batch: [] });
      const setback = await settle(store, batch);
      if (setback !== undefined) return keep(setback);
    }
  };
}
