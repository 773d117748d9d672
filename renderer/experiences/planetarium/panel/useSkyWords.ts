import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../electron/contract/vocabulary.ts';
import { createSkyWords, type SkyWords } from './words.ts';

/** The words of the planetarium in the visitor's language. */
export function useSkyWords(language: Language): SkyWords {
  const { t } = useTranslation('planetarium');
  return useMemo(() => createSkyWords(t, language), [t, language]);
}
