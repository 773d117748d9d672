import { afterEach, describe, expect, it } from 'vitest';
import { Buckets } from '../../hub/xapi/buckets.ts';
import { createClient, statement } from './client.ts';
import { SQLITE, type Started } from './engines.ts';

describe('a bucket', () => {
  it('gives its burst, then its rate, and says how long to wait', () => {
    const buckets = new Buckets({ perSecond: 2, burst: 3 });
    expect([1, 2, 3].map(() => buckets.take('a', 0))).toEqual([0, 0, 0]);
    expect(buckets.take('a', 0)).toBe(1);
    expect(buckets.take('b', 0)).toBe(0);
    expect(buckets.take('a', 499)).toBe(1);
    expect(buckets.take('a', 500)).toBe(0);
    expect([1, 2, 3, 4].map(() => buckets.take('a', 60_000))).toEqual([0, 0, 0, 1]);
  });

  it('neither fills nor empties when the clock goes back', () => {
    const buckets = new Buckets({ perSecond: 1, burst: 1 });
    expect(buckets.take('a', 10_000)).toBe(0);
    expect(buckets.take('a', 0)).toBe(1);
  });

  it('keeps who is waiting while it forgets the quiet ones', () => {
    const buckets = new Buckets({ perSecond: 1, burst: 1 });
    for (let name = 0; name < 9_999; name += 1) buckets.take(`quiet ${name}`, 0);
    buckets.take('busy', 5_000);
    expect(buckets.size).toBe(10_000);
    buckets.take('one more', 5_000);
    expect(buckets.size).toBe(2);
    expect(buckets.take('busy', 5_000)).toBe(1);
  });

  it('forgets all rather than remember ever more who are waiting', () => {
    const buckets = new Buckets({ perSecond: 1, burst: 1 });
    for (let name = 0; name < 10_000; name += 1) buckets.take(`busy ${name}`, 0);
    buckets.take('one more', 0);
    expect(buckets.size).toBe(1);
  });
});

describe('a hub', () => {
  let started: Started | undefined;
  afterEach(async () => {
    await started?.end();
  });

  it('makes a key that asks too much wait, and no other', async () => {
    let now = Date.parse('2026-05-04T10:00:00Z');
    started = await SQLITE.start({ perSecond: 2, now: () => now });
    const { address, keys } = started.hub;
    const hasty = createClient(address, await keys.create('hasty', 'write'));
    const calm = createClient(address, await keys.create('calm', 'write'));
    const send = (client: typeof hasty) => client('POST', 'statements', { body: statement() });
    expect([(await send(hasty)).status, (await send(hasty)).status]).toEqual([200, 200]);
    const refused = await send(hasty);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await send(calm)).status).toBe(200);
    now += 1_000;
    expect((await send(hasty)).status).toBe(200);
  });

  it('stores after what it stored last, though its clock goes back, so that `since` finds it', async () => {
    let now = Date.parse('2026-05-04T10:00:00Z');
    started = await SQLITE.start({ now: () => now });
    const client = createClient(started.hub.address, await started.hub.keys.create('all', 'all'));
    const [first, second, third] = [statement(), statement(), statement()];
    const list = async (query: Record<string, string>) => {
      const answer = await client('GET', 'statements', { query });
      return (answer.json() as { statements: { id: string; stored: string }[] }).statements;
    };
    const kept = await client('POST', 'statements', { body: first });
    expect(kept.headers.get('x-experience-api-consistent-through')).toBe('2026-05-04T09:59:59.999Z');
    await client('POST', 'statements', { body: second });
    now -= 3_600_000;
    await client('POST', 'statements', { body: third });
    expect((await list({ ascending: 'true' })).map(({ id, stored }) => [id, stored])).toEqual([
      [first.id, '2026-05-04T10:00:00.000Z'],
      [second.id, '2026-05-04T10:00:00.001Z'],
      [third.id, '2026-05-04T10:00:00.002Z'],
    ]);
    expect((await list({ since: '2026-05-04T10:00:00.000Z' })).map(({ id }) => id)).toEqual([third.id, second.id]);
  });
});
