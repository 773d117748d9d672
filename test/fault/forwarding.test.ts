import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { statement } from '../hub/client.ts';
import { openForwardingHub, total } from '../hub/forwarding/forwarding-hub.ts';
import { LATE_MS } from '../station/sync/kiosk.ts';
import { createStandIn, type Manner, serveStandIn } from '../station/sync/stand-in.ts';
import { isWhole } from './extent.ts';
import { createSpoiler } from './spoiler.ts';

/** Statements, and requests that something happens to. */
const EXTENT = isWhole ? { statements: 10_000, faults: 1000 } : { statements: 200, faults: 36 };
const RESTART_EVERY = 25;

test.each<Manner>(['strict', 'ralph'])(
  `a hub that forwards through ${EXTENT.faults} spoiled requests brings exactly its ${EXTENT.statements} statements to a %s store, each once and unchanged`,
  async (manner) => {
    let now = Date.now;
    const spoiler = createSpoiler(EXTENT.faults);
    const store = createStandIn(manner, () => now());
    const server = await serveStandIn(store, spoiler.next, LATE_MS);
    const folder = mkdtempSync(join(tmpdir(), 'vitrine-hub-'));
    try {
      await using hub = await openForwardingHub({
        place: { folder, url: undefined },
        address: server.address,
        fetch,
      });
      now = hub.now;
      await hub.keep(Array.from({ length: EXTENT.statements }, () => statement()));
      let rounds = 0;
      let count = EXTENT.statements;
      while ((await hub.status()).waiting > 0 || spoiler.spoiled() < EXTENT.faults) {
        if ((await hub.status()).waiting === 0) {
          await hub.keep([statement()]);
          count += 1;
        }
        await hub.round();
        rounds += 1;
        expect(total(await hub.status())).toBe(count);
        if (rounds % RESTART_EVERY === 0) await hub.restart();
      }
      expect(new Map(store.stored)).toEqual(await hub.kept());
      expect(await hub.status()).toMatchObject({ delivered: count, waiting: 0, refused: [], trouble: undefined });
      expect(hub.faults).toEqual([]);
    } finally {
      await server.close();
      rmSync(folder, { recursive: true });
    }
  },
  isWhole ? 1_800_000 : undefined,
);
