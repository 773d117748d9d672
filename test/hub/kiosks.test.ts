import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Heartbeat } from '../../electron/contract/hub.ts';
import type { Credentials } from '../../hub/keys/keys.ts';
import { NOW } from '../station/world.ts';
import { createClient, statement } from './client.ts';
import { ENGINES, type Started } from './engines.ts';

const HEARTBEAT: Heartbeat = {
  lab: 'labo-1',
  machine: 'Borne 1',
  version: '1.2.3',
  ring: 'general',
  ledger: { recorded: 12, acknowledged: 9, waiting: 2, refused: 1 },
  oldestWaiting: '2026-11-23',
  diskFree: 120,
  rebuilt: false,
  withdrawn: ['planetarium'],
  clock: 'skew',
};

for (const { missing, name, start } of ENGINES) {
  const title = missing === undefined ? name : `${name}, left out: ${missing}`;
  describe.skipIf(missing !== undefined)(`what kiosks ask beyond xAPI, on ${title}`, () => {
    let started: Started;
    let now = NOW;
    let writer: Credentials;
    let reader: Credentials;

    beforeAll(async () => {
      started = await start({ now: () => now, perSecond: 300 });
      writer = await started.hub.keys.create('kiosks', 'write');
      reader = await started.hub.keys.create('reader', 'read');
    });
    afterAll(async () => {
      expect(started.faults).toEqual([]);
      await started.end();
    });

    const ask = (resource: string, body: unknown, key: Credentials | undefined = writer, method = 'POST') =>
      fetch(`${started.hub.address}/kiosk/${resource}`, {
        method,
        headers: key === undefined ? {} : { authorization: `Basic ${btoa(`${key.id}:${key.secret}`)}` },
        ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
      });

    it('keeps the last heartbeat of each machine, and the minute at which it came', async () => {
      expect((await ask('heartbeat', HEARTBEAT)).status).toBe(204);
      now += 3_601_000;
      const last = { ...HEARTBEAT, diskFree: 119 };
      expect((await ask('heartbeat', last)).status).toBe(204);
      const other = { ...HEARTBEAT, machine: 'Borne 2' };
      expect((await ask('heartbeat', other)).status).toBe(204);
      const seen = Math.floor(now / 60_000) * 60_000;
      expect(await started.hub.fleet()).toEqual([
        { heartbeat: last, seen },
        { heartbeat: other, seen },
      ]);
    });

    it('counts which of the statements it holds, each once', async () => {
      const client = createClient(started.hub.address, writer);
      const kept = Array.from({ length: 30 }, () => statement());
      expect((await client('POST', 'statements', { body: kept })).status).toBe(200);
      const ids = kept.map(({ id }) => id);
      const count = async (asked: readonly string[]): Promise<unknown> => (await ask('held', { ids: asked })).json();
      expect(await count(ids)).toEqual({ held: 30 });
      expect(await count([...ids, ...Array.from({ length: 470 }, () => randomUUID())])).toEqual({ held: 30 });
      expect(await count([ids[0] ?? '', (ids[0] ?? '').toUpperCase()])).toEqual({ held: 1 });
      expect(await count([randomUUID()])).toEqual({ held: 0 });
    });

    it.each([
      ['a key that reads', 403, () => ask('held', { ids: [randomUUID()] }, reader)],
      ['a wrong key', 401, () => ask('heartbeat', HEARTBEAT, { ...writer, secret: reader.secret })],
      ['another method', 404, () => ask('held', '', writer, 'GET')],
      ['another resource', 404, () => ask('visits', {})],
      ['no JSON', 400, () => ask('heartbeat', 'hello')],
      ['a field too many', 400, () => ask('heartbeat', { ...HEARTBEAT, address: '192.168.1.20' })],
      ['a field too few', 400, () => ask('heartbeat', { ...HEARTBEAT, ledger: undefined })],
      ['a time finer than the day', 400, () => ask('heartbeat', { ...HEARTBEAT, oldestWaiting: '2026-11-23T10:00Z' })],
      ['a sum that is off', 400, () => ask('heartbeat', { ...HEARTBEAT, ledger: { ...HEARTBEAT.ledger, waiting: 3 } })],
      ['too many ids', 400, () => ask('held', { ids: Array.from({ length: 501 }, () => randomUUID()) })],
      ['no id', 400, () => ask('held', { ids: [] })],
      ['what is no id', 400, () => ask('held', { ids: ['visit-7'] })],
    ])('refuses %s (%i)', async (_what, status, act) => {
      const before = await started.hub.fleet();
      expect((await act()).status).toBe(status);
      expect(await started.hub.fleet()).toEqual(before);
    });

    it('holds back a key that asks too often', async () => {
      const key = await started.hub.keys.create('hasty', 'write');
      const statuses = new Set<number>();
      for (let one = 0; one < 20 && !statuses.has(429); one++) {
        const replies = await Promise.all(Array.from({ length: 40 }, () => ask('held', { ids: [randomUUID()] }, key)));
        for (const { status } of replies) statuses.add(status);
      }
      expect(statuses).toEqual(new Set([200, 429]));
    });

    it('forgets a machine after 90 days of silence, and the most silent ones of a key that names too many', async () => {
      const key = await started.hub.keys.create('invents names', 'write');
      for (let machine = 0; machine < 55; machine++) {
        now += 60_000;
        expect((await ask('heartbeat', { ...HEARTBEAT, lab: 'labo-2', machine: `M${machine}` }, key)).status).toBe(204);
      }
      const machines = async () =>
        (await started.hub.fleet()).map(({ heartbeat }) => `${heartbeat.lab} ${heartbeat.machine}`);
      const found = await machines();
      expect(found).toHaveLength(52);
      expect(found).toContain('labo-1 Borne 1');
      expect(found).not.toContain('labo-2 M4');
      expect(found).toContain('labo-2 M5');
      now += 90 * 24 * 3_600_000 - 120_000;
      expect(await machines()).toEqual(['labo-2 M53', 'labo-2 M54']);
    });
  });
}
