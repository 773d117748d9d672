import { type Card, type Letter, LETTERS } from '../content/card.ts';
import type { Words } from '../content/words.ts';

/** One picture of the game: something to do, and the type that likes to. */
export interface Picture {
  id: string;
  letter: Letter;
  text: Words;
}

/** One of three faces: no, perhaps, yes. A picture that was passed by has none. */
export type Liking = 0 | 1 | 2;

/** What tells a visitor's likings: faces, and the worlds in which a gesture was done. Kept for the visit alone. */
export interface Played {
  likings: ReadonlyMap<string, Liking>;
  done: ReadonlySet<string>;
}

export interface Suggestion {
  /** Worlds that go with the likings, the nearest first. */
  near: string[];
  /** One world that does not: a taste may be hidden by a habit. */
  other: string | undefined;
}

/** Worlds that are suggested. */
const NEAR = 3;
/** What a gesture done in a world says of its letters, beside a face of 2. */
const DONE = 1;
/** What a card's letters weigh, the main one first. */
const WEIGHTS = [1, 0.6, 0.3] as const;

/**
 * How much each type was liked: the mean of its faces from 0 to 2, and a little for what the hands did. Types that nobody
 * asked about stay in the middle. After the sums of the O*NET Interest Profiler's types (see NOTICE.md): a game, not a test.
 */
export function likingOf(pictures: readonly Picture[], played: Played, cards: readonly Card[]): Record<Letter, number> {
  const scores = { R: 1, I: 1, A: 1, S: 1, E: 1, C: 1 } satisfies Record<Letter, number>;
  for (const letter of LETTERS) {
    const faces = pictures.flatMap((picture) => {
      const face = played.likings.get(picture.id);
      return picture.letter === letter && face !== undefined ? [face] : [];
    });
    if (faces.length > 0) scores[letter] = faces.reduce<number>((sum, face) => sum + face, 0) / faces.length;
  }
  for (const card of cards) {
    if (card.world === undefined || !played.done.has(card.world)) continue;
    for (const [at, letter] of card.riasec.entries()) scores[letter] += DONE * 0.25 * (WEIGHTS[at] ?? 0);
  }
  return scores;
}

/**
 * Three worlds that go with the likings and one that does not, each a different one. Ties are kept in the order of
 * `worlds`, which the caller draws, so that no trade always comes first.
 */
export function suggest(
  pictures: readonly Picture[],
  played: Played,
  cards: readonly Card[],
  worlds: readonly string[],
): Suggestion {
  const liking = likingOf(pictures, played, cards);
  const ranked = worlds
    .map((world) => ({ world, score: scoreOf(cardOf(cards, world), liking) }))
    .toSorted((a, b) => b.score - a.score);
  const near = ranked.slice(0, NEAR).map(({ world }) => world);
  const letters = new Set(near.flatMap((world) => cardOf(cards, world)?.riasec[0] ?? []));
  const rest = ranked.slice(NEAR).toReversed();
  const other = rest.find(({ world }) => !letters.has(cardOf(cards, world)?.riasec[0] ?? 'R')) ?? rest[0];
  return { near, other: other?.world };
}

function cardOf(cards: readonly Card[], world: string): Card | undefined {
  return cards.find((card) => card.world === world);
}

function scoreOf(card: Card | undefined, liking: Record<Letter, number>): number {
  const letters = card?.riasec ?? [];
  const weight = letters.reduce((sum, _, at) => sum + (WEIGHTS[at] ?? 0), 0);
  return weight > 0 ? letters.reduce((sum, letter, at) => sum + (WEIGHTS[at] ?? 0) * liking[letter], 0) / weight : 0;
}
