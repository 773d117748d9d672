import type { Language } from '../../../../electron/contract/vocabulary.ts';
import type { Card } from '../model/content/card.ts';

type Title = Card['title'];

/**
 * A trade's name in both gendered forms, what they share said once: « souffleuse, souffleur de verre ». English has one.
 */
export function formsOf({ feminine, masculine, en }: Title, language: Language): string {
  if (language === 'en') return en;
  const [hers, his] = [feminine.split(' '), masculine.split(' ')];
  let shared = 0;
  while (shared < Math.min(hers.length, his.length) && hers.at(-1 - shared) === his.at(-1 - shared)) shared += 1;
  if (shared === hers.length) return feminine;
  return `${hers.slice(0, hers.length - shared).join(' ')}, ${masculine}`;
}

/** The same as a title: with a capital. */
export function headingOf(title: Title, language: Language): string {
  const forms = formsOf(title, language);
  return forms.charAt(0).toLocaleUpperCase(language) + forms.slice(1);
}

/** A sentence of its own, said after others: « Fabriquer un meuble » after « Aimerais-tu… ». */
export function goingOn(text: string, language: Language): string {
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}

/** The card of a world's trade. */
export function cardOf(cards: readonly Card[], world: string): Card | undefined {
  return cards.find((card) => card.world === world);
}

/** A space between the digits of one number, as French writes thousands: « 300 000 ». */
const WITHIN_NUMBER = /(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/g;
/** One between a number and its unit, or what is counted: « 24 V », « 777 heures »; a year counts nothing. */
const AFTER_NUMBER = /(?<=(?<!\d)\d{1,3}) (?=[%‰€°\p{Ll}]|\p{Lu}(?!\p{L}))/gu;
/** One between a sign and the word that it belongs to. */
const BESIDE_SIGN = / (?=[:;?!»])|(?<=«) /g;

/**
 * Keeps together what no line may part: a number in itself and with its unit, and French signs with their word. The
 * content is typed with ordinary spaces.
 */
export function tied(text: string, language: Language): string {
  const whole = language === 'fr' ? text.replaceAll(WITHIN_NUMBER, '\u202f').replaceAll(BESIDE_SIGN, '\u00a0') : text;
  return whole.replaceAll(AFTER_NUMBER, '\u00a0');
}
