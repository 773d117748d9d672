import Database from 'better-sqlite3';
import { copyFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptFrom } from '../../../electron/station/hub/purge.ts';
import { HOUR_MS, openSendingKiosk, type SendingKiosk } from '../sync/kiosk.ts';
import { createStandIn, fetchFrom, type StandIn, type StandInReply } from '../sync/stand-in.ts';

const DAY_MS = 24 * HOUR_MS;
const LONG_MS = 91 * DAY_MS;

interface Scene extends AsyncDisposable {
  kiosk: SendingKiosk;
  hub: StandIn;
}

async function openScene(): Promise<Scene> {
  let now = () => 0;
  const hub = createStandIn('strict', () => now());
  hub.isHub = true;
  const kiosk = await openSendingKiosk({ fetch: fetchFrom(hub, () => undefined) });
  now = () => kiosk.world.now;
  return { kiosk, hub, [Symbol.asyncDispose]: () => kiosk[Symbol.asyncDispose]() };
}

/** Answers, all of them delivered, and then a long time. */
async function openOldScene(visits: number): Promise<Scene> {
  const scene = await openScene();
  await scene.kiosk.answer(visits);
  scene.kiosk.world.now += HOUR_MS;
  await scene.kiosk.drain();
  scene.kiosk.world.now += LONG_MS;
  return scene;
}

const questions = ({ asked }: StandIn) =>
  asked.filter(({ url }) => url.endsWith('/held')).map(({ body }) => (JSON.parse(body) as { ids: string[] }).ids);

/** Rows of each table that holds answers. */
function rowsIn({ world }: SendingKiosk, file: string): Record<string, number> {
  const connection = new Database(join(world.folder, file), { readonly: true });
  try {
    const tables = ['answers', 'responses', 'outbox', 'purged'];
    return Object.fromEntries(
      tables.map((table) => [table, Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get())]),
    );
  } finally {
    connection.close();
  }
}

const GONE = { answers: 0, responses: 0, outbox: 0, purged: 3 };
const WHOLE = { answers: 3, recorded: 6, acknowledged: 6, waiting: 0, refused: 0 };

test('old answers go when the hub holds them all, from the database and its copy, and go on counting', async () => {
  await using scene = await openOldScene(3);
  const { hub, kiosk } = scene;
  const ids = [...kiosk.statements().keys()];
  await kiosk.round();
  expect(questions(hub).map((asked) => asked.toSorted())).toEqual([ids.toSorted()]);
  for (const file of ['station.db', 'copy.db']) expect(rowsIn(kiosk, file)).toEqual(GONE);
  expect(await kiosk.ledger()).toEqual(WHOLE);
  await kiosk.restart();
  expect(await kiosk.ledger()).toEqual(WHOLE);
  await kiosk.answer(1);
  expect(await kiosk.ledger()).toEqual({ answers: 4, recorded: 8, acknowledged: 6, waiting: 2, refused: 0 });
});

test('answers of the last ninety days stay', async () => {
  await using scene = await openOldScene(1);
  scene.kiosk.world.now -= 2 * DAY_MS;
  await scene.kiosk.round();
  expect(questions(scene.hub)).toEqual([]);
  expect(rowsIn(scene.kiosk, 'station.db')).toMatchObject({ answers: 1, purged: 0 });
});

test('a day of which the hub lacks one statement stays, and another day goes', async () => {
  await using scene = await openScene();
  const { hub, kiosk } = scene;
  await kiosk.answer(2);
  const [first = ''] = kiosk.statements().keys();
  kiosk.world.now += DAY_MS;
  await kiosk.answer(3);
  kiosk.world.now += HOUR_MS;
  await kiosk.drain();
  hub.stored.delete(first);
  kiosk.world.now += LONG_MS;
  await kiosk.round();
  expect(rowsIn(kiosk, 'station.db')).toMatchObject({ answers: 2, outbox: 4, purged: 3 });
  expect(kiosk.world.log.lines).toContainEqual({
    level: 'warn',
    event: 'purge.differs',
    facts: { day: '2026-11-24' },
  });
  expect(await kiosk.ledger()).toMatchObject({ answers: 5, recorded: 10, acknowledged: 10 });
});

test('an answer of which one statement was refused stays whole; those beside it go', async () => {
  await using scene = await openScene();
  const { hub, kiosk } = scene;
  await kiosk.answer(3);
  const [bad = ''] = kiosk.statements().keys();
  hub.refused.add(bad);
  await kiosk.send();
  kiosk.world.now += LONG_MS;
  await kiosk.round();
  expect(questions(hub).flat()).toHaveLength(4);
  expect(rowsIn(kiosk, 'station.db')).toEqual({ answers: 1, responses: 2, outbox: 2, purged: 2 });
  expect(await kiosk.ledger()).toEqual({ answers: 3, recorded: 6, acknowledged: 5, waiting: 0, refused: 1 });
});

test('nothing goes while something keeps the sending', async () => {
  await using scene = await openOldScene(1);
  const { hub, kiosk } = scene;
  await kiosk.answer(1);
  for (const id of kiosk.statements('pending').keys()) hub.choked.add(id);
  kiosk.world.now += HOUR_MS;
  for (let round = 0; round < 3; round++) await kiosk.round();
  expect(questions(hub)).toEqual([]);
  hub.choked.clear();
  await kiosk.drain();
  expect(questions(hub)).toHaveLength(1);
});

