import { expect, test } from 'vitest';
import type { Outbox, Plan, Waiting } from '../../electron/delivery/outbox.ts';
import type { RecordStore } from '../../electron/delivery/record-store.ts';
import { createSender } from '../../electron/delivery/sender.ts';
import type { Reply } from '../../electron/delivery/verdict.ts';

const NOW = Date.parse('2026-11-24T14:25:00Z');

/** An outbox whose functions answer later, as a database server does; `step` is called at the end of each. */
function createSlowOutbox(ids: readonly string[], step: () => void) {
  const states = new Map(ids.map((id) => [id, 'pending']));
  const plan: Plan = { failures: 0, nextAt: 0, wait: 0, trouble: undefined, acknowledgedAt: undefined };
  const calls: string[] = [];
  const later = async <Value>(name: string, act: () => Value): Promise<Value> => {
    calls.push(name);
    await new Promise((resolve) => setImmediate(resolve));
    const value = act();
    step();
    return value;
  };
  const outbox: Outbox = {
    plan: () => later('plan', () => ({ ...plan })),
    take: (most) =>
      later('take', (): Waiting[] =>
        ids
          .map((id, seq) => ({ id, seq, attempts: 0, bytes: Buffer.from(JSON.stringify({ id })) }))
          .filter(({ id }) => states.get(id) === 'pending')
          .slice(0, most),
      ),
    deliver: (batch) => later('deliver', () => batch.forEach(({ id }) => states.set(id, 'delivered'))),
    quarantine: ({ id }, reason) => later('quarantine', () => void states.set(id, reason)),
    postpone: (_batch, changes) => later('postpone', () => void Object.assign(plan, changes)),
  };
  return { calls, outbox, plan, states };
}

/** Takes what begins with “good”, refuses what begins with “bad”, is down for what begins with “down”. */
function createStore(step: () => void): RecordStore {
  return {
    async post(batch) {
      await new Promise((resolve) => setImmediate(resolve));
      step();
      const has = (kind: string): boolean => batch.some(({ id }) => id.startsWith(kind));
      const status = has('bad') ? 400 : has('down') ? 500 : 200;
      return { status, proven: true } satisfies Reply;
    },
    find: () => Promise.reject(new Error('Nothing is read back here.')),
  };
}

function createScene(
  ids: readonly string[],
  isClosed: () => boolean = () => false,
  step: () => void = () => undefined,
) {
  const box = createSlowOutbox(ids, step);
  const send = createSender({
    outbox: box.outbox,
    open: () => createStore(step),
    clock: () => NOW,
    random: (count) => new Uint8Array(count),
    isClosed,
    onTrouble: () => undefined,
  });
  return { ...box, send };
}

test('an outbox that answers later goes through the same states', async () => {
  const { send, states } = createScene(['good 1', 'bad', 'good 2', 'good 3']);
  await send();
  expect(Object.fromEntries(states)).toEqual({
    'good 1': 'delivered',
    bad: 'refused-400',
    'good 2': 'delivered',
    'good 3': 'delivered',
  });
});

test('a setback is kept before the round ends', async () => {
  const { plan, send } = createScene(['down']);
  await send();
  expect(plan).toMatchObject({ failures: 1, trouble: 'store' });
});

test('whenever the owner closes, what is under way is the last that the outbox hears', async () => {
  const ids = ['good 1', 'bad', 'good 2', 'down'];
  let steps = 0;
  await createScene(ids, undefined, () => (steps += 1)).send();
  expect(steps).toBeGreaterThan(10);
  for (let last = 1; last <= steps; last += 1) {
    let step = 0;
    let heard = -1;
    const scene = createScene(
      ids,
      () => step >= last,
      () => {
        step += 1;
        if (step === last) heard = scene.calls.length;
      },
    );
    await scene.send();
    expect(scene.calls.length, `closed at step ${last}`).toBe(heard);
  }
});
