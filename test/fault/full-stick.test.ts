import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSendingKiosk } from '../station/sync/kiosk.ts';
import { mountSmallDisk, whyNoMounts } from './mounts.ts';

const noMounts = whyNoMounts();

test.skipIf(noMounts !== undefined)(
  `a stick that fills up during a copy is told, keeps no half of a file, and all goes on waiting${noMounts === undefined ? '' : ` (skipped: ${noMounts})`}`,
  async () => {
    using stick = mountSmallDisk(65_536);
    await using kiosk = await openSendingKiosk({ exports: { folder: stick.folder } });
    await kiosk.answer(100);
    const copied = await kiosk.world.call('sync.export', {}, await kiosk.world.unlock());
    expect(copied).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(readdirSync(stick.folder)).toEqual([]);
    expect(await kiosk.ledger()).toMatchObject({ recorded: 200, waiting: 200 });
  },
);
