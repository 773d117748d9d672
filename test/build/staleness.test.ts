import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { examine, keepStamp } from '../../build/support/staleness.mjs';

const PART = { name: 'page', sources: ['src', 'lock.json'], products: ['dist/page.html'] };

describe('a part', () => {
  let root = '';
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const stamp = () => join(root, 'dist', '.page.json');
  const isStale = () => examine(root, PART, stamp()).stale;
  const build = () => {
    const { marks } = examine(root, PART, stamp());
    write('dist/page.html', 'built');
    keepStamp(stamp(), marks);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'vitrine-stale-'));
    write('src/a.ts', 'a');
    write('src/deep/b.ts', 'b');
    write('lock.json', '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('that was never built is stale, and fresh once it is', () => {
    expect(isStale()).toBe(true);
    build();
    expect(isStale()).toBe(false);
  });

  test.each([
    ['a source changed', () => write('src/deep/b.ts', 'c')],
    ['a source of the same length changed', () => write('lock.json', '[]')],
    ['a source came', () => write('src/c.ts', '')],
    ['a source went', () => rmSync(join(root, 'src/a.ts'))],
    ['its product went', () => rmSync(join(root, 'dist/page.html'))],
    ['its stamp was cut short', () => write('dist/.page.json', '{"src')],
  ])('is stale when %s', (_what, change) => {
    build();
    change();
    expect(isStale()).toBe(true);
  });

  test.each([
    ['a file was only touched, as by a checkout', () => utimesSync(join(root, 'src/a.ts'), 1, 1)],
    ['something else changed', () => write('README.md', 'hello')],
  ])('is fresh when %s', (_what, change) => {
    build();
    change();
    expect(isStale()).toBe(false);
  });
});
