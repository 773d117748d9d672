import { z } from 'zod';
import { name, source, words } from './words.ts';

/** Holland's six types, in the order of the hexagon. */
export const LETTERS = ['R', 'I', 'A', 'S', 'E', 'C'] as const;
export type Letter = (typeof LETTERS)[number];

/** Longest texts, in characters: what a card holds at the largest text size. */
const LONG = { title: 60, line: 110, sentence: 190 } as const;

/** A fact or a way in: what it says, and the key of where that was read. */
const sourced = z.strictObject({ text: words(LONG.sentence), source: name });

/** A trade's name as its women and its men are called, in French, and in English. */
const title = z.strictObject({
  feminine: z.string().min(3).max(LONG.title),
  masculine: z.string().min(3).max(LONG.title),
  en: z.string().min(3).max(LONG.title),
});

/** Code of the Répertoire opérationnel des métiers et des emplois, with the version that it was read in. */
const romeCode = z.strictObject({
  code: z.string().regex(/^[A-N]\d{4}$/, 'a letter from A to N and four digits, such as B1505'),
  version: z.enum(['v3', 'v4.60', '2026-08']),
});

const riasec = z
  .array(z.enum(LETTERS))
  .min(1)
  .max(3)
  .refine((letters) => new Set(letters).size === letters.length, 'a letter twice');

/**
 * A trade as its card tells it. Nothing stands here that no source says: what a visitor reads as a fact carries the key
 * of its source.
 */
export const card = z
  .strictObject({
    id: name,
    title,
    rome: romeCode,
    /** Main types, the first the strongest. */
    riasec,
    /** What one does. */
    does: z.array(words(LONG.line)).length(3),
    where: words(LONG.line),
    with: words(LONG.line),
    qualities: z.array(words(40)).length(3),
    /** The ways in. */
    ways: z.array(sourced).min(1).max(3),
    fact: sourced,
    sources: z.array(source).min(1).max(8),
    /** Trades nearby, with letters of their own. */
    variants: z
      .array(z.strictObject({ title, rome: romeCode, riasec }))
      .max(2)
      .optional(),
    /** The world in which its gesture is done. */
    world: name.optional(),
  })
  .superRefine((value, context) => {
    const known = new Set(value.sources.map(({ key }) => key));
    const told: [string, string][] = [
      ['fact', value.fact.source],
      ...value.ways.map(({ source: key }, at): [string, string] => [`ways.${at}`, key]),
    ];
    for (const [path, key] of told) {
      if (!known.has(key)) {
        context.addIssue({ code: 'custom', path: path.split('.'), message: `no source “${key}” in “sources”` });
      }
    }
  });
export type Card = z.infer<typeof card>;

/** Every letter that a card leads to, by itself or by a trade nearby. */
export function lettersOf({ riasec: own, variants = [] }: Pick<Card, 'riasec' | 'variants'>): ReadonlySet<Letter> {
  return new Set([...own, ...variants.flatMap((variant) => variant.riasec)]);
}

/** The public page of a trade's code, for whoever wants to read on elsewhere. */
export function publicPage({ rome }: Pick<Card, 'rome'>): string {
  return `https://candidat.francetravail.fr/metierscope/fiche-metier/${rome.code}`;
}
