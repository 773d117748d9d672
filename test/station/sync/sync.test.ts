import Database from 'better-sqlite3';
import fc from 'fast-check';
import { chmodSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bodyOf } from '../../../electron/delivery/record-store.ts';
import { answersOf, NOW, openTestStation } from '../world.ts';
import { HOUR_MS, openSendingKiosk, type SendingKiosk } from './kiosk.ts';
import { createStandIn, type Fault, FAULTS, fetchFrom, type Manner, type StandIn } from './stand-in.ts';

const MINUTE_MS = 60_000;

interface Scene extends AsyncDisposable {
  kiosk: SendingKiosk;
  store: StandIn;
  /** What goes wrong with the next requests, in order. */
  faults: (Fault | undefined)[];
}

async function openScene(manner: Manner = 'strict', steady?: () => number): Promise<Scene> {
  let now = () => 0;
  const store = createStandIn(manner, () => now());
  const faults: (Fault | undefined)[] = [];
  const fetch = fetchFrom(store, () => faults.shift());
  const kiosk = await openSendingKiosk({ fetch, ...(steady && { steady }) });
  now = () => kiosk.world.now;
  return { kiosk, store, faults, [Symbol.asyncDispose]: () => kiosk[Symbol.asyncDispose]() };
}

/** Smashes the beginning of a file of the data folder. */
function spoil(file: string): (folder: string) => void {
  return (folder) => {
    const path = join(folder, file);
    for (const companion of ['-wal', '-shm']) rmSync(path + companion, { force: true });
    writeFileSync(path, Buffer.alloc(statSync(path).size, 'x'));
  };
}

/** The store has exactly what was recorded, byte for byte. */
function expectAllAtStore({ kiosk, store }: Scene): void {
  const byId = (one: [string, string], other: [string, string]) => (one[0] < other[0] ? -1 : 1);
  expect([...store.stored].toSorted(byId)).toEqual([...kiosk.statements()].toSorted(byId));
}

test('statements leave when their hour is over, in batches of 50, as the bytes that were kept', async () => {
  await using scene = await openScene();
  const { kiosk, store } = scene;
  await kiosk.answer(60);
  const frozen = [...kiosk.statements()].map(([id, text]) => ({ id, bytes: Buffer.from(text) }));
  await kiosk.round();
  expect(store.requests, 'a store that hears at once would know the minute of the visit').toEqual([]);
  kiosk.world.now += HOUR_MS;
  await kiosk.round();
  expectAllAtStore(scene);
  expect(store.requests.map(({ body }) => (JSON.parse(body) as unknown[]).length)).toEqual([50, 50, 20]);
  const sent = store.requests.map(({ body }) => body.slice(1, -1)).join();
  for (const { bytes } of frozen) expect(sent.includes(bytes.toString())).toBe(true);
  expect(Buffer.byteLength(sent), 'nothing else').toBe(bodyOf(frozen).length - 2);
  expect(await kiosk.ledger()).toMatchObject({ recorded: 120, acknowledged: 120, waiting: 0, refused: 0 });
  expect(await kiosk.status()).toEqual({
    store: 'hub.example',
    sending: false,
    acknowledgedAt: '2026-11-24T15:00:00.000Z',
    refused: [],
    canExport: false,
  });
});

test('rounds come at random, one to five minutes apart, and never because a visitor answered', async () => {
  await using scene = await openScene();
  const waits: number[] = [];
  for (let round = 0; round < 30; round++) {
    await scene.kiosk.answer(1);
    waits.push(await scene.kiosk.round());
  }
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(MINUTE_MS);
  expect(Math.max(...waits)).toBeLessThanOrEqual(5 * MINUTE_MS);
  expect(new Set(waits).size, 'two alike are rare').toBeGreaterThan(25);
});

test('the team may send at once, this hour’s answers too', async () => {
  await using scene = await openScene();
  await scene.kiosk.answer(2);
  await scene.kiosk.send();
  expectAllAtStore(scene);
});

test('a request says its version, its key and nothing of the kiosk', async () => {
  await using scene = await openScene();
  await scene.kiosk.answer(1);
  await scene.kiosk.send();
  const [request] = scene.store.requests;
  expect(request).toMatchObject({ method: 'POST', url: 'https://hub.example/xapi/statements' });
  expect(request?.headers).toEqual({
    authorization: `Basic ${btoa('kiosk-1:secret')}`,
    'x-experience-api-version': '1.0.3',
    'content-type': 'application/json',
    accept: 'application/json',
  });
});

