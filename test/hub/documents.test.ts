import { createHash, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { onEachEngine } from './lrs.ts';

const MINUTE_MS = 60_000;

onEachEngine('documents', ({ send, send2 }) => {
  const agent = JSON.stringify({ mbox: 'mailto:ada@example.org' });
  const kinds: [string, () => Record<string, string>][] = [
    ['activities/state', () => ({ activityId: 'http://example.org/a', agent, stateId: randomUUID() })],
    ['activities/profile', () => ({ activityId: 'http://example.org/a', profileId: randomUUID() })],
    ['agents/profile', () => ({ agent, profileId: randomUUID() })],
  ];

  it.each(kinds)('of %s are put, got, merged and deleted', async (resource, fresh) => {
    const query = fresh();
    const absent = { 'if-none-match': '*' };
    expect((await send('GET', resource, { query })).status).toBe(404);
    expect((await send('PUT', resource, { query, headers: absent, body: { a: 1, b: 1 } })).status).toBe(204);
    expect((await send('PUT', resource, { query, headers: absent, body: { a: 2 } })).status).toBe(412);
    expect((await send('POST', resource, { query, body: { b: 2, c: 2 } })).status).toBe(204);
    const kept = await send('GET', resource, { query });
    expect(kept.json()).toEqual({ a: 1, b: 2, c: 2 });
    const etag = String(kept.headers.get('etag'));
    expect(etag).toBe(`"${createHash('sha1').update(kept.text).digest('hex')}"`);
    expect(Date.parse(String(kept.headers.get('last-modified')))).toBeGreaterThan(Date.now() - MINUTE_MS);
    const wrong = { 'if-match': '"0"' };
    for (const method of ['PUT', 'POST', 'DELETE']) {
      const body = method === 'DELETE' ? {} : { body: { d: 1 } };
      expect((await send(method, resource, { query, headers: wrong, ...body })).status).toBe(412);
    }
    expect((await send('PUT', resource, { query, headers: { 'if-match': etag }, body: { d: 1 } })).status).toBe(204);
    expect((await send('DELETE', resource, { query })).status).toBe(204);
    expect((await send('GET', resource, { query })).status).toBe(404);
  });

  it.each(kinds)('of %s are not replaced blindly, but for the state of 1.0.3', async (resource, fresh) => {
    const query = fresh();
    await send('POST', resource, { query, body: { a: 1 } });
    const blind = { query, body: { a: 2 } };
    expect((await send2('PUT', resource, blind)).status).toBe(409);
    expect((await send('PUT', resource, blind)).status).toBe(resource === 'activities/state' ? 204 : 409);
  });

  it.each(kinds)('of %s are not merged unless both are JSON objects', async (resource, fresh) => {
    const query = fresh();
    const type = { 'content-type': 'text/plain' };
    expect((await send('POST', resource, { query, body: '[1]' })).status).toBe(400);
    expect((await send('POST', resource, { query, headers: type, body: 'texte' })).status).toBe(204);
    expect((await send('POST', resource, { query, body: { a: 1 } })).status).toBe(400);
    const kept = await send('GET', resource, { query });
    expect(kept.text).toBe('texte');
    expect(kept.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  it('are listed by registration and by time, and states deleted together', async () => {
    const activityId = `http://example.org/${randomUUID()}`;
    const registration = randomUUID();
    const put = (stateId: string, more: Record<string, string> = {}) =>
      send('PUT', 'activities/state', { query: { activityId, agent, stateId, ...more }, body: {} });
    await put('a');
    await put('b', { registration });
    const list = async (more: Record<string, string> = {}) =>
      (await send('GET', 'activities/state', { query: { activityId, agent, ...more } })).json();
    expect(await list()).toEqual(['a', 'b']);
    expect(await list({ registration })).toEqual(['b']);
    expect(await list({ since: '2001-01-01T00:00:00Z' })).toEqual(['a', 'b']);
    expect(await list({ since: '2901-01-01T00:00:00Z' })).toEqual([]);
    const alone = { activityId, agent, stateId: 'b' };
    expect((await send('GET', 'activities/state', { query: alone })).status).toBe(404);
    await send('DELETE', 'activities/state', { query: { activityId, agent, registration } });
    expect(await list()).toEqual(['a']);
    await send('DELETE', 'activities/state', { query: { activityId, agent } });
    expect(await list()).toEqual([]);
  });

  it.each([
    ['activities/state', { agent, stateId: 's' }],
    ['activities/state', { activityId: 'a', agent, stateId: 's' }],
    ['activities/state', { activityId: 'http://e.org/a', agent: 'ada', stateId: 's' }],
    ['activities/state', { activityId: 'http://e.org/a', agent, stateId: 's', registration: '1' }],
    ['activities/state', { activityId: 'http://e.org/a', agent, stateId: 's\0' }],
    ['activities/profile', { profileId: 'p' }],
    ['agents/profile', { agent, profileId: 'p', activityId: 'http://e.org/a' }],
  ])('of %s are refused for %j', async (resource, query) => {
    const sent = { query: query as Record<string, string>, body: {} };
    expect((await send('POST', resource, sent)).status).toBe(400);
  });
});
