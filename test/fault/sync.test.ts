import { expect, test } from 'vitest';
import { HOUR_MS, LATE_MS, openSendingKiosk } from '../station/sync/kiosk.ts';
import { createStandIn, type Manner, serveStandIn } from '../station/sync/stand-in.ts';
import { isWhole } from './extent.ts';
import { createSpoiler } from './spoiler.ts';

/** Answers of two statements each, and requests that something happens to. */
const EXTENT = isWhole ? { answers: 5000, faults: 1000 } : { answers: 150, faults: 54 };
const RESTART_EVERY = 25;

test.each<Manner>(['strict', 'ralph'])(
  `through a network and a portal that spoil ${EXTENT.faults} requests, a %s store has in the end exactly the ${2 * EXTENT.answers} statements recorded, each once and unchanged`,
  async (manner) => {
    let now = Date.now;
    const spoiler = createSpoiler(EXTENT.faults);
    const store = createStandIn(manner, () => now());
    const server = await serveStandIn(store, spoiler.next, LATE_MS);
    try {
      await using kiosk = await openSendingKiosk({ address: server.address });
      now = () => kiosk.world.now;
      await kiosk.answer(EXTENT.answers);
      kiosk.world.now += HOUR_MS;
      const recorded = kiosk.statements();
      let rounds = 0;
      while ((await kiosk.ledger()).waiting > 0 || spoiler.spoiled() < EXTENT.faults) {
        if (spoiler.spoiled() < EXTENT.faults && (await kiosk.ledger()).waiting === 0) await kiosk.answer(1);
        await kiosk.round();
        rounds += 1;
        const { acknowledged, recorded: all, refused, waiting } = await kiosk.ledger();
        expect(acknowledged + waiting + refused).toBe(all);
        if (rounds % RESTART_EVERY === 0) await kiosk.restart();
      }
      expect(spoiler.spoiled()).toBe(EXTENT.faults);
      const kept = kiosk.statements();
      for (const [id, text] of recorded) expect(kept.get(id)).toBe(text);
      expect(new Map(store.stored)).toEqual(kept);
      expect(await kiosk.ledger()).toMatchObject({ waiting: 0, refused: 0, acknowledged: kept.size });
      expect(await kiosk.status()).not.toHaveProperty('trouble');
    } finally {
      await server.close();
    }
  },
  isWhole ? 1_800_000 : undefined,
);