test('version 2.0.0 is a matter of configuration, and the bytes are the same', async () => {
  const store = createStandIn('strict', Date.now);
  await using kiosk = await openSendingKiosk({ version: '2.0.0', fetch: fetchFrom(store, () => undefined) });
  await kiosk.answer(1);
  await kiosk.send();
  expect(store.requests[0]?.headers['x-experience-api-version']).toBe('2.0.0');
  expect([...kiosk.statements('delivered').values()].join()).not.toContain('"version"');
});

test.each(FAULTS)('after one request with “%s”, everything is at the store, once', async (fault) => {
  for (const manner of ['strict', 'ralph'] as const) {
    await using scene = await openScene(manner);
    scene.faults.push(fault);
    await scene.kiosk.answer(15);
    await scene.kiosk.send();
    await scene.kiosk.drain(20);
    expectAllAtStore(scene);
    expect(await scene.kiosk.ledger()).toMatchObject({ recorded: 30, acknowledged: 30, waiting: 0, refused: 0 });
    expect((await scene.kiosk.status()).trouble).toBeUndefined();
  }
});

test('a portal’s pages are no acknowledgement, however long it answers', async () => {
  await using scene = await openScene();
  await scene.kiosk.answer(5);
  for (const fault of ['portal', 'portal without words', 'redirect'] as const) {
    scene.faults.push(...Array.from({ length: 40 }, () => fault));
    for (let round = 0; round < 5; round++) await scene.kiosk.send();
    expect(await scene.kiosk.status()).toMatchObject({ trouble: 'stranger' });
    expect(await scene.kiosk.ledger()).toMatchObject({ acknowledged: 0, waiting: 10, refused: 0 });
    scene.faults.length = 0;
  }
});

test('one statement that is refused is found by halves and set apart; the rest arrive; it can be sent again', async () => {
  await using scene = await openScene();
  const { kiosk, store } = scene;
  await kiosk.answer(25);
  const [bad = ''] = kiosk.statements().keys();
  store.refused.add(bad);
  await kiosk.send();
  expect(await kiosk.ledger()).toMatchObject({ recorded: 50, acknowledged: 49, waiting: 0, refused: 1 });
  expect(store.requests.length, 'about 2 · log2(50) requests').toBeLessThanOrEqual(13);
  expect((await kiosk.status()).refused).toEqual([{ reason: 'refused-400', count: 1, canRequeue: true }]);
  store.refused.clear();
  const token = await kiosk.world.unlock();
  expect(await kiosk.world.call('sync.requeue', { reason: 'refused-413' }, token)).toMatchObject({
    ok: false,
    error: { code: 'not-found', field: 'reason' },
  });
  expect((await kiosk.world.value('sync.requeue', { reason: 'refused-400' }, token)).refused).toEqual([]);
  await kiosk.send();
  expectAllAtStore(scene);
  expect(await kiosk.ledger()).toMatchObject({ acknowledged: 50, refused: 0 });
});

test('a store that refuses all acknowledged nothing, and is not waited for', async () => {
  await using scene = await openScene();
  const { faults, kiosk, store } = scene;
  await kiosk.answer(2);
  for (const id of kiosk.statements().keys()) store.refused.add(id);
  faults.push('error');
  await kiosk.send();
  await kiosk.send();
  expect(await kiosk.ledger()).toMatchObject({ recorded: 4, acknowledged: 0, waiting: 0, refused: 4 });
  const status = await kiosk.status();
  expect(status).not.toHaveProperty('acknowledgedAt');
  expect(status).not.toHaveProperty('trouble');
});

test('an id that the store has with other content is a conflict; with the same content it is delivered', async () => {
  await using scene = await openScene();
  const { kiosk, store } = scene;
  await kiosk.answer(4);
  const [[id, text] = ['', '']] = kiosk.statements();
  store.stored.set(id, JSON.stringify({ ...(JSON.parse(text) as object), result: { response: 'another' } }));
  await kiosk.send();
  expect([...kiosk.statements('quarantined').keys()]).toEqual([id]);
  expect((await kiosk.status()).refused).toEqual([{ reason: 'conflict', count: 1, canRequeue: true }]);
  // The same content in another order: this store compares text, and is wrong to refuse it.
  const reordered = Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed());
  store.stored.set(id, JSON.stringify(reordered));
  await kiosk.world.value('sync.requeue', { reason: 'conflict' }, await kiosk.world.unlock());
  await kiosk.send();
  expect(await kiosk.ledger()).toMatchObject({ acknowledged: 8, refused: 0 });
});

