import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Heartbeat, heartbeat, kioskAddress } from '../../../electron/contract/hub.ts';
import { drawMinute, isBeatDue } from '../../../electron/station/hub/heartbeat.ts';
import { HOUR_MS, openSendingKiosk, type SendingKiosk } from '../sync/kiosk.ts';
import { createStandIn, fetchFrom, type Fault, type StandIn } from '../sync/stand-in.ts';
import { NOW } from '../world.ts';

const MINUTE_MS = 60_000;

interface Scene extends AsyncDisposable {
  kiosk: SendingKiosk;
  hub: StandIn;
  faults: (Fault | undefined)[];
}

async function openScene(address?: string): Promise<Scene> {
  let now = () => 0;
  const hub = createStandIn('strict', () => now());
  hub.isHub = true;
  const faults: (Fault | undefined)[] = [];
  const kiosk = await openSendingKiosk({
    fetch: fetchFrom(hub, () => faults.shift()),
    ...(address === undefined ? {} : { address }),
  });
  now = () => kiosk.world.now;
  return { kiosk, hub, faults, [Symbol.asyncDispose]: () => kiosk[Symbol.asyncDispose]() };
}

const beats = ({ asked }: StandIn): Heartbeat[] =>
  asked.filter(({ url }) => url.endsWith('/heartbeat')).map(({ body }) => heartbeat.parse(JSON.parse(body)));

test('a machine that was just set up is heard after its first round', async () => {
  await using scene = await openScene();
  await scene.kiosk.round();
  expect(scene.hub.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST https://hub.example/kiosk/heartbeat',
  ]);
  const [{ diskFree, ...told } = { diskFree: -1 }] = beats(scene.hub);
  expect(diskFree).toBeGreaterThanOrEqual(0);
  expect(told).toEqual({
    lab: 'labo-1',
    machine: 'Borne 1',
    version: '1.2.3',
    ring: 'general',
    ledger: { recorded: 0, acknowledged: 0, waiting: 0, refused: 0 },
    rebuilt: false,
    withdrawn: [],
  });
});

test('then once an hour, at one minute of it, restarts included, and never because a visitor answered', async () => {
  await using scene = await openScene();
  const { hub, kiosk } = scene;
  const hours: number[] = [];
  for (let round = 0; round < 300; round++) {
    const before = hub.asked.length;
    await kiosk.answer(1);
    if (round % 40 === 39) await kiosk.restart();
    await kiosk.round();
    if (hub.asked.length > before) hours.push(Math.floor(kiosk.world.now / HOUR_MS));
  }
  expect(hours.length).toBeGreaterThan(8);
  expect(new Set(hours).size, 'one an hour').toBe(hours.length);
  const gaps = hours.slice(1).map((hour, index) => hour - (hours[index] ?? 0));
  expect(new Set(gaps), 'each hour').toEqual(new Set([1]));
});

test('it tells the account as it stood when the hour began, whoever answers meanwhile', async () => {
  await using scene = await openScene();
  const { hub, kiosk } = scene;
  await kiosk.answer(2);
  await kiosk.round();
  const told = beats(hub).at(-1);
  expect(told?.ledger, 'two visits of this hour').toEqual({ recorded: 0, acknowledged: 0, waiting: 0, refused: 0 });
  expect(told, 'nor their day').not.toHaveProperty('oldestWaiting');
  expect(await kiosk.ledger()).toMatchObject({ recorded: 4, waiting: 4 });
  for (const id of kiosk.statements().keys()) hub.choked.add(id);
  kiosk.world.now += HOUR_MS;
  await kiosk.answer(1);
  while (beats(hub).length < 2) await kiosk.round();
  expect(beats(hub).at(-1)).toMatchObject({
    ledger: { recorded: 4, acknowledged: 0, waiting: 4, refused: 0 },
    oldestWaiting: '2026-11-24',
  });
});

test('it tells what failed and what is wrong with the clock', async () => {
  await using scene = await openScene();
  const { hub, kiosk } = scene;
  for (let failure = 0; failure < 3; failure++) {
    await kiosk.world.value('health.failure', { experience: 'planetarium', kind: 'render' });
  }
  kiosk.world.now = Date.UTC(2001, 0, 1);
  await kiosk.round();
  expect(beats(hub).at(-1)).toMatchObject({ withdrawn: ['planetarium'], clock: 'early' });
});

test.each<Fault>(['lost request', 'lost reply', 'error', 'too many requests', 'portal', 'truncated reply'])(
  'one that meets “%s” comes again after the next round, and disturbs no statement',
  async (fault) => {
    await using scene = await openScene();
    const { faults, hub, kiosk } = scene;
    await kiosk.answer(3);
    kiosk.world.now += HOUR_MS;
    faults.push(undefined, fault);
    await kiosk.round();
    expect(await kiosk.ledger()).toMatchObject({ acknowledged: 6, waiting: 0 });
    expect(await kiosk.status()).not.toHaveProperty('trouble');
    await kiosk.round();
    await kiosk.round();
    expect(hub.asked).toHaveLength(2);
  },
);

test('one that is refused is not sent again within the hour, and the log says so', async () => {
  await using scene = await openScene();
  const { faults, hub, kiosk } = scene;
  faults.push('a stranger’s refusal');
  await kiosk.round();
  await kiosk.round();
  expect(hub.asked).toHaveLength(1);
  expect(kiosk.world.log.lines.map(({ event }) => event)).toContain('heartbeat.refused');
});

test('none leaves while the server cannot be reached or refuses the key', async () => {
  for (const fault of ['lost request', 'not allowed', 'not found', 'portal'] as const) {
    await using scene = await openScene();
    const { faults, hub, kiosk } = scene;
    await kiosk.answer(1);
    kiosk.world.now += HOUR_MS;
    faults.push(fault, fault, fault);
    await kiosk.round();
    expect(hub.asked, fault).toEqual([]);
  }
});

test('nothing leaves where the address cannot be a hub’s', async () => {
  for (const address of ['https://ralph.example/xAPI', 'https://lrs.example/', 'https://x.example/xapi/v1']) {
    await using scene = await openScene(address);
    await scene.kiosk.round();
    await scene.kiosk.round();
    expect(scene.hub.asked).toEqual([]);
  }
});

test('the hub’s own resources lie beside its record store', () => {
  expect(kioskAddress('https://hub.example/xapi', 'held')).toBe('https://hub.example/kiosk/held');
  expect(kioskAddress('https://example.org/hub/xapi//', 'heartbeat')).toBe('https://example.org/hub/kiosk/heartbeat');
  expect(kioskAddress('https://ralph.example/xAPI', 'held')).toBeUndefined();
});

test('two heartbeats are never two hours apart while rounds are', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(59), (share, start) => {
      const minute = drawMinute(share);
      let now = NOW - (NOW % HOUR_MS) + start * MINUTE_MS;
      let last: string | undefined;
      let before = now;
      for (let step = 0; step < 300; step++, now += MINUTE_MS) {
        if (!isBeatDue(now, last, minute)) continue;
        last = new Date(now - (now % HOUR_MS)).toISOString();
        expect(now - before).toBeLessThan(2 * HOUR_MS - 15 * MINUTE_MS);
        before = now;
      }
    }),
  );
});
