import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Json, statement } from './client.ts';
import { onEachEngine } from './lrs.ts';

const MINUTE_MS = 60_000;

onEachEngine('queries', ({ send, send2, post, get, ids, hub }) => {
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
        const url = new URL(more, hub().address);
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
    await post(statement({ object: { id, definition: { name: { en: 'The sky' }, type: 'http://example.org/t' } } }));
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
});

onEachEngine('what is known', ({ send, post }) => {
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
