import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answersOf, emptyFolder } from '../station/world.ts';
import { smash } from './damage.ts';
import { startHost } from './host-process.ts';

const KILLS = 15;
const ANSWERS = 40;
/** A start takes a third of a second; the kill comes at a random moment of it, in milliseconds. */
const OPENING_MS = 500;

test('a station killed again and again while it rebuilds a damaged database loses nothing', async () => {
  const folder = emptyFolder();
  try {
    const first = await startHost({ data: folder });
    const sent = Array.from({ length: ANSWERS }, () => answersOf());
    for (const answer of sent) expect((await first.call('feedback.submit', answer)).ok).toBe(true);
    first.kill('SIGTERM');
    await first.end;

    smash(join(folder, 'station.db'), 0, 100);
    let opened = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const moment = Math.random() * OPENING_MS;
      const start = startHost({ data: folder, killAfter: moment });
      await start.then(
        async (host) => {
          opened += 1;
          host.kill('SIGKILL');
          await host.end;
          smash(join(folder, 'station.db'), 0, 100, kill);
        },
        () => undefined,
      );
    }
    expect(opened, 'some kills came before the start was done').toBeLessThan(KILLS);

    const last = await startHost({ data: folder });
    for (const answer of sent) {
      const other = { ...answer, language: 'en' as const };
      expect(await last.call('feedback.submit', other)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    }
    expect(readdirSync(join(folder, 'damaged')).length).toBeGreaterThan(0);
    last.kill('SIGTERM');
    expect((await last.end).code).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
