import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFlightWords, type FlightWords } from './flightWords.ts';

/** The words of the flight in the visitor's language. */
export function useFlightWords(language: string): FlightWords {
  const { t } = useTranslation(['sky-flight', 'planetarium']);
  return useMemo(() => createFlightWords(t, language), [t, language]);
}
