import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { plain } from '../../../../renderer/experiences/planetarium/model/search/plain.ts';
import { keyOf } from '../../../../renderer/experiences/planetarium/model/facts.ts';
import { search } from '../../../../renderer/experiences/planetarium/model/search/search.ts';
import {
  type NameOf,
  starOfNumber,
  thingsOf,
} from '../../../../renderer/experiences/planetarium/model/search/things.ts';
import { readSkyData } from '../sky.ts';

const MOST = 8;
const data = readSkyData();
const LOCALES = resolve(import.meta.dirname, '../../../../assets/locales');
const told = { fr: namesIn('fr'), en: namesIn('en') };
const nameOf: NameOf = (target, language) => told[language][target.kind === 'star' ? '' : target.id]?.name ?? '';
const french = thingsOf(data, 'fr', nameOf);
const english = thingsOf(data, 'en', nameOf);

/** The names of bodies and showers, by id. */
function namesIn(language: string): Record<string, { name: string }> {
  const read = (file: string) =>
    JSON.parse(readFileSync(`${LOCALES}/${language}/${file}.json`, 'utf8')) as Record<
      string,
      Record<string, { name: string }>
    >;
  return { ...read('planetarium')['bodies'], ...read('sky-objects')['showers'] };
}

/** The names shown for what was typed, in French. */
function answers(typed: string): string[] {
  return search(french, typed, MOST).map(({ name }) => name);
}

/** The same name as somebody in a hurry types it: other case, other accents, spaces around. */
const carelessly = fc.constantFrom<(name: string) => string>(
  (name) => name.toUpperCase(),
  (name) => ` ${name.toLowerCase()} `,
  (name) => name.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  (name) => name.replaceAll(/[ ’-]/gu, '  '),
);

describe('the search by name', () => {
  it('finds every named thing by its own name in both languages, however carelessly it is typed', () => {
    for (const things of [french, english]) {
      fc.assert(
        fc.property(fc.constantFrom(...things), carelessly, (thing, careless) => {
          const found = search(things, careless(thing.name), MOST).map(({ target }) => keyOf(target));
          expect(found).toContain(keyOf(thing.target));
        }),
        { numRuns: 400 },
      );
    }
  });

  it('never throws, and never answers more than it is asked, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat({ max: 12 }), (typed, count) => {
        expect(search(french, typed, count).length).toBeLessThanOrEqual(count);
        starOfNumber(typed, data, 'fr');
      }),
      { numRuns: 300 },
    );
  });

  it('answers only with things that hold what was typed', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'e', 'i', 'l', 'm', 'n', 'o', 'r', 's', 't', ' ', 'v'),
          minLength: 1,
          maxLength: 4,
        }),
        (typed) => {
          const wanted = plain(typed);
          for (const { answers: all } of search(french, typed, MOST)) {
            expect(all.some((answer) => answer.includes(wanted))).toBe(true);
          }
        },
      ),
    );
  });

  it('puts beginnings before middles, and the well known before the rest', () => {
    expect(answers('s').slice(0, 2)).toEqual(['Soleil', 'Saturne']);
    expect(answers('véga')[0]).toBe('Véga');
    expect(answers('turne')).toContain('Saturne');
    expect(answers('ma')[0]).toBe('Mars');
  });

  it('answers to the other languages after the visitor’s own', () => {
    expect(answers('moon')).toContain('Lune');
    expect(answers('great bear')).toContain('Grande Ourse');
    expect(search(english, 'soleil', MOST)[0]?.name).toBe('Sun');
  });

  it('answers to the letter of a star, spelled, with its constellation', () => {
    expect(answers('alpha orion')[0]).toBe('Bételgeuse');
    expect(answers('alpha ori')[0]).toBe('Bételgeuse');
    expect(answers('ALPHA CMA')[0]).toBe('Sirius');
  });

  it('knows every kind: figures, clusters by name and number, showers', () => {
    expect(answers('orion')[0]).toBe('Orion');
    expect(answers('pleiades')[0]).toBe('Pléiades');
    for (const typed of ['M31', 'm 31', 'andromeda gal']) expect(answers(typed)).toContain('Galaxie d’Andromède');
    expect(answers('ngc 224')[0]).toBe('Galaxie d’Andromède');
    expect(answers('perseid')[0]).toBe('Perséides');
    expect(answers('ursa maj')[0]).toBe('Grande Ourse');
  });

  it('has nothing for nothing typed', () => {
    for (const nothing of ['', '   ', '’-.']) expect(answers(nothing)).toEqual([]);
  });
});

describe('the search by number', () => {
  it('finds any star of the catalogue by its Hipparcos number', () => {
    fc.assert(
      fc.property(fc.nat({ max: data.stars.count - 1 }), fc.constantFrom('HIP ', 'hip', ''), (index, before) => {
        const hip = data.stars.hip[index] ?? 0;
        expect(starOfNumber(`${before}${hip}`, data, 'fr')?.target).toEqual({ kind: 'star', hip });
      }),
      { numRuns: 60 },
    );
    expect(starOfNumber('HIP 27989', data, 'fr')?.name).toBe('Bételgeuse');
  });

  it('finds nothing under a number that no star has', () => {
    expect(starOfNumber('HIP 0', data, 'fr')).toBeNull();
    expect(starOfNumber('999999', data, 'fr')).toBeNull();
    expect(starOfNumber('Véga', data, 'fr')).toBeNull();
  });
});
