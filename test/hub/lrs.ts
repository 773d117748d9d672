import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Hub } from '../../hub/hub.ts';
import { type Answer, type Client, createClient, type Json } from './client.ts';
import { ENGINES, type Started } from './engines.ts';

const MINUTE_MS = 60_000;

/** An LRS under test. */
export interface Lrs {
  hub: () => Hub;
  /** Speaks 1.0.3, with a key that may do everything. */
  send: Client;
  /** Likewise in 2.0.0. */
  send2: Client;
  /** Sends statements. */
  post: (body: unknown) => Promise<Answer>;
  /** The statement of an id. */
  get: (id: string) => Promise<Json>;
  /** Ids of the statements that a query finds, the oldest first. */
  ids: (query: Record<string, string>) => Promise<unknown[]>;
  /** A client with a key of its own. */
  newClient: () => Promise<Client>;
}

/** Runs tests on each engine that is there, with a hub of their own; they fail when it had a fault. */
export function onEachEngine(title: string, tests: (lrs: Lrs) => void): void {
  for (const { missing, name, start } of ENGINES) {
    // The reason stands in the report: what is left out is said.
    const engine = missing === undefined ? name : `${name}, left out: ${missing}`;
    describe.skipIf(missing !== undefined)(`${title}, on ${engine}`, () => {
      let started: Started;
      let clients: Record<'send' | 'send2', Client>;
      beforeAll(async () => {
        started = await start();
        const { address, keys } = started.hub;
        const credentials = await keys.create('all', 'all');
        clients = { send: createClient(address, credentials), send2: createClient(address, credentials, '2.0.0') };
      }, 2 * MINUTE_MS);
      afterAll(async () => {
        expect(started.faults).toEqual([]);
        await started.end();
      }, MINUTE_MS);

      const send: Client = (...sent) => clients.send(...sent);
      tests({
        hub: () => started.hub,
        send,
        send2: (...sent) => clients.send2(...sent),
        post: (body) => send('POST', 'statements', { body }),
        get: async (id) => (await send('GET', 'statements', { query: { statementId: id } })).json() as Json,
        async ids(query) {
          const answer = await send('GET', 'statements', { query: { ascending: 'true', ...query } });
          expect(answer.status, answer.text).toBe(200);
          return (answer.json() as { statements: Json[] }).statements.map(({ id }) => id);
        },
        newClient: async () => createClient(started.hub.address, await started.hub.keys.create('other', 'all')),
      });
    });
  }
}
