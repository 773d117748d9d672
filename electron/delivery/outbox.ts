import type { SyncTrouble } from '../contract/sync.ts';
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
  /** When the last acknowledgement came, ISO 8601. */
  acknowledgedAt: string | undefined;
}

/** A waiting statement. */
export interface Waiting extends FrozenStatement {
  seq: number;
  /** Requests that failed with it. */
  attempts: number;
}

/** A value, from a database that answers at once or later. */
export type Eventually<Value> = Value | Promise<Value>;

/**
 * The statements and their states, `pending → delivered | quarantined`, as the sender uses them. Each function is one
 * transaction.
 */
export interface Outbox {
  plan(): Eventually<Plan>;
  /**
   * The next statements to send, at most `most` and as many as `fillBatch` lets in, those that failed least first;
   * `all` gives those too that their owner holds back for a while.
   */
  take(most: number, all: boolean): Eventually<Waiting[]>;
  /** Marks statements that the store has acknowledged. */
  deliver(batch: readonly Waiting[]): Eventually<void>;
  /** Sets one apart that the store refused: it was heard, but acknowledged nothing. */
  quarantine(statement: Waiting, reason: string): Eventually<void>;
  /** Puts statements behind the others and keeps the plan. */
  postpone(batch: readonly Waiting[], plan: Pick<Plan, 'failures' | 'nextAt' | 'wait' | 'trouble'>): Eventually<void>;
}