test('statements that the store chokes on hold back no other, and are never given up', async () => {
  await using scene = await openScene();
  const { kiosk, store } = scene;
  await kiosk.answer(100);
  for (const id of [...kiosk.statements().keys()].slice(0, 3)) store.choked.add(id);
  kiosk.world.now += HOUR_MS;
  for (let round = 0; round < 60; round++) await kiosk.round();
  expect(await kiosk.ledger()).toMatchObject({ acknowledged: 197, waiting: 3, refused: 0 });
  await kiosk.answer(1);
  kiosk.world.now += HOUR_MS;
  await kiosk.round();
  expect(await kiosk.ledger(), 'a new one goes first').toMatchObject({ acknowledged: 199, waiting: 3 });
  for (let round = 0; round < 100; round++) await kiosk.round();
  store.choked.clear();
  await kiosk.drain();
  expectAllAtStore(scene);
});

test('a wait is kept over a restart, asked for by Retry-After, and not stretched by the clock', async () => {
  await using scene = await openScene();
  const { kiosk, faults, store } = scene;
  await kiosk.answer(1);
  faults.push('too many requests');
  await kiosk.send();
  expect(await kiosk.status()).toMatchObject({ trouble: 'busy', retryIn: 7 });
  await kiosk.restart();
  expect(await kiosk.status()).toMatchObject({ trouble: 'busy', retryIn: 7 });
  kiosk.world.now -= 100 * HOUR_MS;
  expect((await kiosk.status()).retryIn).toBe(7);
  expect(await kiosk.round()).toBe(7000);
  expect(store.requests).toHaveLength(2);
});

test('a database that refuses to keep what was done is told with the time of the next round', async () => {
  await using scene = await openScene();
  const { kiosk } = scene;
  await kiosk.answer(1);
  const file = new Database(join(kiosk.world.folder, 'station.db'));
  file.exec("CREATE TRIGGER refuse BEFORE UPDATE ON outbox BEGIN SELECT RAISE(ABORT, 'refused'); END");
  await kiosk.send();
  const { retryIn = 0, trouble } = await kiosk.status();
  expect(trouble).toBe('disk');
  file.exec('DROP TRIGGER refuse');
  file.close();
  expect(Math.ceil((await kiosk.round()) / 1000)).toBe(retryIn);
  expect(retryIn).toBeGreaterThanOrEqual(60);
  expect(await kiosk.status()).not.toHaveProperty('trouble');
  await kiosk.send();
  expectAllAtStore(scene);
});

test('a refused key pauses for a quarter of an hour, is told, and a new key is taken without a restart', async () => {
  await using scene = await openScene();
  const { kiosk, faults, store } = scene;
  await kiosk.answer(1);
  faults.push('not allowed');
  await kiosk.send();
  const { retryIn = 0, trouble } = await kiosk.status();
  expect(trouble).toBe('credentials');
  expect(retryIn).toBeGreaterThanOrEqual(450);
  const key = join(kiosk.world.folder, 'store.key');
  rmSync(key);
  await kiosk.send();
  expect((await kiosk.status()).trouble, 'no file').toBe('credentials');
  writeFileSync(key, 'kiosk-1:fresh');
  chmodSync(key, 0o644);
  await kiosk.send();
  expect(store.requests, 'no request without a key, or with one that everybody may read').toHaveLength(1);
  chmodSync(key, 0o600);
  await kiosk.send();
  expect(store.requests.at(-1)?.headers['authorization']).toBe(`Basic ${btoa('kiosk-1:fresh')}`);
  expectAllAtStore(scene);
});

test('a clock that jumps by itself or differs from the store’s is flagged, in statements too, until it agrees', async () => {
  let steady = 0;
  await using scene = await openScene('strict', () => steady);
  const { kiosk, store } = scene;
  const suspect = '"https://vitrine.example/xapi/extensions/clock-suspect":true';
  await kiosk.answer(1);
  expect([...kiosk.statements().values()].join()).not.toContain(suspect);
  steady += 1000;
  kiosk.world.now += 6 * MINUTE_MS;
  expect((await kiosk.status()).clock).toBe('jump');
  await kiosk.answer(1);
  expect([...kiosk.statements().values()].filter((text) => text.includes(suspect))).toHaveLength(2);
  await kiosk.send();
  expect((await kiosk.status()).clock, 'the store says the same time').toBeUndefined();
  const answer = store.answer.bind(store);
  store.answer = (...request) => {
    const reply = answer(...request);
    return { ...reply, headers: { ...reply.headers, date: new Date(kiosk.world.now - HOUR_MS).toUTCString() } };
  };
  await kiosk.answer(1);
  await kiosk.send();
  expect((await kiosk.status()).clock).toBe('skew');
  kiosk.world.now = Date.UTC(2000, 0, 1);
  expect((await kiosk.status()).clock).toBe('early');
});

test('without a store nothing is planned, and the console says so', async () => {
  await using world = await openTestStation({ after: () => expect.unreachable('nothing to plan') });
  const token = await world.unlock();
  expect(await world.value('sync.status', {}, token)).toEqual({ sending: false, refused: [], canExport: false });
  expect(await world.call('sync.send', {}, token)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await world.call('sync.send', {}), 'operators only').toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  });
});

