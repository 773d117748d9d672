import { LIMITS } from '../../contract/limits.ts';
import type { Log } from '../ports.ts';
import type { HubClient } from './client.ts';
import type { Settled, SettledStore } from './settled.ts';

/** Days during which delivered answers stay on the machine. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** The first day, `YYYY-MM-DD`, whose answers are not yet old enough to go. */
export function keptFrom(today: string): string {
  return new Date(Date.parse(today) - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
}

export interface PurgeOptions {
  hub: HubClient;
  store: SettledStore;
  /** The lab's day. */
  today: string;
  /** Told of the hub's time (Unix milliseconds); true when the machine's clock may be believed by it. */
  agrees(date: number): boolean;
  isClosed(): boolean;
  log: Log;
}

/** How a purge ended: `no-hub` when the server proved to be another record store. */
export type PurgeEnd = 'done' | 'stopped' | 'no-hub';

/**
 * Lets go, day by day, of old answers whose every statement was delivered, where the hub holds each one of them. A day
 * on which its count differs stays, and the others go on. A clock that the hub contradicts purges nothing: the answers
 * may be young.
 */
export async function purgeOldDays({ agrees, hub, isClosed, log, store, today }: PurgeOptions): Promise<PurgeEnd> {
  for (const day of store.daysBefore(keptFrom(today))) {
    const settled = store.settledOn(day);
    const end = await confirm(settled);
    if (end !== 'held' && end !== 'differs') return end;
    if (end === 'held') store.purge(settled);
    else log.warn('purge.differs', { day });
  }
  return 'done';

  async function confirm(settled: Settled): Promise<'held' | 'differs' | 'stopped' | 'no-hub'> {
    const ids = [...settled.values()].flat();
    for (let from = 0; from < ids.length; from += LIMITS.heldIds) {
      const piece = ids.slice(from, from + LIMITS.heldIds);
      const outcome = await hub.held(piece);
      if (outcome.kind === 'no-hub') return 'no-hub';
      if (isClosed() || outcome.kind !== 'done') return 'stopped';
      if (outcome.date === undefined || !agrees(outcome.date)) return 'stopped';
      if (outcome.value !== piece.length) return 'differs';
    }
    return 'held';
  }
}
