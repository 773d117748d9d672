import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRotatingFile } from '../../electron/station/log/rotating-file.ts';
import { answersOf, emptyFolder, openTestStation, PIN } from './world.ts';

let folder = '';
beforeEach(() => {
  folder = emptyFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function logged(logs: string): string {
  return readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('');
}

test('no part of an answer, of a PIN or of a refused input reaches the log', async () => {
  await using world = await openTestStation({ logFiles: true });
  const answers = answersOf({ role: 'teacher' });
  await world.value('feedback.submit', answers);
  await world.call('feedback.submit', { ...answers, language: 'en' });
  await world.station.dispatch({ name: 'feedback.submit', input: { ...answers, comment: 'Je m’appelle Zoé' } });
  await world.station.dispatch({ name: 'je-m-appelle-zoe', input: 'Zoé' });
  await world.call('console.unlock', { pin: '31415926' });
  const token = await world.unlock();
  await world.station.close();

  const text = logged(join(world.folder, 'logs'));
  expect(text).toContain('station.opened');
  expect(text, 'refusals are logged by call and code').toContain('"code":"conflict"');
  for (const secret of [answers.id, 'liked', 'loved', 'teacher', 'again', 'Zoé', 'zoe', '31415926', PIN, token]) {
    expect(text.includes(secret), secret).toBe(false);
  }
  await world.restart();
});

test('a log never takes more than its files of its size, and keeps the newest lines', () => {
  const file = openRotatingFile(folder, 'station.log', 1000, 3);
  for (let line = 0; line < 200; line++) file.write(`line ${String(line).padStart(4, '0')} ${'x'.repeat(40)}\n`);
  file.close();
  expect(readdirSync(folder).toSorted()).toEqual(['station.log', 'station.log.1', 'station.log.2']);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1000);
  expect(readFileSync(join(folder, 'station.log'), 'utf8')).toContain('line 0199');
});

test('a log goes on in the file of the run before', () => {
  for (const run of ['first', 'second']) {
    const file = openRotatingFile(folder, 'station.log', 1000, 3);
    file.write(`${run}\n`);
    file.close();
  }
  expect(readFileSync(join(folder, 'station.log'), 'utf8')).toBe('first\nsecond\n');
});

test('a line that cannot be written is counted, never thrown, and the log goes on once it can', () => {
  const blocked = join(folder, 'logs');
  mkdirSync(join(blocked, 'station.log'), { recursive: true });
  const file = openRotatingFile(blocked, 'station.log', 1000, 3);
  file.write('lost\n');
  expect(file.dropped).toBe(1);
  rmSync(join(blocked, 'station.log'), { recursive: true });
  file.write('kept\n');
  file.close();
  expect(readFileSync(join(blocked, 'station.log'), 'utf8')).toBe('kept\n');
});