test('after any sequence of answers, rounds, faults, restarts, requeues, clock jumps and purges the account adds up, nothing is marked or let go that the store lacks, and in the end it has everything once', async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ act: fc.constant('answer' as const), count: fc.integer({ min: 1, max: 9 }) }) },
    { weight: 4, arbitrary: fc.record({ act: fc.constant('round' as const) }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('send' as const) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        act: fc.constant('faults' as const),
        faults: fc.array(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 6 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('restart' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({ act: fc.constant('damage' as const), file: fc.constantFrom('station.db', 'copy.db') }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('refuse' as const), which: fc.nat(30) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('requeue' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('jump' as const),
        by: fc.integer({ min: -400 * 24 * HOUR_MS, max: 400 * 24 * HOUR_MS }),
      }),
    },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Manner>('strict', 'ralph'),
      fc.boolean(),
      fc.array(step, { maxLength: 24 }),
      async (manner, isHub, steps) => {
        await using scene = await openScene(manner);
        const { faults, kiosk, store } = scene;
        store.isHub = isHub;
        const everRecorded = new Map<string, string>();
        let latest = NOW;
        const look = async () => {
          latest = Math.max(latest, kiosk.world.now);
          for (const [id, text] of kiosk.statements()) everRecorded.set(id, text);
          const { acknowledged, answers, recorded, refused, waiting } = await kiosk.ledger();
          expect(acknowledged + waiting + refused).toBe(recorded);
          expect(recorded, 'nothing is forgotten, nothing counts twice').toBe(everRecorded.size);
          expect(recorded).toBe(2 * answers);
          const unsettled = new Set([...kiosk.statements('pending').keys(), ...kiosk.statements('quarantined').keys()]);
          for (const id of everRecorded.keys()) expect(store.stored.has(id) || unsettled.has(id)).toBe(true);
        };
        const requeue = async () => {
          const token = await kiosk.world.unlock();
          for (const { reason } of (await kiosk.world.value('sync.status', {}, token)).refused) {
            await kiosk.world.value('sync.requeue', { reason }, token);
          }
        };
        for (const one of steps) {
          if (one.act === 'answer') await kiosk.answer(one.count);
          else if (one.act === 'round') await kiosk.round();
          else if (one.act === 'send') await kiosk.send();
          else if (one.act === 'faults') faults.push(...one.faults);
          else if (one.act === 'restart') await kiosk.restart();
          else if (one.act === 'jump') kiosk.world.now += one.by;
          else if (one.act === 'requeue') await requeue();
          else if (one.act === 'damage') await kiosk.world.meanwhile(spoil(one.file));
          else store.refused.add([...kiosk.statements('pending').keys()][one.which] ?? 'none');
          await look();
        }
        faults.length = 0;
        store.refused.clear();
        await requeue();
        await kiosk.drain(300);
        // A long time after, all has gone from a kiosk with a hub, and still counts.
        kiosk.world.now = latest + 100 * 24 * HOUR_MS;
        await kiosk.round();
        await look();
        expect(kiosk.statements().size).toBe(isHub ? 0 : everRecorded.size);
        expect(new Map(store.stored)).toEqual(everRecorded);
        const { acknowledged, recorded } = await kiosk.ledger();
        expect(acknowledged).toBe(recorded);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test('a visitor’s answer is taken while a request is on its way', async () => {
  let release = (): void => undefined;
  const store = createStandIn('strict', Date.now);
  const direct = fetchFrom(store, () => undefined);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    await new Promise<void>((resolve) => (release = resolve));
    return direct(input, init);
  };
  await using kiosk = await openSendingKiosk({ fetch });
  await kiosk.answer(1);
  const token = await kiosk.world.unlock();
  expect((await kiosk.world.value('sync.send', {}, token)).sending).toBe(true);
  await kiosk.world.value('feedback.submit', answersOf());
  // Busy cores; a hang is still found.
  await expect.poll(() => (release(), kiosk.statements('delivered').size), { timeout: 20_000 }).toBe(4);
  expect(store.requests.length).toBe(2);
});

test('closing ends the request in flight and leaves its statements waiting', async () => {
  const fetch: typeof globalThis.fetch = (_input, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('closed', 'AbortError')));
    });
  await using kiosk = await openSendingKiosk({ fetch });
  await kiosk.answer(1);
  await kiosk.world.value('sync.send', {}, await kiosk.world.unlock());
  await kiosk.restart();
  expect(await kiosk.ledger()).toMatchObject({ recorded: 2, acknowledged: 0, waiting: 2 });
});
