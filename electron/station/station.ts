import { randomBytes } from 'node:crypto';
import { uptime } from 'node:os';
import type { CallMessage, Undo } from '../contract/bridge.ts';
import type { Reply } from '../contract/errors.ts';
import type { MachineHealth, StationDescription } from '../contract/station.ts';
import { readCatalogueAssets } from './catalogue/assets.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import { readConfig } from './config/read.ts';
import type { StationConfig } from './config/schema.ts';
import { createConsole } from './console/console.ts';
import { openDatabase } from './database/database.ts';
import { createDispatch } from './dispatch.ts';
import { createDome } from './dome/dome.ts';
import { createStills } from './dome/stills.ts';
import { createEvents, type EventListener } from './events.ts';
import { createFeedback } from './feedback/feedback.ts';
import { createFunctions } from './functions.ts';
import { createClockWatch } from './health/clock-watch.ts';
import { createHealth } from './health/health.ts';
import { createErrand } from './hub/errand.ts';
import { errorFacts, openLogger } from './log/logger.ts';
import type { After, Clock, Random, StationLog } from './ports.ts';
import { startSync, type Sync } from './sync/sync.ts';

/** The least time between two `ledger.changed`, in milliseconds. */
const LEDGER_EVENT_MS = 500;

export interface StationOptions {
  /** The data folder: database, backups, logs, and `station.json` unless `config` names another. */
  folder: string;
  /** The repository's `assets`, where the catalogue lies. */
  assets: string;
  /** Path of `station.json` when it is not in the data folder. */
  config?: string | undefined;
  host: MachineHealth['host'];
  version: string;
  clock?: Clock;
  random?: Random;
  /** Milliseconds since any beginning, sleep included, that nobody sets. */
  steady?: Clock;
  after?: After;
  /** The only way out: statements, to the record store of `station.json`. */
  fetch?: typeof fetch;
  /** Takes the place of the files in `<folder>/logs`. */
  logger?: StationLog;
}

/** The kiosk without a screen. */
export interface Station {
  dispatch(message: CallMessage): Promise<Reply<unknown>>;
  on(listener: EventListener): Undo;
  /** True for the token of the open console: only its screens hear operators' events. */
  isOperator(token: string): boolean;
  /** Absent where the station could not open. */
  readonly config: StationConfig | undefined;
  close(): Promise<void>;
}

/**
 * Opens the station: configuration, logger, database, catalogue, feedback, health, console, sync, in that order, and
 * closes in the reverse. Throws a `StationFault` with cause, remedy and exit code; nothing stays open then.
 */
export async function openStation(options: StationOptions): Promise<Station> {
  const { assets: assetsFolder, folder, host, version } = options;
  const clock = options.clock ?? Date.now;
  const random: Random = options.random ?? randomBytes;
  const steady = options.steady ?? systemUptime;
  const clockWatch = createClockWatch(clock, steady);
  const config = readConfig(folder, options.config);
  const log = options.logger ?? openLogger(folder, clock);
  let database: ReturnType<typeof openDatabase> | undefined;
  try {
    database = openDatabase({ folder, clock, timeZone: config.lab.place.timeZone, log });
    const { connection } = database;
    const assets = readCatalogueAssets(assetsFolder);
    const catalogue = createCatalogue(connection, assets);
    const isClockSuspect = () => clockWatch.trouble() !== undefined;
    const feedback = createFeedback({
      database,
      assets,
      config,
      clock,
      steady,
      random,
      isClockSuspect,
      log: log.ofVisits,
    });
    const health = createHealth({ database, catalogue, config, clock, folder, version, host });
    const console = createConsole(config.operator?.pinHash, clock, random);
    const dome = createDome({ config: config.dome, folder, isOperated: console.hasSession, log });
    const stills = createStills({ folder, timeZone: config.lab.place.timeZone, clock, random });
    const events = createEvents();
    const ledgerEvents = createCoalescer(LEDGER_EVENT_MS, () => {
      try {
        events.emit('ledger.changed', feedback.ledger());
      } catch (error) {
        // Nobody waits for this one; a disk that fails here is told at the next call.
        log.ofVisits.error('ledger.failed', errorFacts(error));
      }
    });
    const ledgerMoved = () => {
      if (console.hasSession()) ledgerEvents.ask();
    };
    const { ledger } = feedback;
    const { machine } = health;
    const errand = createErrand({ database, config, version, ledger, machine, clockWatch, clock, random, log });
    const sync: Sync = startSync({
      connection,
      config,
      clock,
      random,
      fetch: options.fetch ?? fetch,
      after: options.after ?? afterTimeout,
      clockWatch,
      moved: ledgerMoved,
      errand,
      log,
    });
    const description = describe(config, version, console.available);
    const functions = createFunctions({
      description,
      catalogue,
      feedback,
      health,
      console,
      dome,
      stills,
      events,
      sync,
      ledgerMoved,
    });
    const dispatch = createDispatch({ functions, admit: console.admit, log });
    const opened = database;
    log.info('station.opened', { version, host, schema: opened.schemaVersion, rebuilt: opened.rebuilt });
    return {
      config,
      dispatch,
      on: events.on,
      isOperator: console.isOpen,
      async close() {
        await sync.close();
        ledgerEvents.close();
        stills.close();
        opened.close();
        log.info('station.closed');
        log.close();
      },
    };
  } catch (error) {
    database?.close();
    log.close();
    throw error;
  }
}

function describe(config: StationConfig, version: string, consoleAvailable: boolean): StationDescription {
  const { lab, labs, languages, quality, screen } = config;
  return { version, lab, ...(labs && { labs }), languages, screen, quality, consoleAvailable };
}

function systemUptime(): number {
  return uptime() * 1000;
}

function afterTimeout(wait: number, act: () => void): () => void {
  const timer = setTimeout(act, wait).unref();
  return () => clearTimeout(timer);
}

/** Runs `act` once, `wait` milliseconds after the first of many asks. */
function createCoalescer(wait: number, act: () => void): { ask(): void; close(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    ask() {
      timer ??= setTimeout(() => {
        timer = undefined;
        act();
      }, wait);
    },
    close() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
