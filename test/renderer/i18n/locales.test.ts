import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../electron/contract/vocabulary.ts';
import { NAMESPACES } from '../../../renderer/i18n/namespaces.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LOCALES = join(ROOT, 'assets/locales');
/** Words of the renderer stand between tags or in these attributes. */
const SPOKEN = /\b(?:aria-label|title|alt|placeholder|aria-description)="[^"{]*\p{L}{2,}[^"]*"/u;
const BETWEEN_TAGS = /(?:\w|"|'|\})>\s*(?:[^<>{}()=;:&|?]*\p{L}{2,}[^<>{}()=;:&|?]*)\s*<\//u;

function words(language: string, namespace: string): Map<string, string> {
  const found = new Map<string, string>();
  walk(JSON.parse(readFileSync(join(LOCALES, language, `${namespace}.json`), 'utf8')), '');
  return found;

  function walk(value: unknown, path: string): void {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
    }
  }
}

/** Names that a sentence takes in, such as `{{count}}`. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();
}

function componentFiles(): string[] {
  const files = readdirSync(join(ROOT, 'renderer'), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.tsx'));
}

describe('the locale files', () => {
  it.each(LANGUAGES)('of %s are all there', (language) => {
    const files = readdirSync(join(LOCALES, language));
    for (const namespace of NAMESPACES) expect(files).toContain(`${namespace}.json`);
  });

  it.each(NAMESPACES)('hold the same keys and placeholders in every language: %s', (namespace) => {
    const [first, ...others] = LANGUAGES;
    const reference = words(first, namespace);
    for (const language of others) {
      const translated = words(language, namespace);
      expect([...translated.keys()].toSorted()).toEqual([...reference.keys()].toSorted());
      for (const [key, text] of reference) {
        expect(placeholders(translated.get(key) ?? ''), `${language} ${key}`).toEqual(placeholders(text));
      }
    }
  });

  it.each(LANGUAGES.flatMap((language) => NAMESPACES.map((namespace) => [language, namespace] as const)))(
    'leave no sentence empty: %s %s',
    (language, namespace) => {
      for (const [key, text] of words(language, namespace)) expect(text.trim(), key).not.toBe('');
    },
  );

  it('speak to visitors in sentences of fifteen words at most', () => {
    for (const namespace of ['journey', 'feedback', 'access', 'doors'] as const) {
      for (const [key, text] of words('fr', namespace)) {
        if (key.startsWith('outOfOrder.unreachable')) continue;
        for (const sentence of text.split(/[.…?]\s/)) expect(sentence.split(/\s+/).length, key).toBeLessThanOrEqual(15);
      }
    }
  });
});

describe('the components', () => {
  it.each(componentFiles())('hold no sentence of their own: %s', (file) => {
    const source = readFileSync(join(ROOT, 'renderer', file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(SPOKEN.exec(source)?.[0]).toBeUndefined();
    expect(BETWEEN_TAGS.exec(source)?.[0]).toBeUndefined();
  });
});
