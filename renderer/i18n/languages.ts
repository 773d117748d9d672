import type { Language } from '../../electron/contract/vocabulary.ts';

/** Each language's own name: what a visitor looks for, whatever the screen speaks now. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

/** Languages written from right to left, of those that may be added. */
const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa', 'he', 'ps', 'ur'];

/** The direction of a language's writing, for `dir`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}
