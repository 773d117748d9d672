import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answersOf, emptyFolder, openTestStation } from '../world.ts';
import { openSendingKiosk } from './kiosk.ts';
import { createStandIn } from './stand-in.ts';

test('what waits is copied as the bytes that would be sent, goes on waiting, and a store takes it once', async () => {
  const folder = join(emptyFolder(), 'stick');
  await using kiosk = await openSendingKiosk({ exports: { folder } });
  const { world } = kiosk;
  const token = await world.unlock();
  await kiosk.answer(600);
  expect(await world.call('sync.export', {}, token), 'no stick').toMatchObject({
    ok: false,
    error: { code: 'not-found', field: 'folder' },
  });
  mkdirSync(folder);
  const first = await world.value('sync.export', {}, token);
  expect(first).toEqual({ file: 'vitrine-labo-1-2026-11-24-1.jsonl', statements: 1200 });
  expect((await world.value('sync.export', {}, token)).file).toBe('vitrine-labo-1-2026-11-24-2.jsonl');
  expect(readdirSync(folder)).toHaveLength(2);
  const lines = readFileSync(join(folder, first.file), 'utf8').trimEnd().split('\n');
  expect(new Set(lines)).toEqual(new Set(kiosk.statements('pending').values()));
  const store = createStandIn('strict', () => world.now);
  for (let from = 0; from < lines.length; from += 50) {
    for (const _twice of [1, 2]) {
      expect(store.answer('POST', '/xapi/statements', `[${lines.slice(from, from + 50).join()}]`).status).toBe(200);
    }
  }
  expect(new Map(store.stored)).toEqual(kiosk.statements());
  rmSync(folder, { recursive: true });
});

test('an export that the disk refuses, or of nothing, leaves no half of a file', async () => {
  const folder = emptyFolder();
  await using world = await openTestStation({ config: { exports: { folder } } });
  const token = await world.unlock();
  expect(await world.call('sync.export', {}, token)).toMatchObject({ ok: false, error: { field: 'statements' } });
  expect(readdirSync(folder)).toEqual([]);
  await world.value('feedback.submit', answersOf());
  const name = 'vitrine-labo-1-2026-11-24-1.jsonl';
  const underWay = world.call('sync.export', {}, token);
  expect(readdirSync(folder)).toEqual([`${name}.part`]);
  mkdirSync(join(folder, name));
  expect((await underWay).ok, 'a folder took the file’s name meanwhile').toBe(false);
  expect(readdirSync(folder)).toEqual([name]);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file');
  expect(await world.call('sync.export', {}, token)).toMatchObject({ ok: false, error: { field: 'folder' } });
  rmSync(folder);
});
