import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { VOIDED } from '../../hub/xapi/data/statement.ts';
import { statement } from './client.ts';
import { onEachEngine } from './lrs.ts';

const MINUTE_MS = 60_000;

onEachEngine('statements', ({ send, send2, post, get, ids }) => {
  it('keeps one and gives it back with what an LRS sets', async () => {
    const sent = statement({ context: { contextActivities: { parent: { id: 'http://example.org/p' } } } });
    const answer = await post(sent);
    expect(answer.status).toBe(200);
    expect(answer.json()).toEqual([sent.id]);
    const kept = await get(sent.id);
    expect(kept).toMatchObject({
      actor: sent['actor'],
      version: '1.0.0',
      authority: { objectType: 'Agent' },
      context: { contextActivities: { parent: [{ id: 'http://example.org/p' }] } },
    });
    expect(kept['timestamp']).toBe(kept['stored']);
    expect(Date.parse(String(kept['stored']))).toBeGreaterThan(Date.now() - MINUTE_MS);
  });

  it('gives an id to one that has none', async () => {
    const answer = await post(statement({ id: undefined }));
    const [id] = answer.json() as string[];
    expect(await get(String(id))).toMatchObject({ id });
  });

  it('takes the same one again, in any order of keys, and changes nothing', async () => {
    const sent = statement();
    await post(sent);
    const before = await get(sent.id);
    const again = Object.fromEntries(Object.entries(sent).toReversed());
    expect((await post(again)).status).toBe(200);
    expect((await send('PUT', 'statements', { query: { statementId: sent.id }, body: sent })).status).toBe(204);
    expect(await get(sent.id)).toEqual(before);
  });

  it('refuses another one with its id, and the whole batch with it', async () => {
    const sent = statement();
    await post(sent);
    const fresh = statement();
    const changed = { ...sent, verb: { id: 'http://example.org/verbs/left' } };
    expect((await post([fresh, changed])).status).toBe(409);
    expect((await send('GET', 'statements', { query: { statementId: fresh.id } })).status).toBe(404);
    expect(await get(sent.id)).toMatchObject({ verb: sent['verb'] });
    expect((await post([fresh, sent])).status).toBe(200);
    expect(await get(fresh.id)).toMatchObject({ id: fresh.id });
  });

  it('refuses a batch with one wrong statement whole', async () => {
    const fresh = statement();
    expect((await post([fresh, statement({ extra: 1 })])).status).toBe(400);
    expect((await send('GET', 'statements', { query: { statementId: fresh.id } })).status).toBe(404);
  });

  it('keeps each once when many send the same at the same time', async () => {
    const verb = { id: `http://example.org/verbs/${randomUUID()}` };
    const batch = Array.from({ length: 20 }, () => statement({ verb }));
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(batch)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await ids({ verb: verb.id })).toEqual(batch.map(({ id }) => id));
  });

  it('wants PUT to name the statement that it brings', async () => {
    const sent = statement();
    expect((await send('PUT', 'statements', { body: sent })).status).toBe(400);
    const query = { statementId: randomUUID() };
    expect((await send('PUT', 'statements', { query, body: sent })).status).toBe(400);
    expect((await send('PUT', 'statements', { query, body: [statement({ id: undefined })] })).status).toBe(400);
  });

  it.each([
    ['no content type', { headers: { 'content-type': undefined }, body: new Uint8Array([123, 125]) }],
    ['another content type', { headers: { 'content-type': 'text/plain' }, body: '{}' }],
    ['half a JSON', { body: '{"actor":' }],
    ['bytes that are no UTF-8', { body: new Uint8Array([34, 0xff, 34]) }],
  ])('refuses %s', async (_name, sent) => {
    expect((await send('POST', 'statements', sent)).status).toBe(400);
  });

  it('gives timestamps of 2.0 in UTC and those of 1.0.3 as they came', async () => {
    const timestamp = '2026-05-04T10:00:00+02:00';
    const [one, two] = [statement({ timestamp }), statement({ timestamp })];
    await post(one);
    await send2('POST', 'statements', { body: two });
    expect(await get(one.id)).toMatchObject({ timestamp, version: '1.0.0' });
    expect(await get(two.id)).toMatchObject({ timestamp: '2026-05-04T08:00:00.000Z', version: '2.0.0' });
  });
});

onEachEngine('voiding', ({ send, post, get }) => {
  const voiding = (id: string) => statement({ verb: { id: VOIDED }, object: { objectType: 'StatementRef', id } });

  it.each(['after', 'before'])('hides a statement when it is voided %s it comes', async (when) => {
    const sent = statement();
    const by = voiding(sent.id);
    for (const one of when === 'after' ? [sent, by] : [by, sent]) expect((await post(one)).status).toBe(200);
    expect((await send('GET', 'statements', { query: { statementId: sent.id } })).status).toBe(404);
    expect((await send('GET', 'statements', { query: { voidedStatementId: sent.id } })).status).toBe(200);
    expect((await post(sent)).status).toBe(200);
    expect((await send('GET', 'statements', { query: { statementId: sent.id } })).status).toBe(404);
  });

  it('does nothing to a voiding statement', async () => {
    const by = voiding(randomUUID());
    await post([by, voiding(by.id)]);
    expect(await get(by.id)).toMatchObject({ id: by.id });
  });
});
