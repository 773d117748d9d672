import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { EventMessage } from '../../electron/contract/bridge.ts';
import type { CallInput, CallName, CallOutput } from '../../electron/contract/calls.ts';
import type { Reply } from '../../electron/contract/errors.ts';
import type { Role } from '../../electron/contract/roles.ts';
import { hashPin } from '../../electron/station/console/pin.ts';
import type { After, LogFacts, Random, StationLog } from '../../electron/station/ports.ts';
import { openStation, type Station } from '../../electron/station/station.ts';

export const ASSETS = resolve(import.meta.dirname, '../../assets');
export const PIN = '271828';
/** A Tuesday in Épinal, 15:42 there. */
export const NOW = Date.UTC(2026, 10, 24, 14, 42, 31);

/** A log that a test can read. */
export interface TestLog extends StationLog {
  readonly lines: { level: string; event: string; facts: LogFacts }[];
}

export interface TestStation {
  readonly folder: string;
  readonly station: Station;
  readonly log: TestLog;
  /** What the station heard itself say. */
  readonly events: { event: EventMessage; role: Role }[];
  /** Unix milliseconds that the station believes in. */
  now: number;
  call<Name extends CallName>(name: Name, input: CallInput<Name>, token?: string): Promise<Reply<CallOutput<Name>>>;
  /** The value of a call that must succeed. */
  value<Name extends CallName>(name: Name, input: CallInput<Name>, token?: string): Promise<CallOutput<Name>>;
  /** The token of an operator who typed the right PIN. */
  unlock(): Promise<string>;
  /** Closes and opens again on the same folder. */
  restart(): Promise<void>;
  /** Closes, lets `act` do something to the folder, opens again. */
  meanwhile(act: (folder: string) => void): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface TestOptions {
  folder?: string;
  /** What `station.json` holds; absent: there is none but for the PIN. */
  config?: Record<string, unknown>;
  random?: Random;
  now?: number;
  /** The clock that nobody sets; absent: it goes with `now`. */
  steady?: () => number;
  fetch?: typeof fetch;
  after?: After;
  /** Write the log to files instead of memory. */
  logFiles?: boolean;
}

let pinHash: string | undefined;

/** Opens a station on a folder of its own, at a time that stands still, with a PIN. */
export async function openTestStation(options: TestOptions = {}): Promise<TestStation> {
  const folder = options.folder ?? emptyFolder();
  // A hash that costs nothing: hundreds of consoles are opened here.
  pinHash ??= hashPin(PIN, (count) => new Uint8Array(count).fill(7), { N: 1024, r: 1, p: 1 });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'station.json'), JSON.stringify({ operator: { pinHash }, ...options.config }));
  const log = createTestLog();
  const events: TestStation['events'] = [];
  const open = async (): Promise<Station> => {
    const opened = await openStation({
      folder,
      assets: ASSETS,
      host: 'browser',
      version: '1.2.3',
      clock: () => world.now,
      steady: options.steady ?? (() => world.now),
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
      ...(options.after === undefined ? {} : { after: options.after }),
      ...(options.random === undefined ? {} : { random: options.random }),
      ...(options.logFiles === true ? {} : { logger: log }),
    });
    opened.on((event, role) => events.push({ event, role }));
    return opened;
  };
  let station: Station | undefined;
  const world: TestStation = {
    folder,
    log,
    events,
    now: options.now ?? NOW,
    get station() {
      if (station === undefined) throw new Error('The station is closed.');
      return station;
    },
    async call(name, input, token) {
      const reply = await world.station.dispatch({ name, input, ...(token === undefined ? {} : { token }) });
      return reply as never;
    },
    async value(name, input, token) {
      const reply = await world.call(name, input, token);
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.field ?? ''} ${reply.error.message}`);
      return reply.value;
    },
    async unlock() {
      return (await world.value('console.unlock', { pin: PIN })).token;
    },
    restart: () => world.meanwhile(() => undefined),
    async meanwhile(act) {
      await station?.close();
      station = undefined;
      act(folder);
      station = await open();
    },
    async [Symbol.asyncDispose]() {
      await station?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    station = await open();
  } catch (error) {
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return world;
}

/** An answer that the station accepts, with an id of its own. */
export function answersOf(changes: Partial<CallInput<'feedback.submit'>> = {}): CallInput<'feedback.submit'> {
  return {
    id: randomUUID(),
    experience: 'planetarium',
    questionnaire: { id: 'standard', version: 2 },
    language: 'fr',
    responses: [
      { question: 'liked', choice: 'loved' },
      { question: 'again', choice: 'yes' },
    ],
    ...changes,
  };
}

/** A new folder under the system's temporary one. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'vitrine-'));
}

export function createTestLog(): TestLog {
  const lines: TestLog['lines'] = [];
  const write =
    (level: string) =>
    (event: string, facts: LogFacts = {}): void => {
      lines.push({ level, event, facts });
    };
  const writers = { info: write('info'), warn: write('warn'), error: write('error') };
  return { lines, ...writers, ofVisits: writers, close: () => undefined };
}
