import type { i18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../electron/contract/vocabulary.ts';
import { constellationOf } from '../../model/objects.ts';
import type { SkyData } from '../../model/data.ts';

/** The words of the game about constellations, by IAU abbreviation, in the language on screen. */
export interface HuntWords {
  /** With its article: « le Cygne ». */
  name(id: string): string;
  /** One sentence about it. */
  fact(id: string): string;
  /** « Orion, le Taureau et le Lion ». */
  list(ids: readonly string[]): string;
  /** Those of which there is something to tell. */
  told: ReadonlySet<string>;
}

export function createHuntWords(words: Pick<i18n, 'getResource' | 'language'>, data: SkyData): HuntWords {
  const facts = () => (words.getResource(words.language, 'sky-hunt', 'facts') ?? {}) as Record<string, string>;
  const name = (id: string) => {
    const written: unknown = words.getResource(words.language, 'sky-hunt', `names.${id}`);
    return typeof written === 'string' ? written : constellationOf(data, id).name[words.language as Language];
  };
  return {
    name,
    fact: (id) => facts()[id] ?? '',
    list: (ids) => new Intl.ListFormat(words.language, { type: 'conjunction' }).format(ids.map(name)),
    told: new Set(Object.keys(facts())),
  };
}

export function useHuntWords(data: SkyData): HuntWords {
  const { i18n: words } = useTranslation();
  return useMemo(() => createHuntWords(words, data), [words, data]);
}
