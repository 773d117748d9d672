import { expect, test } from 'vitest';
import { LIMITS } from '../../electron/contract/limits.ts';
import { checkPin, hashPin, isPinHash } from '../../electron/station/console/pin.ts';
import { openTestStation, PIN, type TestStation } from './world.ts';

const wrong = (world: TestStation) => world.call('console.unlock', { pin: '000000' });

test('the right PIN opens the operator’s calls, and locking shuts them', async () => {
  await using world = await openTestStation();
  const token = await world.unlock();
  expect(world.station.isOperator(token)).toBe(true);
  expect((await world.call('feedback.ledger', {}, token)).ok).toBe(true);
  await world.value('console.lock', {}, token);
  expect(world.station.isOperator(token)).toBe(false);
  expect(await world.call('feedback.ledger', {}, token)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});

test('a session ends fifteen minutes after the last call, and each call begins them again', async () => {
  await using world = await openTestStation();
  const token = await world.unlock();
  for (let call = 0; call < 3; call++) {
    world.now += LIMITS.operatorSessionMs - 1000;
    await world.value('feedback.ledger', {}, token);
  }
  world.now += LIMITS.operatorSessionMs + 1;
  expect((await world.call('feedback.ledger', {}, token)).ok).toBe(false);
});

test('a clock set back ends the session instead of stretching it', async () => {
  await using world = await openTestStation();
  const token = await world.unlock();
  world.now -= 3_600_000;
  expect((await world.call('feedback.ledger', {}, token)).ok).toBe(false);
});

test('a new unlock ends the session before it, and so does a restart', async () => {
  await using world = await openTestStation();
  const first = await world.unlock();
  const second = await world.unlock();
  expect(second).not.toBe(first);
  expect((await world.call('feedback.ledger', {}, first)).ok).toBe(false);
  await world.restart();
  expect((await world.call('feedback.ledger', {}, second)).ok).toBe(false);
});

test('wrong PINs cost more and more time, and the right one waits as well', async () => {
  await using world = await openTestStation();
  for (let attempt = 0; attempt < 3; attempt++) {
    expect(await wrong(world)).toMatchObject({ ok: false, error: { code: 'wrong-pin' } });
  }
  expect(await world.call('console.unlock', { pin: PIN })).toMatchObject({
    ok: false,
    error: { code: 'too-many-tries' },
  });
  world.now += 5_001;
  expect(await wrong(world)).toMatchObject({ ok: false, error: { code: 'wrong-pin' } });
  world.now += 5_001;
  expect(await wrong(world), 'the wait has doubled').toMatchObject({ ok: false, error: { code: 'too-many-tries' } });
  world.now += 5_000;
  expect((await world.unlock()).length).toBeGreaterThanOrEqual(32);
});

test('the wait is never longer than five minutes, nor is it stretched by a clock set back', async () => {
  await using world = await openTestStation();
  for (let attempt = 0; attempt < 12; attempt++) {
    expect(await wrong(world)).toMatchObject({ ok: false, error: { code: 'wrong-pin' } });
    world.now += 300_001;
  }
  expect(await wrong(world)).toMatchObject({ ok: false, error: { code: 'wrong-pin' } });
  world.now -= 86_400_000;
  expect((await world.unlock()).length).toBeGreaterThanOrEqual(32);
});

test('without a PIN hash the console says that there is none', async () => {
  await using world = await openTestStation({ config: { operator: undefined } });
  expect(await world.value('station.describe', {})).toMatchObject({ consoleAvailable: false });
  expect(await world.call('console.unlock', { pin: PIN })).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a PIN’s hash is salted, is checked against its own cost and never matches another PIN', () => {
  const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
  const [one, other] = [hashPin('1234', random), hashPin('1234', random)];
  expect(isPinHash(one)).toBe(true);
  expect(isPinHash(one.replace('$32768$', '$32767$')), 'not a power of two').toBe(false);
  expect(isPinHash(one.replace('$32768$', '$8388608$')), 'would freeze the kiosk').toBe(false);
  expect(one).not.toBe(other);
  expect(checkPin('1234', one)).toBe(true);
  expect(checkPin('1234', other)).toBe(true);
  expect(checkPin('1235', one)).toBe(false);
  expect(checkPin('1234', 'scrypt$nonsense')).toBe(false);
});
