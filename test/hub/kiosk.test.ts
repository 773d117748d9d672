import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSameStatement } from '../../electron/delivery/same.ts';
import { HOUR_MS, openSendingKiosk } from '../station/sync/kiosk.ts';
import { NOW } from '../station/world.ts';
import { createClient, type Json } from './client.ts';
import { ENGINES } from './engines.ts';

const MINUTE_MS = 60_000;
/** A hub on two busy cores is slower than a reply in memory. Real milliseconds. */
const PATIENCE_MS = 10_000;

/** What the network does with one request out of three: nothing arrives, no reply comes back, a portal answers. */
function badNetwork(): typeof fetch {
  let requests = 0;
  return async (input, init) => {
    requests += 1;
    if (requests % 12 === 1) throw new TypeError('fetch failed');
    if (requests % 12 === 5) return new Response('<title>Bienvenue</title>', { status: 200 });
    const response = await fetch(input, init);
    if (requests % 12 !== 9 && requests % 12 !== 2) return response;
    await response.arrayBuffer();
    throw new TypeError('terminated');
  };
}

/** The hub's answers with the test's time in place of this machine's. */
function onTime(now: () => number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const headers = new Headers(response.headers);
    headers.set('date', new Date(now()).toUTCString());
    const body = response.status === 204 ? null : await response.arrayBuffer();
    return new Response(body, { status: response.status, headers });
  };
}

for (const { missing, name, start } of ENGINES) {
  const title = missing === undefined ? name : `${name}, left out: ${missing}`;
  describe.skipIf(missing !== undefined)(`a kiosk and its hub on ${title}`, () => {
    it.each(['1.0.3', '2.0.0'] as const)(
      'over a bad network, by xAPI %s and a key that may only write: all arrives, once, as it was recorded',
      async (version) => {
        let now = () => NOW;
        const { end, faults, hub } = await start({ now: () => now() });
        try {
          const key = await hub.keys.create('kiosk', 'write');
          const reader = createClient(hub.address, await hub.keys.create('reader', 'read'), version);
          await using kiosk = await openSendingKiosk({
            address: `${hub.address}/xapi`,
            key: `${key.id}:${key.secret}`,
            version,
            fetch: badNetwork(),
            timeoutMs: PATIENCE_MS,
          });
          now = () => kiosk.world.now;
          await kiosk.answer(60);
          kiosk.world.now += HOUR_MS;
          await kiosk.drain();
          // All of it again, and one that somebody changed on the way.
          await kiosk.world.meanwhile((folder) => {
            const connection = new Database(join(folder, 'station.db'));
            connection.exec(`
              UPDATE outbox SET state = 'pending';
              UPDATE outbox SET bytes = CAST(replace(bytes, '"response":"loved"', '"response":"not"') AS BLOB)
              WHERE seq = (SELECT min(seq) FROM outbox WHERE question = 'liked')
            `);
            connection.close();
          });
          await kiosk.drain();
          expect(await kiosk.ledger()).toMatchObject({ recorded: 120, acknowledged: 119, waiting: 0, refused: 1 });
          const { refused } = await kiosk.status();
          expect(refused).toEqual([{ reason: 'conflict', count: 1, canRequeue: true }]);

          const kept = kiosk.statements('delivered');
          for (const [id, text] of kept) {
            const answer = await reader('GET', 'statements', { query: { statementId: id } });
            expect(isSameStatement(JSON.parse(text), answer.json())).toBe(true);
          }
          const all = await reader('GET', 'statements', { query: { limit: '500' } });
          expect((all.json() as { statements: Json[] }).statements, 'each once').toHaveLength(120);
          expect(faults).toEqual([]);
        } finally {
          await end();
        }
      },
      2 * MINUTE_MS,
    );

    it('the hub hears how the kiosk does, and old answers leave the kiosk once it has counted them', async () => {
      let now = () => NOW;
      const { end, faults, hub } = await start({ now: () => now() });
      try {
        const key = await hub.keys.create('kiosk', 'write');
        await using kiosk = await openSendingKiosk({
          address: `${hub.address}/xapi`,
          key: `${key.id}:${key.secret}`,
          fetch: onTime(() => now()),
          timeoutMs: PATIENCE_MS,
        });
        now = () => kiosk.world.now;
        await kiosk.answer(20);
        kiosk.world.now += HOUR_MS;
        await kiosk.drain();
        const ledger = { recorded: 40, acknowledged: 40, waiting: 0, refused: 0 };
        const [{ heartbeat, seen } = { heartbeat: undefined, seen: 0 }] = await hub.fleet();
        expect(heartbeat).toMatchObject({ lab: 'labo-1', machine: 'Borne 1', version: '1.2.3', ledger });
        expect(now() - seen).toBeLessThan(MINUTE_MS);

        kiosk.world.now += 100 * 24 * HOUR_MS;
        await kiosk.round();
        expect(kiosk.statements().size).toBe(0);
        expect(await kiosk.ledger()).toEqual({ answers: 20, ...ledger });
        expect((await hub.fleet())[0]?.heartbeat.ledger).toEqual(ledger);
        expect(faults).toEqual([]);
      } finally {
        await end();
      }
    });
  });
}
