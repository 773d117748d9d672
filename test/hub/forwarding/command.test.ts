import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runForwardingCommand } from '../../../hub/forwarding/command.ts';
import { checkTarget } from '../../../hub/forwarding/target.ts';
import { createStandIn, fetchFrom } from '../../station/sync/stand-in.ts';
import { statement } from '../client.ts';
import { SQLITE } from '../engines.ts';
import { openForwardingHub } from './forwarding-hub.ts';

it('the command tells how far each store has got, what was set apart and why, and sends that again', async () => {
  const { clear, place } = await SQLITE.prepare();
  const status = { kind: 'forwarding status', data: undefined } as const;
  const requeue = (reason: string) => ({ kind: 'forwarding requeue', reason, data: undefined }) as const;
  const run = (command: typeof status | ReturnType<typeof requeue>) => runForwardingCommand({ ...place, command });
  try {
    const store = createStandIn('strict', Date.now);
    await using hub = await openForwardingHub({ place, fetch: fetchFrom(store, () => undefined) });
    const sent = [statement(), statement(), statement()];
    store.refused.add(sent[1]?.id ?? '');
    await hub.keep(sent);
    await hub.drain();
    await hub.keep([statement()]);
    expect(await run(status)).toEqual([
      'https://lrs.example/xapi',
      expect.stringMatching(/^ {2}delivered {2}2, last 2026-11-24T/),
      expect.stringMatching(/^ {2}waiting {4}1, since 2026-11-24T/),
      '  set apart  1, refused-400 (to send again: forwarding requeue refused-400)',
    ]);
    await expect(run(requeue('refused-409'))).rejects.toMatchObject({ exitCode: 64 });
    expect(await run(requeue('refused-400'))).toEqual(['1 will be sent again.']);
    store.refused.clear();
    await hub.drain();
    expect(store.stored.size).toBe(4);
  } finally {
    await clear();
  }
});

it('the command says when nothing is forwarded', async () => {
  const { end, place } = await SQLITE.start();
  const command = { kind: 'forwarding status', data: undefined } as const;
  expect(await runForwardingCommand({ ...place, command })).toEqual(['Nothing is forwarded: see --forward-to.']);
  await end();
});

it('a key that cannot be used is refused at the start, with the remedy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-target-'));
  const credentialsFile = join(folder, 'lrs.key');
  const target = { address: 'https://lrs.example/xapi', credentialsFile, version: '1.0.3' } as const;
  const refused = expect.objectContaining({ exitCode: 64 }) as Error;
  expect(() => checkTarget(target), 'no file').toThrow(refused);
  writeFileSync(credentialsFile, 'no key');
  chmodSync(credentialsFile, 0o600);
  expect(() => checkTarget(target)).toThrow(refused);
  writeFileSync(credentialsFile, 'key:secret\n');
  expect(() => checkTarget(target)).not.toThrow();
  rmSync(folder, { recursive: true });
});
