import { StationError } from '../../contract/errors.ts';
import type { ClockTrouble, Exported, SyncStatus, SyncTrouble } from '../../contract/sync.ts';
import { CredentialsFault, readCredentials } from '../config/credentials.ts';
import type { StationConfig } from '../config/schema.ts';
import type { Connection } from '../database/connect.ts';
import { localDay } from '../day.ts';
import { errorFacts } from '../log/logger.ts';
import { type After, type Clock, type Log, type Random, share } from '../ports.ts';
import { remaining } from './backoff.ts';
import { exportWaiting } from './export.ts';
import { SYNC } from './limits.ts';
import { createOutbox } from './outbox.ts';
import { createRecordStore, type RecordStore } from './record-store.ts';
import { createSender } from './sender.ts';

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
  log: Log;
}

/**
 * Starts the sending where a store is configured. Rounds come by themselves at random times, never because a visitor
 * answered: the time of a request says nothing of a visit.
 */
export function startSync(options: SyncOptions): Sync {
  const { after, clock, clockWatch, config, connection, log, moved, random } = options;
  const { exports, lab, lrs } = config;
  const outbox = createOutbox(connection);
  const closing = new AbortController();
  let running: Promise<void> | undefined;
  let asked = false;
  let exporting: Promise<Exported> | undefined;
  /** The database refused to keep what was done: there is no plan on disk. */
  let diskTrouble = false;
  /** What was left of a wait when the last round ended, milliseconds. */
  let left = remaining(outbox.plan(), clock());
  /** When the next round is: its Unix milliseconds, and the whole wait for it. */
  let planned = { nextAt: 0, wait: 0 };
  let undo = (): void => undefined;

  const round = createSender({
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
    const { address, credentialsFile, version } = lrs;
    try {
      // Read at each round: a key that was replaced is taken without a restart.
      const { authorization } = readCredentials(credentialsFile);
      return createRecordStore({
        address,
        version,
        authorization,
        fetch: options.fetch,
        after,
        clock,
        closing: closing.signal,
      });
    } catch (error) {
      if (error instanceof CredentialsFault) return 'credentials';
      throw error;
    }
  }

  function run(now: boolean): void {
    undo();
    running ??= attempt(now).finally(() => {
      running = undefined;
      if (closing.signal.aborted) return;
      moved();
      if (asked) {
        asked = false;
        run(true);
      } else plan();
    });
  }

  /** One round; a disk that fails in it is told on the console, and tried again. */
  async function attempt(now: boolean): Promise<void> {
    left = 0;
    try {
      await round(now);
      if (closing.signal.aborted) return;
      left = remaining(outbox.plan(), clock());
      diskTrouble = false;
    } catch (error) {
      diskTrouble = true;
      log.error('sync.failed', errorFacts(error));
    }
  }

  function plan(): void {
    const between = SYNC.leastPauseMs + Math.round(share(random) * (SYNC.mostPauseMs - SYNC.leastPauseMs));
    const wait = left > 0 ? left : between;
    planned = { nextAt: clock() + wait, wait };
    undo = after(wait, () => run(false));
  }

  if (lrs !== undefined) plan();

  return {
    status() {
      const { acknowledgedAt, trouble } = outbox.plan();
      const oldestWaiting = outbox.oldestWaiting();
      const told: SyncTrouble | undefined = diskTrouble ? 'disk' : trouble;
      const clockTrouble = clockWatch.trouble();
      return {
        ...(lrs && { store: new URL(lrs.address).hostname }),
        sending: running !== undefined,
        ...(acknowledgedAt && { acknowledgedAt }),
        ...(oldestWaiting && { oldestWaiting }),
        ...(told && { trouble: told, retryIn: Math.ceil(remaining(planned, clock()) / 1000) }),
        ...(clockTrouble && { clock: clockTrouble }),
        refused: outbox.refusals(),
        canExport: exports !== undefined,
      };
    },
    send() {
      if (lrs === undefined) throw new StationError('not-found', 'No record store is configured.');
      if (running === undefined) run(true);
      else asked = true;
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
      undo();
      await running;
      await exporting?.catch(() => undefined);
    },
  };
}
