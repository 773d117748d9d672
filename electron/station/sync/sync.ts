import { StationError } from '../../contract/errors.ts';
import type { ClockTrouble, Exported, SyncStatus, SyncTrouble } from '../../contract/sync.ts';
import { remaining } from '../../delivery/backoff.ts';
import type { Line } from '../../delivery/exchange.ts';
import { openLine } from '../../delivery/open-line.ts';
import { createRecordStore, type RecordStore } from '../../delivery/record-store.ts';
import { startRounds } from '../../delivery/rounds.ts';
import { createSender } from '../../delivery/sender.ts';
import type { StationConfig } from '../config/schema.ts';
import type { Connection } from '../database/connect.ts';
import { localDay } from '../day.ts';
import { errorFacts } from '../log/logger.ts';
import type { After, Clock, Log, Random } from '../ports.ts';
import { exportWaiting } from './export.ts';
import { createOutbox } from './outbox.ts';

/** The way of statements to the record store, and what the console may ask of it. */
export interface Sync {
  status(): SyncStatus;
  /** Starts a round at once, this hour's statements with it. Throws `not-found` where no store is configured. */
  send(): void;
  /** Sends those set apart for this reason again. Throws `not-found` when there are none. */
  requeue(reason: string): void;
  /** Writes what waits to the folder for exports. Throws `not-found` or the disk's error. */
  exportWaiting(): Promise<Exported>;
  /** Ends the request in flight; when it resolves, the database is no longer touched. */
  close(): Promise<void>;
}

export interface SyncOptions {
  connection: Connection;
  config: Pick<StationConfig, 'lab' | 'lrs' | 'exports'>;
  clock: Clock;
  random: Random;
  fetch: typeof fetch;
  after: After;
  clockWatch: { trouble(): ClockTrouble | undefined; heard(date: number): void };
  /** Called when statements changed state. */
  moved(): void;
  /** What else is asked of the server once a round is over; `trouble` is what ended it. */
  errand?(line: Line, trouble: SyncTrouble | undefined): Promise<void>;
  log: Log;
}

/** Starts the sending where a store is configured. */
export function startSync(options: SyncOptions): Sync {
  const { after, clock, clockWatch, config, connection, log, moved, random } = options;
  const { exports, lab, lrs } = config;
  const outbox = createOutbox(connection, clock);
  const closing = new AbortController();
  let exporting: Promise<Exported> | undefined;

  const sendWaiting = createSender({
    outbox,
    open,
    clock,
    random,
    heard: clockWatch.heard,
    isClosed: () => closing.signal.aborted,
    onTrouble: (trouble, status) => log.warn('sync.trouble', { trouble, status }),
  });

  function open(): RecordStore | SyncTrouble {
    if (lrs === undefined) return 'address';
    const line = openWay(lrs);
    return typeof line === 'string' ? line : createRecordStore({ ...line, address: lrs.address, version: lrs.version });
  }

  function openWay({ credentialsFile }: NonNullable<typeof lrs>): Line | SyncTrouble {
    return openLine(credentialsFile, { fetch: options.fetch, after, clock, closing: closing.signal });
  }

  /** What waits, then what else is asked of the server. */
  async function round(all: boolean): Promise<void> {
    await sendWaiting(all);
    const line = lrs === undefined || closing.signal.aborted ? 'address' : openWay(lrs);
    if (typeof line !== 'string') await options.errand?.(line, outbox.plan().trouble);
  }

  const rounds =
    lrs &&
    startRounds({
      round,
      plan: outbox.plan,
      left: remaining(outbox.plan(), clock()),
      clock,
      random,
      after,
      closing: closing.signal,
      ended: moved,
      onFault: (error) => log.error('sync.failed', errorFacts(error)),
    });

  return {
    status() {
      const { acknowledgedAt, trouble } = outbox.plan();
      const oldestWaiting = outbox.oldestWaiting();
      const told: SyncTrouble | undefined = rounds?.hasFailed() === true ? 'disk' : trouble;
      const clockTrouble = clockWatch.trouble();
      return {
        ...(lrs && { store: new URL(lrs.address).hostname }),
        sending: rounds?.isRunning() ?? false,
        ...(acknowledgedAt && { acknowledgedAt }),
        ...(oldestWaiting && { oldestWaiting }),
        ...(told && { trouble: told, retryIn: Math.ceil((rounds?.wait() ?? 0) / 1000) }),
        ...(clockTrouble && { clock: clockTrouble }),
        refused: outbox.refusals(),
        canExport: exports !== undefined,
      };
    },
    send() {
      if (rounds === undefined) throw new StationError('not-found', 'No record store is configured.');
      rounds.send();
    },
    requeue(reason) {
      if (outbox.requeue(reason) === 0) {
        throw new StationError('not-found', 'None was set apart for this reason.', { field: 'reason' });
      }
      moved();
    },
    exportWaiting() {
      exporting ??= exportWaiting({
        connection,
        folder: exports?.folder,
        name: `vitrine-${lab.id}-${localDay(clock(), lab.place.timeZone).day}`,
      }).finally(() => (exporting = undefined));
      return exporting;
    },
    async close() {
      closing.abort();
      await rounds?.end();
      await exporting?.catch(() => undefined);
    },
  };
}
