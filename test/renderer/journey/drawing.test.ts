import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Questionnaire, Questionnaires } from '../../../electron/contract/questionnaire.ts';
import { drawnFor } from '../../../renderer/journey/drawing.ts';

const QUESTIONNAIRE: Questionnaire = {
  id: 'adults',
  version: 1,
  questions: [
    { id: 'liked', kind: 'faces', choices: ['not', 'well'] },
    { id: 'preferred', kind: 'doors', choices: ['tonight', 'worlds', 'turning'], shuffled: true },
    { id: 'ease', kind: 'choice', choices: ['easy', 'hard'], asked: 'half' },
  ],
};
const ALL: Questionnaires = { alone: QUESTIONNAIRE, group: QUESTIONNAIRE, adult: QUESTIONNAIRE };

/** Mulberry32 from a fixed seed: the same visitors at each run. */
function seeded(): () => number {
  let state = 20_261_124;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('what is drawn for a visitor', () => {
  it('keeps every question but those of one in two, and every choice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (draws) => {
          const left = [...draws];
          const { adult } = drawnFor(ALL, () => left.shift() ?? 0);
          expect(adult.questions.map(({ id }) => id).slice(0, 2)).toEqual(['liked', 'preferred']);
          expect(adult.questions[0]).toBe(QUESTIONNAIRE.questions[0]);
          expect(adult.questions[1]?.choices.toSorted()).toEqual(['tonight', 'turning', 'worlds']);
        },
      ),
    );
  });

  it('asks one in two, and shows each order as often', () => {
    const chance = seeded();
    const orders = new Map<string, number>();
    let asked = 0;
    for (let visitor = 0; visitor < 3000; visitor += 1) {
      const { alone } = drawnFor(ALL, chance);
      if (alone.questions.some(({ id }) => id === 'ease')) asked += 1;
      const order = alone.questions[1]?.choices.join() ?? '';
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(Math.abs(asked / 3000 - 0.5)).toBeLessThan(0.03);
    expect(orders.size).toBe(6);
    for (const count of orders.values()) expect(Math.abs(count / 500 - 1)).toBeLessThan(0.2);
  });

  it('leaves what it was given as it was', () => {
    drawnFor(ALL, () => 0.9);
    expect(QUESTIONNAIRE.questions[1]?.choices).toEqual(['tonight', 'worlds', 'turning']);
    expect(QUESTIONNAIRE.questions).toHaveLength(3);
  });
});
