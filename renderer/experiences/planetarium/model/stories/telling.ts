import type { Cycle } from './schema.ts';

/** Words said in a minute: slowly to the youngest, who also look. */
export const WORDS_PER_MINUTE: Record<Cycle, number> = { 3: 120, 4: 130, seconde: 140 };
/** Seconds of silence after each telling, to look. */
export const BREATH = 1.6;
/** The shortest telling, seconds. */
const SHORTEST = 3.5;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

/** How many words are said; « l’étoile » is one, « 300 000 » two. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Seconds that a text takes to be said and looked at. */
export function tellingSeconds(text: string, cycle: Cycle): number {
  return Math.max(SHORTEST, (countWords(text) / WORDS_PER_MINUTE[cycle]) * 60 + BREATH);
}
