import type { TFunction } from 'i18next';
import type told from '../../../../../assets/locales/fr/sky-objects.json';
import type { Language } from '../../../../../electron/contract/vocabulary.ts';
import { isNamedHere } from '../flight/names.ts';
import { CARDINALS, type SkyWords } from './wishes.ts';

/** The words of names in a language. Each is looked up once: they are asked for in every frame. */
export function createSkyWords(
  t: TFunction<['planetarium', 'sky-flight', 'sky-objects']>,
  language: Language,
): SkyWords {
  return {
    language,
    body: keep((id) => t(`bodies.${id}.name`)),
    earth: t('sky-flight:earth'),
    nearStar: keep((hip) => (isNamedHere(hip) ? t(`sky-flight:stars.${hip}`) : undefined)),
    shower: keep((id) => t(`sky-objects:showers.${id as keyof typeof told.showers}.name`)),
    cardinals: Object.fromEntries(CARDINALS.map((id) => [id, t(`cardinals.${id}`)])) as SkyWords['cardinals'],
  };
}

function keep<Key, Word>(find: (key: Key) => Word): (key: Key) => Word {
  const found = new Map<Key, Word>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const word = find(key);
    found.set(key, word);
    return word;
  };
}
