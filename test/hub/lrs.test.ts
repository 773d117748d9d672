import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Credentials } from '../../hub/keys/keys.ts';
import { VOIDED } from '../../hub/xapi/data/statement.ts';
import { type Client, createClient, type Json, statement } from './client.ts';
import { ENGINES, type Started } from './engines.ts';

const MINUTE_MS = 60_000;

for (const { missing, name, start } of ENGINES) {
  // The reason stands in the report: what is left out is said.
  const title = missing === undefined ? name : `${name}, left out: ${missing}`;
  describe.skipIf(missing !== undefined)(`the LRS on ${title}`, () => {
    let started: Started;
    let send: Client;
    let send2: Client;
    beforeAll(async () => {
      started = await start();
      const credentials = await started.hub.keys.create('all', 'all');
      send = createClient(started.hub.address, credentials);
      send2 = createClient(started.hub.address, credentials, '2.0.0');
    }, 2 * MINUTE_MS);
    afterAll(async () => {
      expect(started.faults).toEqual([]);
      await started.end();
    }, MINUTE_MS);

    const post = (body: unknown) => send('POST', 'statements', { body });
    const get = async (id: string): Promise<Json> =>
      (await send('GET', 'statements', { query: { statementId: id } })).json() as Json;
    const ids = async (query: Record<string, string>): Promise<unknown[]> => {
      const answer = await send('GET', 'statements', { query: { ascending: 'true', ...query } });
      expect(answer.status, answer.text).toBe(200);
      return (answer.json() as { statements: Json[] }).statements.map(({ id }) => id);
    };
    const others = async (): Promise<Client> =>
      createClient(started.hub.address, await started.hub.keys.create('other', 'all'));

    describe('statements', () => {
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

    describe('queries', () => {
      it('pages through a list in both orders, each statement once', async () => {
        const verb = { id: `http://example.org/verbs/${randomUUID()}` };
        const batch = Array.from({ length: 7 }, () => statement({ verb }));
        await post(batch);
        for (const ascending of ['true', 'false']) {
          const seen: unknown[] = [];
          let answer = await send('GET', 'statements', { query: { verb: verb.id, limit: '3', ascending } });
          for (;;) {
            const { more, statements } = answer.json() as { statements: Json[]; more: string };
            seen.push(...statements.map(({ id }) => id));
            if (more === '') break;
            const url = new URL(more, started.hub.address);
            answer = await send('GET', 'statements', { query: Object.fromEntries(url.searchParams) });
          }
          const expected = batch.map(({ id }) => id);
          expect(seen).toEqual(ascending === 'true' ? expected : expected.toReversed());
        }
      });

      it('gives nothing after a place that cannot be', async () => {
        expect(await ids({ after: '999999999999999' })).toEqual([]);
      });

      it('finds by agent, activity, verb and registration, nearly or only directly', async () => {
        const mark = randomUUID();
        const agent = { mbox: `mailto:${mark}@example.org` };
        const activity = `http://example.org/${mark}`;
        const direct = statement({ actor: { objectType: 'Group', member: [agent] }, object: { id: activity } });
        const near = statement({
          context: {
            instructor: agent,
            registration: mark,
            contextActivities: { grouping: [{ id: activity }] },
          },
        });
        const within = statement({
          object: {
            objectType: 'SubStatement',
            actor: agent,
            verb: { id: 'http://e.org/v' },
            object: { id: activity },
          },
        });
        await post([direct, near, within, statement()]);
        const all = [direct.id, near.id, within.id];
        expect(await ids({ agent: JSON.stringify(agent) })).toEqual([direct.id]);
        expect(await ids({ agent: JSON.stringify(agent), related_agents: 'true' })).toEqual(all);
        expect(await ids({ activity })).toEqual([direct.id]);
        expect(await ids({ activity, related_activities: 'true' })).toEqual(all);
        expect(await ids({ registration: mark.toUpperCase() })).toEqual([near.id]);
        expect(await ids({ activity, related_activities: 'true', registration: mark })).toEqual([near.id]);
        expect(await ids({ activity, verb: 'http://example.org/verbs/none' })).toEqual([]);
      });

      it('takes since and until from the time of storing: after, and up to', async () => {
        const verb = { id: `http://example.org/verbs/${randomUUID()}` };
        const [first, second] = [statement({ verb }), statement({ verb })];
        await post(first);
        await new Promise((resolve) => setTimeout(resolve, 5));
        await post(second);
        const stored = String((await get(first.id))['stored']);
        expect(await ids({ verb: verb.id, since: stored })).toEqual([second.id]);
        expect(await ids({ verb: verb.id, until: stored })).toEqual([first.id]);
        const offset = `${new Date(Date.parse(stored) + 60 * MINUTE_MS).toISOString().slice(0, -1)}+01:00`;
        expect(await ids({ verb: verb.id, until: offset })).toEqual([first.id]);
      });

      it.each(['target first', 'target last'])('finds those that refer to a match, %s', async (order) => {
        const verb = { id: `http://example.org/verbs/${randomUUID()}` };
        const target = statement({ verb });
        const refer = (id: string) => statement({ object: { objectType: 'StatementRef', id } });
        const near = refer(target.id);
        const far = refer(near.id);
        const batch = order === 'target first' ? [target, near, far] : [far, near, target];
        for (const one of batch) await post(one);
        expect(await ids({ verb: verb.id })).toEqual(batch.map(({ id }) => id));
      });

      it('refuses a batch with more references than one write can follow', async () => {
        const refer = () => statement({ object: { objectType: 'StatementRef', id: randomUUID() } });
        const batch = Array.from({ length: 501 }, refer);
        expect((await post(batch)).status).toBe(400);
        expect((await send('GET', 'statements', { query: { statementId: String(batch[0]?.id) } })).status).toBe(404);
        expect((await post(batch.slice(1))).status).toBe(200);
      });

      it.each([
        [{ statementId: randomUUID(), voidedStatementId: randomUUID() }],
        [{ statementId: randomUUID(), limit: '1' }],
        [{ statementId: 'one' }],
        [{ unknown: '1' }],
        [{ limit: '-1' }],
        [{ since: 'yesterday' }],
        [{ agent: 'ada' }],
        [{ agent: '{}' }],
        [{ verb: 'tried' }],
        [{ format: 'all' }],
        [{ ascending: 'yes' }],
        [{ after: 'one' }],
      ])('refuses %j', async (query) => {
        const answer = await send('GET', 'statements', { query: query as unknown as Record<string, string> });
        expect(answer.status).toBe(400);
        expect(answer.headers.get('x-experience-api-consistent-through')).toMatch(/Z$/);
      });

      it('gives ids alone, or one language and all that is known of an activity', async () => {
        const id = `http://example.org/${randomUUID()}`;
        const sent = statement({
          object: { objectType: 'Activity', id, definition: { name: { fr: 'Ciel', en: 'Sky' } } },
        });
        await post(sent);
        await post(
          statement({ object: { id, definition: { name: { en: 'The sky' }, type: 'http://example.org/t' } } }),
        );
        const read = async (query: Record<string, string>, language?: string) =>
          (
            await send('GET', 'statements', {
              query: { statementId: sent.id, ...query },
              headers: { 'accept-language': language },
            })
          ).json() as Json;
        expect(await read({ format: 'ids' })).toMatchObject({
          object: { id },
          verb: { id: expect.any(String) as string },
        });
        expect(Object.keys((await read({ format: 'ids' }))['object'] as Json)).toEqual(['id']);
        const french = await read({ format: 'canonical' }, 'de, fr-CA;q=0.8, en;q=0.5');
        expect(french).toMatchObject({
          verb: { display: { fr: 'a essayé' } },
          object: { definition: { name: { fr: 'Ciel' } } },
        });
        expect((await read({ format: 'canonical' }, 'en'))['object']).toEqual({
          objectType: 'Activity',
          id,
          definition: { name: { en: 'The sky' }, type: 'http://example.org/t' },
        });
        expect(await read({ format: 'exact' })).toMatchObject({ object: sent['object'] as Json });
      });
    });

    it('gives the ids alone of everybody that a context of 2.0 names', async () => {
      const named = { mbox: 'mailto:ada@example.org', name: 'Ada' };
      const group = { objectType: 'Group', name: 'Nous', member: [named] };
      const relevantTypes = ['http://example.org/role'];
      const sent = statement({
        context: {
          instructor: named,
          contextAgents: [{ objectType: 'contextAgent', agent: named, relevantTypes }],
          contextGroups: [{ objectType: 'contextGroup', group }],
        },
      });
      expect((await send2('POST', 'statements', { body: sent })).status).toBe(200);
      const query = { statementId: sent.id, format: 'ids' };
      const { mbox } = named;
      expect(((await send2('GET', 'statements', { query })).json() as Json)['context']).toEqual({
        instructor: { mbox },
        contextAgents: [{ objectType: 'contextAgent', agent: { mbox }, relevantTypes }],
        contextGroups: [{ objectType: 'contextGroup', group: { objectType: 'Group', member: [{ mbox }] } }],
      });
    });

    describe('voiding', () => {
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

    describe('attachments', () => {
      const content = Buffer.from('un fichier\r\n--pas la frontière\0');
      const sha2 = createHash('sha256').update(content).digest('hex');
      const attachment = {
        usageType: 'http://example.org/usage',
        display: { fr: 'Fichier' },
        contentType: 'application/octet-stream',
        length: content.length,
        sha2,
      };
      const mixed = (parts: [Record<string, string>, Uint8Array | string][]): Buffer =>
        Buffer.concat([
          ...parts.flatMap(([headers, body]) => [
            Buffer.from(
              `--limit\r\n${Object.entries(headers)
                .map(([key, value]) => `${key}: ${value}\r\n`)
                .join('')}\r\n`,
            ),
            Buffer.from(body),
            Buffer.from('\r\n'),
          ]),
          Buffer.from('--limit--\r\n'),
        ]);
      const first = (sent: unknown): [Record<string, string>, string] => [
        { 'Content-Type': 'application/json' },
        JSON.stringify(sent),
      ];
      const part: [Record<string, string>, Uint8Array] = [
        {
          'Content-Type': attachment.contentType,
          'Content-Transfer-Encoding': 'binary',
          'X-Experience-API-Hash': sha2,
        },
        content,
      ];
      const postMixed = (parts: [Record<string, string>, Uint8Array | string][]) =>
        send('POST', 'statements', {
          headers: { 'content-type': 'multipart/mixed; boundary="limit"' },
          body: mixed(parts),
        });

      it('come back byte for byte when asked for, and not otherwise', async () => {
        const sent = statement({ attachments: [attachment] });
        expect((await postMixed([first(sent), part])).status).toBe(200);
        const query = { statementId: sent.id };
        const plain = await send('GET', 'statements', { query });
        expect(plain.headers.get('content-type')).toMatch(/^application\/json/);
        const whole = await send('GET', 'statements', { query: { ...query, attachments: 'true' } });
        expect(whole.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=/);
        expect(whole.text).toContain(content.toString());
        expect(whole.text).toContain(`X-Experience-API-Hash: ${sha2}`);
      });

      it.each<[string, [Record<string, string>, Uint8Array | string][]]>([
        ['that did not come', []],
        ['that came with another', [part, [{ ...part[0], 'X-Experience-API-Hash': 'f'.repeat(64) }, content]]],
        ['that is not what its digest says', [[part[0], Buffer.from('autre')]]],
        ['without its digest', [[{ 'Content-Transfer-Encoding': 'binary' }, content]]],
        ['that is not binary', [[{ 'X-Experience-API-Hash': sha2 }, content]]],
      ])('are refused %s', async (_name, parts) => {
        expect((await postMixed([first(statement({ attachments: [attachment] })), ...parts])).status).toBe(400);
      });

      it('are refused with a media type that no text may hold', async () => {
        const wrong = { ...attachment, contentType: 'text/plain\0' };
        expect((await postMixed([first(statement({ attachments: [wrong] })), part])).status).toBe(400);
      });

      it('are refused without their contents in JSON, and taken with an address', async () => {
        expect((await post(statement({ attachments: [attachment] }))).status).toBe(400);
        const elsewhere = { ...attachment, fileUrl: 'http://example.org/file' };
        expect((await post(statement({ attachments: [elsewhere] }))).status).toBe(200);
      });
    });

    describe('documents', () => {
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
        expect((await send('PUT', resource, { query, headers: { 'if-match': etag }, body: { d: 1 } })).status).toBe(
          204,
        );
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

    describe('what is known', () => {
      it('of an activity adds up over statements', async () => {
        const activityId = `http://example.org/${'long/'.repeat(300)}${randomUUID()}`;
        const read = async () => (await send('GET', 'activities', { query: { activityId } })).json();
        expect(await read()).toEqual({ objectType: 'Activity', id: activityId });
        const told = (definition: Json) => post(statement({ object: { id: activityId, definition } }));
        await told({ name: { fr: 'Ciel' } });
        await told({ name: { en: 'Sky' }, type: 'http://example.org/t' });
        const definition = { name: { fr: 'Ciel', en: 'Sky' }, type: 'http://example.org/t' };
        expect(await read()).toEqual({ objectType: 'Activity', id: activityId, definition });
      });

      it('of an agent is every name', async () => {
        const agent = { account: { homePage: 'http://example.org', name: randomUUID() } };
        await post(statement({ actor: { ...agent, name: 'Ada' } }));
        await post(statement({ actor: { ...agent, name: 'A. L.\0' } }));
        const answer = await send('GET', 'agents', { query: { agent: JSON.stringify(agent) } });
        expect(answer.json()).toEqual({ objectType: 'Person', name: ['A. L.\0', 'Ada'], account: [agent.account] });
        expect((await send('GET', 'agents')).status).toBe(400);
      });
    });

    describe('the protocol', () => {
      it('tells its versions to whoever asks', async () => {
        const answer = await fetch(`${started.hub.address}/xapi/about`);
        expect(await answer.json()).toEqual({ version: ['1.0.3', '2.0.0'] });
        expect(answer.headers.get('x-experience-api-version')).toBe('2.0.0');
      });

      it('answers in the latest patch of the version asked, or last spoken, and refuses others', async () => {
        const other = await others();
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
        const { address, keys } = started.hub;
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
        const { id, secret } = await started.hub.keys.create('rotated', 'all');
        const ask = async (credentials: { id: string; secret: string }) =>
          (await createClient(started.hub.address, credentials)('GET', 'statements', { query: { limit: '1' } })).status;
        expect(await ask({ id, secret })).toBe(200);
        expect(await ask({ id, secret: `${secret}x` })).toBe(401);
        expect(await ask({ id: 'nobody', secret })).toBe(401);
        expect(await ask({ id: 'no\0body', secret })).toBe(401);
        const rotated = await started.hub.keys.rotate(id);
        expect(await ask({ id, secret })).toBe(401);
        expect(await ask(rotated)).toBe(200);
        await started.hub.keys.revoke(id);
        expect(await ask(rotated)).toBe(401);
        const bare = await fetch(`${started.hub.address}/xapi/statements`);
        expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Vitrine hub"']);
      });

      it('lets a writing key only add statements and a reading key only read', async () => {
        const { address, keys } = started.hub;
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
  });
}
