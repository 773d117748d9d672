import { LANGUAGE_TAGS } from '../../../electron/contract/xapi.ts';
import type { Texts } from '../../answers/dashboard.ts';
import type { Dimension } from '../../answers/filter.ts';
import type { Bucket } from '../../answers/time.ts';
import type { Words } from '../words.ts';

/** A text in the reader's language, or in French, or in any; the id without one. */
export function textOf(texts: Texts, id: string, { language }: Words): string {
  return texts[LANGUAGE_TAGS[language]] ?? texts[LANGUAGE_TAGS.fr] ?? Object.values(texts)[0] ?? spelledOut(id);
}

/** The name of a value that a filter chooses, or of a line of a breakdown. */
export function nameOf(dimension: Dimension, id: string, { text }: Words): string {
  const known: Readonly<Record<string, string>> = text.values[dimension];
  return Object.hasOwn(known, id) ? (known[id] ?? id) : spelledOut(id);
}

/** A week or a month, as a person says it. */
export function nameOfTime(key: string, bucket: Bucket, words: Words): string {
  return bucket === 'month' ? words.month(key) : words.shortDay(key);
}

/** Choices that are counted together, as one name. */
export function together(names: readonly string[]): string {
  return names.join(' + ');
}

/** `labo-1` as « Labo 1 ». */
function spelledOut(id: string): string {
  const spaced = id.replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
