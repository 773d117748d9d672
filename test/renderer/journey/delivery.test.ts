import { describe, expect, it } from 'vitest';
import type { CallError, Reply } from '../../../electron/contract/errors.ts';
import type { Answers, Receipt } from '../../../electron/contract/questionnaire.ts';
import { createDelivery, MOST_KEPT, VISITOR_WAITS_MS } from '../../../renderer/journey/delivery.ts';
import { createHandTimers, settle } from './hand-timers.ts';

function answersOf(number: number): Answers {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    experience: 'planetarium',
    questionnaire: { id: 'standard', version: 1 },
    language: 'fr',
    responses: [{ question: 'liked', choice: 'well' }],
  };
}

/** A station that answers as `reply` says, and a visitor who hears. */
function openDelivery() {
  const timers = createHandTimers();
  const world = {
    reply: 'receipt' as 'receipt' | CallError['code'],
    /** Ids in the order they reached the station. */
    submitted: [] as string[],
    /** Those of them that say that they waited. */
    waited: [] as string[],
    heard: [] as string[],
    timers,
  };
  const delivery = createDelivery({
    submit({ id, waited }): Promise<Reply<Receipt>> {
      world.submitted.push(id);
      if (waited) world.waited.push(id);
      return Promise.resolve(
        world.reply === 'receipt'
          ? { ok: true, value: { id, day: '2026-11-24', dayPart: 'morning' } }
          : { ok: false, error: { code: world.reply, message: 'No.' } },
      );
    },
    after: timers.after,
    onReceipt: (id) => world.heard.push(`receipt ${id}`),
    onUndelivered: (id, how) => world.heard.push(`${how} ${id}`),
  });
  return { ...world, world, delivery };
}

describe('the delivery of answers', () => {
  it('tells of the receipt and keeps nothing', async () => {
    const { delivery, heard, timers } = openDelivery();
    delivery.send(answersOf(1));
    await settle();
    expect(heard).toEqual([`receipt ${answersOf(1).id}`]);
    expect(delivery.waiting()).toBe(0);
    expect(timers.count()).toBe(0);
  });

  it('sends again with the same id until the station is back', async () => {
    const { delivery, world, timers } = openDelivery();
    world.reply = 'unreachable';
    delivery.send(answersOf(1));
    await timers.advance(4000);
    world.reply = 'receipt';
    await timers.advance(4000);
    expect(new Set(world.submitted)).toEqual(new Set([answersOf(1).id]));
    expect(world.submitted.length).toBeGreaterThan(2);
    expect(world.heard).toEqual([`receipt ${answersOf(1).id}`]);
  });

  it('says of an answer that it waited, once it has', async () => {
    const { delivery, world, timers } = openDelivery();
    delivery.send(answersOf(1));
    await settle();
    expect(world.waited).toEqual([]);
    world.reply = 'unreachable';
    delivery.send(answersOf(2));
    delivery.send(answersOf(3));
    await settle();
    world.reply = 'receipt';
    await timers.advance(1000);
    expect(world.submitted).toEqual([1, 2, 2, 3].map((number) => answersOf(number).id));
    expect(world.waited).toEqual([2, 3].map((number) => answersOf(number).id));
  });

  it('frees the visitor after a while and goes on behind', async () => {
    const { delivery, world, timers } = openDelivery();
    world.reply = 'unreachable';
    delivery.send(answersOf(1));
    await timers.advance(VISITOR_WAITS_MS);
    expect(world.heard).toEqual([`late ${answersOf(1).id}`]);
    await timers.advance(3_600_000);
    expect(delivery.waiting()).toBe(1);
    world.reply = 'receipt';
    delivery.hurry();
    await settle();
    expect(world.heard).toEqual([`late ${answersOf(1).id}`, `receipt ${answersOf(1).id}`]);
  });

  it('frees the visitor at once when the disk is full, and goes on behind', async () => {
    const { delivery, world, timers } = openDelivery();
    world.reply = 'disk-full';
    delivery.send(answersOf(1));
    await settle();
    expect(world.heard).toEqual([`late ${answersOf(1).id}`]);
    world.reply = 'receipt';
    await timers.advance(1000);
    expect(world.heard.at(-1)).toBe(`receipt ${answersOf(1).id}`);
  });

  it('gives up what the station will never take, and goes on with the next', async () => {
    const { delivery, world } = openDelivery();
    world.reply = 'not-found';
    delivery.send(answersOf(1));
    await settle();
    world.reply = 'receipt';
    delivery.send(answersOf(2));
    await settle();
    expect(world.heard).toEqual([`refused ${answersOf(1).id}`, `receipt ${answersOf(2).id}`]);
    expect(delivery.waiting()).toBe(0);
  });

  it('brings all that waited, in order and each once, when the station comes back', async () => {
    const { delivery, world, timers } = openDelivery();
    world.reply = 'unreachable';
    for (let number = 1; number <= 20; number += 1) delivery.send(answersOf(number));
    await timers.advance(60_000);
    world.reply = 'receipt';
    world.submitted.length = 0;
    delivery.hurry();
    await timers.advance(60_000);
    expect(world.submitted).toEqual(Array.from({ length: 20 }, (_, index) => answersOf(index + 1).id));
  });

  it('keeps no more than it can hold, and says so', async () => {
    const { delivery, world } = openDelivery();
    world.reply = 'unreachable';
    for (let number = 0; number < MOST_KEPT; number += 1) delivery.send(answersOf(number));
    delivery.send(answersOf(MOST_KEPT));
    await settle();
    expect(world.heard).toEqual([`refused ${answersOf(MOST_KEPT).id}`]);
    expect(delivery.waiting()).toBe(MOST_KEPT);
  });

  it('does not take the receipt of another answer for its own', async () => {
    const timers = createHandTimers();
    const heard: string[] = [];
    const delivery = createDelivery({
      submit: () =>
        Promise.resolve({ ok: true, value: { id: answersOf(9).id, day: '2026-11-24', dayPart: 'morning' as const } }),
      after: timers.after,
      onReceipt: (id) => heard.push(id),
      onUndelivered: () => {},
    });
    delivery.send(answersOf(1));
    await settle();
    expect(heard).toEqual([]);
    delivery.close();
    expect(timers.count()).toBe(0);
  });
});
