import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTERS } from '../../../renderer/experiences/trades/model/content/card.ts';
import {
  type Liking,
  likingOf,
  type Picture,
  suggest,
} from '../../../renderer/experiences/trades/model/game/interests.ts';
import { CARDS } from './cards.ts';

const ASSETS = resolve(import.meta.dirname, '../../../assets/trades');
const PICTURES = JSON.parse(readFileSync(join(ASSETS, 'game.json'), 'utf8')) as Picture[];
const WORLDS = JSON.parse(readFileSync(join(ASSETS, 'order.json'), 'utf8')) as string[];
const NOTHING: ReadonlySet<string> = new Set();

function liking(of: (picture: Picture) => Liking | undefined): ReadonlyMap<string, Liking> {
  return new Map(
    PICTURES.flatMap((picture): [string, Liking][] => {
      const face = of(picture);
      return face === undefined ? [] : [[picture.id, face]];
    }),
  );
}

describe('the game of twelve pictures', () => {
  it('has two pictures of each type', () => {
    for (const letter of LETTERS) expect(PICTURES.filter((one) => one.letter === letter)).toHaveLength(2);
  });

  it('takes the mean of the faces of a type, and leaves in the middle what nobody was asked', () => {
    const likings = liking(({ id }) => ({ music: 2, effects: 1, sell: 0 })[id] as Liking | undefined);
    expect(likingOf(PICTURES, { likings, done: NOTHING }, CARDS)).toEqual({ R: 1, I: 1, A: 1.5, S: 1, E: 0, C: 1 });
  });

  it('counts a gesture done for something, but less than a face', () => {
    const before = likingOf(PICTURES, { likings: new Map(), done: NOTHING }, CARDS);
    const after = likingOf(PICTURES, { likings: new Map(), done: new Set(['care']) }, CARDS);
    expect(after.S).toBeGreaterThan(before.S);
    expect(after.S - before.S).toBeLessThan(1);
    expect(after.E).toBe(before.E);
  });

  it.each([
    ['A', 'glass'],
    ['S', 'care'],
    ['E', 'lodging'],
    ['I', 'cyber'],
    ['R', 'sawmill'],
    ['C', 'robot'],
  ] as const)('leads who likes %s alone to the world %s, among others', (letter, world) => {
    const likings = liking((picture) => (picture.letter === letter ? 2 : 0));
    const { near } = suggest(PICTURES, { likings, done: NOTHING }, CARDS, WORLDS);
    expect(near).toContain(world);
  });

  it('always suggests three worlds and another one, whatever the faces, and the other is of another type', () => {
    const faces = fc.array(fc.constantFrom<(Liking | undefined)[]>(0, 1, 2, undefined), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(faces, fc.shuffledSubarray(WORLDS, { minLength: 8 }), (given, worlds) => {
        const likings = liking((picture) => given[PICTURES.indexOf(picture)]);
        const { near, other } = suggest(PICTURES, { likings, done: NOTHING }, CARDS, worlds);
        const main = (world: string | undefined) => CARDS.find((one) => one.world === world)?.riasec[0];
        expect(new Set([...near, other]).size).toBe(4);
        expect(near.map(main)).not.toContain(main(other));
      }),
    );
  });
});
