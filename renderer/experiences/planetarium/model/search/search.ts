import { plain } from './plain.ts';
import type { Target } from '../types.ts';

/** One thing that may be looked for. */
export interface Sought {
  target: Target;
  /** The name that is shown. */
  name: string;
  /** All that it answers to, as `plain` writes it: the visitor's language first. */
  answers: readonly string[];
  /** How far down it comes among equal answers: 0 for what everybody knows. */
  depth: number;
}

/** How an answer holds what was typed, the best first. */
const HOLDS: readonly ((answer: string, typed: string) => boolean)[] = [
  (answer, typed) => answer === typed,
  (answer, typed) => answer.startsWith(typed),
  (answer, typed) => answer.includes(` ${typed}`),
  (answer, typed) => answer.includes(typed),
];
/** Steps between two ways of holding: more than anything has names. */
const STEP = 100;
/** Nobody types more. */
const LONGEST = 60;

/**
 * What answers to the letters typed so far, best first, at most `count`: whole names, then beginnings, then words, then
 * anywhere; in each, the visitor's language before the others, and the well known before the rest. Accents, case and
 * punctuation do not count. Nothing for nothing typed.
 */
export function search(things: readonly Sought[], typed: string, count: number): Sought[] {
  const wanted = plain(typed.slice(0, LONGEST));
  if (wanted === '') return [];
  return things
    .map((thing) => ({ thing, place: placeOf(thing, wanted) }))
    .filter(({ place }) => place < Infinity)
    .toSorted((a, b) => a.place - b.place || a.thing.depth - b.thing.depth)
    .slice(0, count)
    .map(({ thing }) => thing);
}

function placeOf({ answers }: Sought, wanted: string): number {
  const way = HOLDS.findIndex((holds) => answers.some((answer) => holds(answer, wanted)));
  const holds = HOLDS[way];
  return holds ? way * STEP + answers.findIndex((answer) => holds(answer, wanted)) : Infinity;
}
