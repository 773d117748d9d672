import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Credentials } from '../../hub/keys/keys.ts';
import { createClient, statement } from './client.ts';
import { onEachEngine } from './lrs.ts';

onEachEngine('the protocol', ({ send, send2, post, hub, newClient }) => {
  it('tells its versions to whoever asks', async () => {
    const answer = await fetch(`${hub().address}/xapi/about`);
    expect(await answer.json()).toEqual({ version: ['1.0.3', '2.0.0'] });
    expect(answer.headers.get('x-experience-api-version')).toBe('2.0.0');
  });

  it('shows the profile of the kiosks’ statements to whoever asks, once', async () => {
    const profile = readFileSync(resolve(import.meta.dirname, '../../assets/xapi/profile.jsonld'), 'utf8');
    const [{ id }] = (JSON.parse(profile) as { versions: [{ id: string }] }).versions;
    expect(new URL(id).pathname).toBe('/xapi/profile/v1');
    const ask = (method: string, headers: Record<string, string> = {}) =>
      fetch(`${hub().address}/xapi/profile/v1`, { method, headers });
    const answer = await ask('GET');
    expect([answer.status, await answer.text()]).toEqual([200, profile]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/ld\+json/);
    const head = await ask('HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(profile)));
    const etag = String(head.headers.get('etag'));
    expect((await ask('GET', { 'if-none-match': etag })).status).toBe(304);
    expect((await ask('GET', { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await ask('PUT')).status).toBe(405);
  });

  it('answers in the latest patch of the version asked, or last spoken, and refuses others', async () => {
    const other = await newClient();
    const ask = (version: string | undefined) =>
      other('GET', 'statements', { query: { limit: '1' }, headers: { 'x-experience-api-version': version } });
    for (const [version, told] of [
      ['1.0', '1.0.3'],
      ['1.0.9', '1.0.3'],
      ['2.0.0', '2.0.0'],
    ] as const) {
      const answer = await ask(version);
      expect([answer.status, answer.headers.get('x-experience-api-version')]).toEqual([200, told]);
      const without = await ask(undefined);
      expect([without.status, without.headers.get('x-experience-api-version')]).toEqual([400, told]);
    }
    for (const version of ['0.95', '1.1.0', '2.1.0', '3']) expect((await ask(version)).status).toBe(400);
  });

  it('answers HEAD as GET without its body', async () => {
    const sent = statement();
    await post(sent);
    const query = { statementId: sent.id };
    const [head, whole] = [await send('HEAD', 'statements', { query }), await send('GET', 'statements', { query })];
    expect([head.status, head.text]).toEqual([200, '']);
    for (const header of ['content-type', 'content-length', 'last-modified', 'x-experience-api-version']) {
      expect(head.headers.get(header)).toBe(whole.headers.get(header));
    }
  });

  it('takes the alternate syntax in 1.0.3 and not in 2.0', async () => {
    const sent = statement({ id: undefined });
    const statementId = randomUUID();
    const form = (fields: Record<string, string>) => ({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    const put = form({ statementId, content: JSON.stringify(sent) });
    const query = { method: 'PUT' };
    expect((await send2('POST', 'statements', { query, ...put })).status).toBe(400);
    expect((await send('POST', 'statements', { query, ...put })).status).toBe(204);
    const got = await send('POST', 'statements', { query: { method: 'GET' }, ...form({ statementId }) });
    expect(got.json()).toMatchObject({ id: statementId });
    expect((await send('PUT', 'statements', { query, ...put })).status).toBe(400);
    expect((await send('POST', 'statements', { query: { ...query, statementId }, ...put })).status).toBe(400);
    expect((await send('POST', 'statements', { query, ...form({ statementId }) })).status).toBe(400);
  });

  it.each(['text/plain\x01', 'text/plain\r\nx: y', 'text/€'])('refuses the header %j in a form', async (type) => {
    const fields = { activityId: 'http://e.org/a', profileId: randomUUID(), 'if-none-match': '*' };
    const ask = (method: string, more: Record<string, string>) =>
      send('POST', 'activities/profile', {
        query: { method },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...fields, ...more }).toString(),
      });
    expect((await ask('PUT', { content: 'a', 'content-type': type })).status).toBe(400);
    expect((await ask('GET', {})).status).toBe(404);
    expect((await ask('PUT', { content: 'a', 'content-type': 'text/plain' })).status).toBe(204);
  });

  it('asks once for the key of a request, in its header or in the form of the alternate syntax', async () => {
    const { address, keys } = hub();
    const { id, secret } = await keys.create('once', 'all');
    const find = vi.spyOn(keys, 'find');
    const ask = async (fields: Record<string, string>, credentials: Credentials | undefined) => {
      find.mockClear();
      const { status } = await createClient(address, credentials ?? { id, secret })('POST', 'statements', {
        query: { method: 'GET' },
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(credentials === undefined ? { authorization: undefined } : {}),
        },
        body: new URLSearchParams({ limit: '1', ...fields }).toString(),
      });
      return [status, find.mock.calls.length];
    };
    try {
      const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
      expect(await ask({}, { id, secret })).toEqual([200, 1]);
      expect(await ask(basic(`${id}:${secret}`), undefined)).toEqual([200, 1]);
      expect(await ask(basic(`${id}:wrong`), undefined)).toEqual([401, 1]);
      expect(await ask(basic(`${id}:${secret}`), { id, secret: 'wrong' })).toEqual([401, 1]);
      find.mockClear();
      await createClient(address, { id, secret })('GET', 'statements', { query: { limit: '1' } });
      expect(find).toHaveBeenCalledOnce();
    } finally {
      find.mockRestore();
    }
  });

  it('refuses whoever has no key, and a secret that is no longer right', async () => {
    const { id, secret } = await hub().keys.create('rotated', 'all');
    const ask = async (credentials: { id: string; secret: string }) =>
      (await createClient(hub().address, credentials)('GET', 'statements', { query: { limit: '1' } })).status;
    expect(await ask({ id, secret })).toBe(200);
    expect(await ask({ id, secret: `${secret}x` })).toBe(401);
    expect(await ask({ id: 'nobody', secret })).toBe(401);
    expect(await ask({ id: 'no\0body', secret })).toBe(401);
    const rotated = await hub().keys.rotate(id);
    expect(await ask({ id, secret })).toBe(401);
    expect(await ask(rotated)).toBe(200);
    await hub().keys.revoke(id);
    expect(await ask(rotated)).toBe(401);
    const bare = await fetch(`${hub().address}/xapi/statements`);
    expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Vitrine hub"']);
  });

  it('lets a writing key only add statements and a reading key only read', async () => {
    const { address, keys } = hub();
    const write = createClient(address, await keys.create('kiosk', 'write'));
    const read = createClient(address, await keys.create('reader', 'read'));
    const document = { query: { activityId: 'http://e.org/a', profileId: 'p' }, body: {} };
    const sent = statement();
    expect((await write('POST', 'statements', { body: sent })).status).toBe(200);
    expect((await write('GET', 'statements')).status).toBe(403);
    expect((await write('GET', 'activities', { query: { activityId: 'http://e.org/a' } })).status).toBe(403);
    expect((await write('POST', 'activities/profile', document)).status).toBe(403);
    expect((await read('POST', 'statements', { body: statement() })).status).toBe(403);
    expect((await read('POST', 'activities/profile', document)).status).toBe(403);
    expect((await read('GET', 'statements', { query: { statementId: sent.id } })).status).toBe(200);
  });

  it('refuses what is too large, compressed, elsewhere or by another method', async () => {
    expect((await post('x'.repeat(8 * 1024 * 1024 + 1))).status).toBe(413);
    const gzip = { headers: { 'content-encoding': 'gzip' }, body: new Uint8Array([31, 139]) };
    expect((await send('POST', 'statements', gzip)).status).toBe(415);
    expect((await send('GET', 'nothing')).status).toBe(404);
    const deleted = await send('DELETE', 'statements');
    expect([deleted.status, deleted.headers.get('allow')]).toEqual([405, 'GET, PUT, POST']);
  });
});
