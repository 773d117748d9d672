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

/** Keeps French signs with their word: the content is typed with ordinary spaces, and no line may begin with a colon. */
export function tied(text: string, language: Language): string {
  return language === 'fr' ? text.replaceAll(/ (?=[:;?!»])/g, '\u00a0').replaceAll('« ', '«\u00a0') : text;
}
