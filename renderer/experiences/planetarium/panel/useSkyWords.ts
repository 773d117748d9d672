import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../electron/contract/vocabulary.ts';
import { createSkyWords, type SkyWords } from './words.ts';

/** The words of the planetarium in the visitor's language; `timeZone` is that of the lab. */
export function useSkyWords(language: Language, timeZone: string): SkyWords {
  const { t } = useTranslation('planetarium');
  const { t: objects } = useTranslation('sky-objects');
  return useMemo(() => createSkyWords(t, objects, language, timeZone), [t, objects, language, timeZone]);
}
