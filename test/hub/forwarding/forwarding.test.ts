import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SYNC } from '../../../electron/delivery/limits.ts';
import { isSameStatement } from '../../../electron/delivery/same.ts';
import {
  createStandIn,
  type Fault,
  FAULTS,
  fetchFrom,
  type Manner,
  type StandIn,
} from '../../station/sync/stand-in.ts';
import { createClient, type Json, statement } from '../client.ts';
import { ENGINES, SQLITE } from '../engines.ts';
import { type ForwardingHub, openForwardingHub, total } from './forwarding-hub.ts';

const MINUTE_MS = 60_000;
/** A hub on two busy cores is slower than a reply in memory. Real milliseconds. */
const PATIENCE_MS = 10_000;

interface Scene {
  hub: ForwardingHub;
  store: StandIn;
  /** What goes wrong with the next requests, in order. */
  faults: (Fault | undefined)[];
}

const statements = (count: number): (Json & { id: string })[] => Array.from({ length: count }, () => statement());

for (const { missing, name, prepare } of ENGINES) {
  const engine = missing === undefined ? name : `${name}, left out: ${missing}`;

  /** Runs `act` with a hub that forwards to a store in memory, and no fault of its own. */
  async function play(manner: Manner, act: (scene: Scene) => Promise<void>): Promise<void> {
    const site = await prepare();
    try {
      let now = Date.now;
      const store = createStandIn(manner, () => now());
      const faults: (Fault | undefined)[] = [];
      await using hub = await openForwardingHub({ place: site.place, fetch: fetchFrom(store, () => faults.shift()) });
      now = hub.now;
      await act({ hub, store, faults });
      expect(hub.faults).toEqual([]);
    } finally {
      await site.clear();
    }
  }

  describe.skipIf(missing !== undefined)(`forwarding, on ${engine}`, () => {
    it.each<Manner>(['strict', 'ralph'])(
      'through every fault, a %s store has from the first statement on exactly what the hub keeps, each once',
      (manner) =>
        play(manner, async ({ faults, hub, store }) => {
          await hub.keep(statements(180));
          faults.push(...FAULTS, ...FAULTS.toReversed());
          let rounds = 0;
          while ((await hub.status()).waiting > 0 || faults.length > 0) {
            if ((await hub.status()).waiting === 0) await hub.keep([statement()]);
            await hub.round();
            rounds += 1;
            const kept = await hub.kept();
            expect(total(await hub.status())).toBe(kept.size);
            if (rounds % 10 === 0) await hub.restart();
          }
          const kept = await hub.kept();
          expect(new Map(store.stored)).toEqual(kept);
          expect(await hub.status()).toMatchObject({ delivered: kept.size, refused: [], trouble: undefined });
          const sent = [...store.stored.values()].join();
          expect(sent).not.toMatch(/"(?:stored|authority|version)":/);
        }),
      2 * MINUTE_MS,
    );

    it('what a store refuses is set apart with its code, holds back no other, and is sent again when asked', () =>
      play('strict', async ({ hub, store }) => {
        const all = statements(120);
        const [, refused, choked] = all;
        store.refused.add(refused?.id ?? '');
        store.choked.add(choked?.id ?? '');
        await hub.keep(all);
        for (let round = 0; round < 60 && store.stored.size < 118; round += 1) await hub.round();
        await hub.round();
        expect(store.stored.size, 'all but the two').toBe(118);
        expect(await hub.status()).toMatchObject({
          delivered: 118,
          waiting: 1,
          refused: [{ reason: 'refused-400', count: 1, canRequeue: true }],
          trouble: 'store',
        });
        store.refused.clear();
        store.choked.clear();
        await hub.drain();
        expect(await hub.requeue('refused-409')).toBe(0);
        expect(await hub.requeue('refused-400')).toBe(1);
        expect(await hub.status()).toMatchObject({ delivered: 119, waiting: 1, refused: [] });
        await hub.drain();
        expect(new Map(store.stored)).toEqual(await hub.kept());
      }));

    it('one that the store has with other words is a conflict', () =>
      play('strict', async ({ hub, store }) => {
        const sent = statement();
        store.stored.set(sent.id, JSON.stringify({ ...sent, verb: { id: 'http://example.org/verbs/other' } }));
        await hub.keep([sent, statement()]);
        await hub.drain();
        expect(await hub.status()).toMatchObject({ delivered: 1, refused: [{ reason: 'conflict', count: 1 }] });
      }));

    it('one whose attachment travels beside it is set apart for good; one that is to be fetched leaves', () =>
      play('strict', async ({ hub, store }) => {
        const content = Buffer.from('un fichier');
        const sha2 = createHash('sha256').update(content).digest('hex');
        const attachment = {
          usageType: 'http://example.org/usage',
          display: { fr: 'Fichier' },
          contentType: 'text/plain',
          length: content.length,
          sha2,
        };
        const beside = statement({ attachments: [attachment] });
        const fetched = statement({ attachments: [{ ...attachment, fileUrl: 'https://example.org/f.txt' }] });
        const parts = [
          `--limit\r\ncontent-type: application/json\r\n\r\n${JSON.stringify([statement(), beside, fetched])}\r\n`,
          `--limit\r\ncontent-type: text/plain\r\ncontent-transfer-encoding: binary\r\n`,
          `x-experience-api-hash: ${sha2}\r\n\r\n${content.toString()}\r\n--limit--\r\n`,
        ];
        const headers = { 'content-type': 'multipart/mixed; boundary="limit"' };
        const answer = await hub.client()('POST', 'statements', { headers, body: parts.join('') });
        expect(answer.status, answer.text).toBe(200);
        await hub.drain();
        const refused = [{ reason: 'attachment', count: 1, canRequeue: false }];
        expect(await hub.status()).toMatchObject({ delivered: 2, waiting: 0, refused });
        expect(store.stored.has(fetched.id)).toBe(true);
        expect(store.stored.has(beside.id)).toBe(false);
        expect(await hub.requeue('attachment'), 'there is no way to send it').toBe(0);
      }));

    it('a refused key pauses all, is told once and kept, and a key that was mended goes on', () =>
      play('strict', async ({ faults, hub, store }) => {
        await hub.keep(statements(3));
        faults.push('not allowed', 'not allowed', 'lost request', 'not allowed');
        for (let round = 0; round < 4; round += 1) await hub.round();
        expect(hub.lines).toEqual([expect.stringMatching(/refuses the key in .*lrs\.key \(401\)\. Remedy: /)]);
        const { nextAt, trouble, waiting } = await hub.status();
        expect([trouble, waiting]).toEqual(['credentials', 3]);
        const wait = Date.parse(nextAt ?? '') - hub.now();
        expect(wait).toBeGreaterThanOrEqual(SYNC.longestWaitMs / 2);
        expect(wait).toBeLessThanOrEqual(SYNC.longestWaitMs);
        writeFileSync(hub.credentialsFile, 'hub:better');
        await hub.drain();
        const authorization = `Basic ${Buffer.from('hub:better').toString('base64')}`;
        expect(store.requests.at(-1)?.headers).toMatchObject({ authorization });
        expect((await hub.status()).trouble).toBeUndefined();
        writeFileSync(hub.credentialsFile, 'no key');
        await hub.keep(statements(1));
        await hub.round();
        expect(hub.lines).toHaveLength(2);
        expect(hub.lines[1]).toContain('cannot be used');
        expect(store.stored.size, 'nothing left without a key').toBe(3);
      }));

    it('ended in the middle of a request, it sends again what was not acknowledged, and no sooner than it may', () =>
      play('strict', async ({ faults, hub, store }) => {
        await hub.keep(statements(120));
        faults.push(undefined, 'too many requests');
        await hub.round();
        expect((await hub.status()).delivered).toBe(50);
        const before = await hub.status();
        await hub.restart();
        expect(await hub.status()).toEqual(before);
        expect(await hub.round(), 'Retry-After of 7 s').toBeGreaterThanOrEqual(7000);
        expect((await hub.status()).waiting).toBe(0);

        await hub.keep(statements(120));
        await hub.breakOff();
        expect(store.stored.size, 'the store took them').toBe(170);
        expect(await hub.status(), 'the hub does not know').toMatchObject({ delivered: 120, waiting: 120 });
        await hub.drain();
        expect(new Map(store.stored)).toEqual(await hub.kept());
        expect(total(await hub.status())).toBe(240);
      }));

    it('to another hub: all arrive, once, whatever the network does', async () => {
      const site = await prepare();
      const far = await SQLITE.start();
      try {
        const key = await far.hub.keys.create('hub', 'write');
        const reader = createClient(far.hub.address, await far.hub.keys.create('reader', 'read'), '2.0.0');
        let requests = 0;
        await using hub = await openForwardingHub({
          place: site.place,
          address: `${far.hub.address}/xapi`,
          key: `${key.id}:${key.secret}`,
          version: '2.0.0',
          timeoutMs: PATIENCE_MS,
          fetch: async (input, init) => {
            requests += 1;
            const response = await fetch(input, init);
            if (requests % 3 !== 1) return response;
            await response.arrayBuffer();
            throw new TypeError('terminated');
          },
        });
        const all = statements(120);
        const voiding = statement({
          verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
          object: { objectType: 'StatementRef', id: all[0]?.id },
        });
        await hub.keep([...all, voiding]);
        await hub.drain();
        const kept = await hub.kept();
        for (const [id, text] of kept) {
          const query = id === all[0]?.id ? { voidedStatementId: id } : { statementId: id };
          const found = (await reader('GET', 'statements', { query })).json();
          expect(isSameStatement(JSON.parse(text), found)).toBe(true);
        }
        expect(kept.size).toBe(121);
        expect(await hub.status()).toMatchObject({ delivered: 121, waiting: 0, refused: [] });
        expect([...hub.faults, ...far.faults]).toEqual([]);
      } finally {
        await far.end();
        await site.clear();
      }
    });
  });
}
