import Database from 'better-sqlite3';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readCatalogueAssets } from '../../electron/station/catalogue/assets.ts';
import { parseConfig } from '../../electron/station/config/read.ts';
import { backUp, listBackups, startDailyBackups } from '../../electron/station/database/backup.ts';
import { connect } from '../../electron/station/database/connect.ts';
import { openDatabase } from '../../electron/station/database/database.ts';
import { callFault } from '../../electron/station/database/faults.ts';
import { hasItsSchema, migrate, schemaVersion } from '../../electron/station/database/migrate.ts';
import { MIGRATIONS } from '../../electron/station/database/schema.ts';
import { EXIT, StationFault } from '../../electron/station/fault.ts';
import { createFeedback } from '../../electron/station/feedback/feedback.ts';
import { createOutbox } from '../../electron/station/sync/outbox.ts';
import { answers as answersSchema } from '../../electron/contract/questionnaire.ts';
import { answersOf, ASSETS, createTestLog, emptyFolder, NOW, openTestStation } from './world.ts';

let folder = '';
beforeEach(() => {
  folder = emptyFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openDatabase({ folder, clock: () => NOW, timeZone: 'Europe/Paris', log: createTestLog() });

async function faultOf(act: () => unknown): Promise<StationFault> {
  try {
    await act();
  } catch (error) {
    if (error instanceof StationFault) return error;
    throw error;
  }
  throw new Error('There was no fault.');
}

test('every open waits for the disk at each commit, the second as the first', () => {
  const path = join(folder, 'x.db');
  for (const round of ['first', 'again']) {
    const connection = connect(path);
    expect(connection.pragma('synchronous', { simple: true }), round).toBe(2);
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    connection.exec('CREATE TABLE IF NOT EXISTS t (x) STRICT'.replace('(x)', '(x TEXT)'));
    connection.close();
  }
  // The trap that this guards against: without being asked, a reopened file does not wait.
  const bare = new Database(path);
  expect(bare.pragma('synchronous', { simple: true })).toBe(1);
  bare.close();
});

test('an upgrade runs its missing steps once, after a backup that holds what was there before', () => {
  const connection = connect(join(folder, 'station.db'));
  migrate(connection, () => expect.unreachable('there is nothing to back up'));
  connection.exec("INSERT INTO failures VALUES ('2026-11-24', 'planetarium', 1)");
  let backups = 0;
  const steps = [...MIGRATIONS, 'CREATE TABLE visits (day TEXT PRIMARY KEY) STRICT'];
  const backUpHere = (): void => {
    backups += 1;
    backUp(connection, folder, 'before');
  };
  migrate(connection, backUpHere, steps);
  migrate(connection, backUpHere, steps);
  expect(backups).toBe(1);
  expect(schemaVersion(connection)).toBe(MIGRATIONS.length + 1);
  connection.close();
  const [path = ''] = listBackups(folder);
  const copy = new Database(path, { readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  expect(copy.prepare('SELECT count FROM failures').pluck().all()).toEqual([1]);
  copy.close();
});

test('the first released schema is brought to the present one with its statements, and lets go of their times', () => {
  const connection = connect(join(folder, 'station.db'));
  migrate(connection, () => undefined, MIGRATIONS.slice(0, 1));
  connection.exec(`
    INSERT INTO answers VALUES ('a', 'planetarium', 'standard', 1, 'fr', NULL, '2026-11-24', 'morning');
    INSERT INTO responses VALUES ('a', 'liked', 'well'), ('a', 'again', 'no');
    INSERT INTO outbox (seq, id, answer, question, bytes, attempts, next_at) VALUES (5, 's', 'a', 'liked', x'7b7d', 3, 99);
    INSERT INTO outbox (seq, id, answer, question, bytes, state, reason)
      VALUES (7, 't', 'a', 'again', x'', 'quarantined', 'lost in a damaged database');
  `);
  let backups = 0;
  migrate(connection, () => (backups += 1));
  expect(backups).toBe(1);
  expect(hasItsSchema(connection)).toBe(true);
  expect(connection.prepare('SELECT * FROM outbox ORDER BY seq').all()).toEqual([
    {
      seq: 5,
      id: 's',
      answer: 'a',
      question: 'liked',
      bytes: Buffer.from('{}'),
      state: 'pending',
      attempts: 3,
      reason: null,
    },
    {
      seq: 7,
      id: 't',
      answer: 'a',
      question: 'again',
      bytes: Buffer.alloc(0),
      state: 'quarantined',
      attempts: 0,
      reason: 'lost',
    },
  ]);
  const outbox = createOutbox(connection, () => NOW);
  expect(outbox.plan()).toEqual({ failures: 0, nextAt: 0, wait: 0, trouble: undefined, acknowledgedAt: undefined });
  expect(outbox.refusals()).toEqual([{ reason: 'lost', count: 1, canRequeue: false }]);
  expect(outbox.requeue('lost'), 'there is nothing to send').toBe(0);
  connection.close();
});

test('an upgrade that fails leaves everything as it was', () => {
  const connection = connect(join(folder, 'station.db'));
  migrate(connection, () => undefined);
  const steps = [...MIGRATIONS, 'CREATE TABLE visits (day TEXT) STRICT', 'CREATE TABLE answers (id TEXT) STRICT'];
  expect(() => migrate(connection, () => undefined, steps)).toThrow(/already exists/);
  expect(schemaVersion(connection)).toBe(MIGRATIONS.length);
  expect(connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'visits'").pluck().get()).toBe(0);
  connection.close();
});

test('a database of a newer version is refused with a remedy and left as it is', async () => {
  await using world = await openTestStation();
  await world.station.close();
  const path = join(world.folder, 'station.db');
  const connection = new Database(path);
  connection.exec("UPDATE meta SET value = '99' WHERE key = 'schema'; PRAGMA user_version = 99");
  connection.pragma('journal_mode = DELETE');
  connection.close();
  const before = readFileSync(path);
  const fault = await faultOf(() => world.restart());
  expect(fault).toMatchObject({ exitCode: EXIT.disk });
  expect(fault.message).toContain('newer Vitrine (schema 99, this version knows 3)');
  expect(fault.remedy).toContain('Install the newer version');
  const after = new Database(path, { readonly: true });
  expect(after.pragma('user_version', { simple: true })).toBe(99);
  after.close();
  expect(readFileSync(path).length).toBe(before.length);
  expect(readdirSync(world.folder)).not.toContain('damaged');
});

test('a second station on the same folder is told so, and the first goes on', async () => {
  await using world = await openTestStation();
  const fault = await faultOf(() => openTestStation({ folder: world.folder }));
  expect(fault).toMatchObject({ exitCode: EXIT.disk });
  expect(fault.message).toContain('Another Vitrine already uses the data folder');
  expect((await world.call('feedback.submit', answersOf())).ok).toBe(true);
});

test('a lock file full of garbage is no lock', async () => {
  writeFileSync(join(folder, 'station.lock'), 'not a lock '.repeat(1000));
  open().close();
});

test('a data folder that is a file, or lies in one, is told so', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  for (const path of [file, join(file, 'inside')]) {
    const fault = await faultOf(() =>
      openDatabase({ folder: path, clock: () => NOW, timeZone: 'Europe/Paris', log: createTestLog() }),
    );
    expect(fault).toMatchObject({ exitCode: EXIT.disk });
    expect(fault.message).toContain('is a file');
  }
});

test('an answer that a full disk refuses leaves nothing behind, and is taken when there is room', () => {
  const database = open();
  const log = createTestLog();
  const config = parseConfig({});
  const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
  const feedback = createFeedback({
    database,
    assets: readCatalogueAssets(ASSETS),
    config,
    clock: () => NOW,
    steady: () => 0,
    random,
    isClockSuspect: () => false,
    log,
  });
  const pages = Number(database.connection.pragma('page_count', { simple: true }));
  database.connection.pragma(`max_page_count = ${pages + 20}`);
  let recorded = 0;
  let refused: unknown;
  const last = answersSchema.parse(answersOf());
  for (; refused === undefined && recorded < 1000; recorded++) {
    try {
      feedback.submit(recorded < 5 ? answersSchema.parse(answersOf()) : { ...last, id: crypto.randomUUID() });
    } catch (error) {
      refused = error;
      recorded -= 1;
    }
  }
  expect(callFault(refused)).toMatchObject({ code: 'disk-full' });
  expect(feedback.ledger()).toEqual({
    answers: recorded,
    recorded: 2 * recorded,
    acknowledged: 0,
    waiting: 2 * recorded,
    refused: 0,
  });
  database.connection.pragma('max_page_count = 100000');
  feedback.submit(last);
  expect(feedback.ledger()).toMatchObject({ answers: recorded + 1, waiting: 2 * recorded + 2 });
  database.close();
});

test('a copy that cannot be written does not keep a visitor from answering, and catches up at the next start', async () => {
  const database = open();
  const log = createTestLog();
  const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
  const feedback = createFeedback({
    database,
    assets: readCatalogueAssets(ASSETS),
    config: parseConfig({}),
    clock: () => NOW,
    steady: () => 0,
    random,
    isClockSuspect: () => false,
    log,
  });
  database.copy.pragma('query_only = ON');
  feedback.submit(answersSchema.parse(answersOf()));
  expect(log.lines).toMatchObject([{ level: 'error', event: 'copy.failed' }]);
  database.close();
  const again = open();
  expect(again.rebuilt).toBe(false);
  expect(again.copy.prepare('SELECT count(*) FROM outbox').pluck().get()).toBe(2);
  again.close();
});

test('the day’s backup is made a minute after the station opened, and the next day’s by itself', () => {
  vi.useFakeTimers();
  const database = open();
  let day = '2026-11-30';
  const today = (): string => day;
  const daily = startDailyBackups({ connection: database.connection, folder, today, log: createTestLog() });
  const newest = (): string => listBackups(folder)[0] ?? '';
  expect(newest(), 'the first of all is made at once').toContain('station-2026-11-24.db');
  vi.advanceTimersByTime(60_000);
  expect(newest()).toContain('station-2026-11-30.db');
  day = '2026-12-01';
  vi.advanceTimersByTime(600_000);
  expect(newest()).toContain('station-2026-12-01.db');
  daily.close();
  database.close();
  vi.useRealTimers();
});

test('each new day has its verified backup, ten are kept, and a day is not backed up twice', () => {
  const database = open();
  let day = '2026-12-01';
  const log = createTestLog();
  const daily = startDailyBackups({ connection: database.connection, folder, today: () => day, log });
  for (let date = 1; date <= 15; date++) {
    day = `2026-12-${String(date).padStart(2, '0')}`;
    daily.look();
    daily.look();
  }
  daily.close();
  const names = listBackups(folder).map((path) => path.split('station-')[1]);
  expect(names).toHaveLength(10);
  expect(names[0]).toBe('2026-12-15.db');
  expect(names.at(-1)).toBe('2026-12-06.db');
  expect(log.lines).toEqual([]);
  database.close();
});

test('a backup that cannot be made is logged, leaves no half of a file and does not stop the station', () => {
  const database = open();
  rmSync(join(folder, 'backups'), { recursive: true });
  writeFileSync(join(folder, 'backups'), 'in the way');
  const log = createTestLog();
  startDailyBackups({ connection: database.connection, folder, today: () => '2027-01-01', log }).close();
  expect(log.lines).toMatchObject([{ level: 'error', event: 'backup.failed' }]);
  rmSync(join(folder, 'backups'));
  mkdirSync(join(folder, 'backups'));
  writeFileSync(join(folder, 'backups/station-2027-01-02.db.part'), 'what a kill left');
  startDailyBackups({ connection: database.connection, folder, today: () => '2027-01-02', log }).close();
  expect(readdirSync(join(folder, 'backups'))).toContain('station-2027-01-02.db');
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.part'))).toEqual([]);
  database.close();
});