test('the hub is asked once a day, restarts included, and about 500 statements at a time', async () => {
  await using scene = await openOldScene(260);
  const { hub, kiosk } = scene;
  const [kept = ''] = hub.stored.keys();
  const text = hub.stored.get(kept) ?? '';
  hub.stored.delete(kept);
  for (let round = 0; round < 5; round++) await kiosk.round();
  await kiosk.restart();
  await kiosk.round();
  const sizes = questions(hub).map((ids) => ids.length);
  expect(sizes.slice(0, 1)).toEqual([500]);
  expect(sizes.length, 'the rest of a day that differs need not be asked').toBeLessThanOrEqual(2);
  expect(rowsIn(kiosk, 'station.db')).toMatchObject({ answers: 260 });
  hub.stored.set(kept, text);
  kiosk.world.now += DAY_MS;
  await kiosk.round();
  expect(
    questions(hub)
      .map((ids) => ids.length)
      .slice(sizes.length),
  ).toEqual([500, 20]);
  expect(rowsIn(kiosk, 'station.db')).toMatchObject({ answers: 0, purged: 260 });
});

test.each<[string, (reply: StandInReply, now: number) => StandInReply]>([
  ['says another time than the kiosk', (reply, now) => withDate(reply, now - LONG_MS)],
  ['says no time', ({ body, status }) => ({ body, status, headers: {} })],
  ['answers a portal’s page', () => ({ status: 200, headers: {}, body: '<title>Bienvenue</title>' })],
  ['counts more than it was asked', (reply) => ({ ...reply, body: '{"held":7}' })],
  ['counts in words of its own', (reply) => ({ ...reply, body: '{"held":6,"more":1}' })],
  ['fails', (reply) => ({ ...reply, status: 500 })],
])('nothing goes where the server %s', async (_what, spoil) => {
  await using scene = await openOldScene(3);
  const { hub, kiosk } = scene;
  const answer = hub.answer.bind(hub);
  hub.answer = (method, url, body) => {
    const reply = answer(method, url, body);
    return url.endsWith('/held') ? spoil(reply, kiosk.world.now) : reply;
  };
  await kiosk.round();
  expect(questions(hub)).toHaveLength(1);
  expect(rowsIn(kiosk, 'station.db')).toMatchObject({ answers: 3, outbox: 6, purged: 0 });
  expect(await kiosk.ledger()).toEqual(WHOLE);
});

function withDate(reply: StandInReply, date: number): StandInReply {
  return { ...reply, headers: { ...reply.headers, date: new Date(date).toUTCString() } };
}

test('another record store is asked once a day whether it is a hub, nothing goes, and nobody is alarmed', async () => {
  await using scene = await openOldScene(3);
  const { hub, kiosk } = scene;
  hub.isHub = false;
  hub.asked.length = 0;
  for (let round = 0; round < 4; round++) await kiosk.round();
  await kiosk.restart();
  await kiosk.round();
  expect(hub.asked).toHaveLength(1);
  expect(await kiosk.ledger()).toEqual(WHOLE);
  expect(await kiosk.status()).not.toHaveProperty('trouble');
  expect(kiosk.world.log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  kiosk.world.now += DAY_MS;
  await kiosk.round();
  expect(hub.asked).toHaveLength(2);
  expect(rowsIn(kiosk, 'station.db')).toMatchObject({ answers: 3 });
});

/** Makes a file of the data folder unreadable. */
function smash(folder: string, file: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(join(folder, file + suffix), { force: true });
  writeFileSync(join(folder, file), Buffer.alloc(statSync(join(folder, file)).size, 'x'));
}

/** Puts a database with the answers, from before they went, in the place of the last backup. */
async function openPurgedScene(): Promise<Scene> {
  const scene = await openOldScene(3);
  const { kiosk } = scene;
  await kiosk.world.meanwhile((folder) => {
    for (const name of readdirSync(join(folder, 'backups'))) {
      copyFileSync(join(folder, 'station.db'), join(folder, 'backups', name));
    }
    copyFileSync(join(folder, 'copy.db'), join(folder, 'before.db'));
  });
  await kiosk.round();
  expect(rowsIn(kiosk, 'station.db')).toEqual(GONE);
  return scene;
}

test.each<[string, (folder: string) => void]>([
  ['the database is smashed', (folder) => smash(folder, 'station.db')],
  ['the copy is smashed', (folder) => smash(folder, 'copy.db')],
  ['the copy is as before the purge, as a kill leaves it', (folder) => putBack(folder)],
  [
    'the copy is as before the purge and the database has lost an index',
    (folder) => {
      putBack(folder);
      const database = new Database(join(folder, 'station.db'));
      database.exec('DROP INDEX outbox_by_answer');
      database.close();
    },
  ],
])('what was purged neither comes back nor counts twice when %s', async (_what, act) => {
  await using scene = await openPurgedScene();
  const { kiosk } = scene;
  await kiosk.world.meanwhile(act);
  expect(await kiosk.ledger()).toEqual(WHOLE);
  for (const file of ['station.db', 'copy.db']) expect(rowsIn(kiosk, file)).toEqual(GONE);
});

test('where only a backup from before the purge can be read, the answers come back and count once', async () => {
  await using scene = await openPurgedScene();
  const { kiosk } = scene;
  await kiosk.world.meanwhile((folder) => {
    for (const file of ['station.db', 'copy.db']) smash(folder, file);
  });
  expect(await kiosk.ledger()).toEqual(WHOLE);
  expect(rowsIn(kiosk, 'station.db')).toMatchObject({ answers: 3, purged: 0 });
});

function putBack(folder: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(join(folder, `copy.db${suffix}`), { force: true });
  copyFileSync(join(folder, 'before.db'), join(folder, 'copy.db'));
}

test('ninety days are counted by the calendar', () => {
  expect(keptFrom('2026-11-24')).toBe('2026-08-26');
  expect(keptFrom('2028-03-30')).toBe('2027-12-31');
});
