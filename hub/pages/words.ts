import en from '../../assets/locales/en/hub.json' with { type: 'json' };
import fr from '../../assets/locales/fr/hub.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../../electron/contract/vocabulary.ts';

/** The words of one language, and how it writes figures and days. */
export interface Words {
  language: Language;
  text: typeof fr;
  /** A whole number, such as 12 345. */
  count(value: number): string;
  /** A share from 0 to 1 as a whole percentage, with its sign. */
  percent(share: number): string;
  /** A calendar day `YYYY-MM-DD`, long. */
  day(day: string): string;
  /** The same, short. */
  shortDay(day: string): string;
  /** A month `YYYY-MM`. */
  month(month: string): string;
}

const TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
const TAGS: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** The words for a browser's `Accept-Language`: the first language that the hub speaks, French otherwise. */
export function wordsFor(acceptLanguage: string | undefined): Words {
  const asked = (acceptLanguage ?? '').split(',').map((range) => range.trim().slice(0, 2).toLowerCase());
  const language = asked.flatMap((tag) => LANGUAGES.find((known) => known === tag) ?? [])[0] ?? LANGUAGES[0];
  return WORDS[language];
}

/** A sentence with its `{{names}}` filled in. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

const WORDS = Object.fromEntries(LANGUAGES.map((language) => [language, openWords(language)])) as Record<
  Language,
  Words
>;

function openWords(language: Language): Words {
  const counts = new Intl.NumberFormat(TAGS[language]);
  const percents = new Intl.NumberFormat(TAGS[language], { style: 'percent' });
  const shortDays = new Intl.DateTimeFormat(TAGS[language], { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(TAGS[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long', timeZone: 'UTC' });
  return {
    language,
    text: TEXTS[language],
    count: (value) => counts.format(value),
    percent: (share) => percents.format(share),
    day: (day) => days.format(Date.parse(day)),
    shortDay: (day) => shortDays.format(Date.parse(day)),
    month: (month) => months.format(Date.parse(month)),
  };
}
