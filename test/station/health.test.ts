import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/station/database/schema.ts';
import { openTestStation } from './world.ts';

const planetarium = { experience: 'planetarium' };
/** What did not fail stays as it was. */
const OTHER = { id: 'trades', withdrawn: false };
const failure = { ...planetarium, kind: 'render' } as const;

test('the third failure of a day withdraws an experience until an operator restores it', async () => {
  await using world = await openTestStation();
  expect(await world.value('health.failure', failure)).toEqual({ today: 1, withdrawn: false });
  expect(await world.value('health.failure', failure)).toEqual({ today: 2, withdrawn: false });
  expect(world.events).toEqual([]);
  expect(await world.value('health.failure', failure)).toEqual({ today: 3, withdrawn: true });
  expect(world.events).toMatchObject([
    { role: 'visitor', event: { name: 'catalogue.changed', payload: [{ withdrawn: true }, OTHER] } },
  ]);
  await world.restart();
  expect(await world.value('catalogue.list', {})).toMatchObject([{ id: 'planetarium', withdrawn: true }, OTHER]);
  world.now += 86_400_000;
  expect(await world.value('catalogue.list', {}), 'a new day does not restore it').toMatchObject([
    { withdrawn: true },
    OTHER,
  ]);

  const token = await world.unlock();
  expect(await world.value('catalogue.restore', planetarium, token)).toMatchObject([{ withdrawn: false }, OTHER]);
  expect(world.events.at(-1)).toMatchObject({
    event: { name: 'catalogue.changed', payload: [{ withdrawn: false }, OTHER] },
  });
  expect(await world.value('health.failure', failure)).toEqual({ today: 1, withdrawn: false });
});

test('failures are counted by the lab’s day', async () => {
  await using world = await openTestStation();
  await world.value('health.failure', failure);
  await world.value('health.failure', failure);
  world.now += 86_400_000;
  expect(await world.value('health.failure', failure)).toEqual({ today: 1, withdrawn: false });
});

test('restoring on the same day begins the count again', async () => {
  await using world = await openTestStation();
  for (let count = 0; count < 3; count++) await world.value('health.failure', failure);
  await world.value('catalogue.restore', planetarium, await world.unlock());
  expect(await world.value('health.failure', failure)).toEqual({ today: 1, withdrawn: false });
});

test('an experience that does not exist cannot fail nor be restored', async () => {
  await using world = await openTestStation();
  const unknown = { ok: false, error: { code: 'not-found', field: 'experience' } };
  expect(await world.call('health.failure', { ...failure, experience: 'submarine' })).toMatchObject(unknown);
  const token = await world.unlock();
  expect(await world.call('catalogue.restore', { experience: 'submarine' }, token)).toMatchObject(unknown);
});

test('the machine tells its version, its disk, its database and its failures', async () => {
  await using world = await openTestStation({ config: { machine: 'Borne du hall' } });
  await world.value('health.failure', failure);
  world.now += 90_000;
  const health = await world.value('health.machine', {}, await world.unlock());
  expect(health).toMatchObject({
    version: '1.2.3',
    lab: 'Labo 1',
    machine: 'Borne du hall',
    host: 'browser',
    uptime: 90,
    database: { schemaVersion: MIGRATIONS.length, rebuilt: false },
    failures: [
      { experience: 'planetarium', today: 1, withdrawn: false },
      { experience: 'trades', today: 0, withdrawn: false },
    ],
  });
  expect(health.database.bytes).toBeGreaterThan(4096);
  expect(health.diskFree).toBeGreaterThan(1_000_000);
});

test('operators hear that the ledger moved, once for a burst of answers, and only while a console is open', async () => {
  const { answersOf } = await import('./world.ts');
  await using world = await openTestStation();
  await world.value('feedback.submit', answersOf());
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(world.events).toEqual([]);
  await world.unlock();
  for (let count = 0; count < 5; count++) await world.value('feedback.submit', answersOf());
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(world.events).toMatchObject([
    { role: 'operator', event: { name: 'ledger.changed', payload: { answers: 6, recorded: 12, waiting: 12 } } },
  ]);
});
