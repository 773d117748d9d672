import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginAssemble } from '../../../renderer/experiences/trades/model/gesture/assemble.ts';
import { beginBand } from '../../../renderer/experiences/trades/model/gesture/band.ts';
import { beginFault } from '../../../renderer/experiences/trades/model/gesture/fault.ts';
import { beginOrder } from '../../../renderer/experiences/trades/model/gesture/order.ts';
import { beginPath } from '../../../renderer/experiences/trades/model/gesture/path.ts';
import { gestureSpec } from '../../../renderer/experiences/trades/model/gesture/spec.ts';
import { specOf } from './specs.ts';

describe('following a path', () => {
  it('goes with the hand to the end of each stroke, and says so', () => {
    const gesture = beginPath(specOf('path'));
    for (const x of [0.05, 0.15, 0.25, 0.35]) gesture.lead([x, 0.8, 0.02]);
    expect(gesture.tool[0]).toBeCloseTo(0.35);
    gesture.lead([0.45, 0.8, 0]);
    expect(gesture).toMatchObject({ stroke: 1, said: { tone: 'good' }, changes: [{ node: 'table', grow: 1.1 }] });
    for (const x of [0.1, 0.2, 0.3, 0.4]) gesture.lead([x, 0.8, 0.1]);
    expect(gesture).toMatchObject({ isDone: true, progress: 1, said: { tone: 'done' } });
  });

  it('teaches who leaves the line or goes against it, and keeps what was done', () => {
    const gesture = beginPath(specOf('path'));
    gesture.lead([0.1, 0.8, 0]);
    gesture.lead([0.1, 0.8, 0.5]);
    expect(gesture.said?.words.fr).toBe('off');
    gesture.lead([0.02, 0.8, 0]);
    expect(gesture.said?.words.fr).toBe('backwards');
    expect(gesture.tool[0], 'nothing is lost').toBeCloseTo(0.1);
  });

  it('does not let a hand leap over the work', () => {
    const gesture = beginPath(specOf('path'));
    gesture.lead([0.4, 0.8, 0]);
    expect(gesture.progress).toBe(0);
  });

  it('is done by taps alone', () => {
    const gesture = beginPath(specOf('path'));
    for (let taps = 0; taps < 3; taps++) gesture.advance();
    expect(gesture.isDone).toBe(true);
    expect(gesture.next).toBeUndefined();
  });
});

describe('keeping a value in a band', () => {
  const pushes = (gesture: ReturnType<typeof beginBand>, count: number): void => {
    for (let push = 0; push < count; push++) gesture.push();
  };

  it('is done by a steady hand', () => {
    const gesture = beginBand(specOf('band'));
    pushes(gesture, 4);
    for (let beat = 0; beat < 60 && !gesture.isDone; beat++) {
      for (let step = 0; step < 5; step++) gesture.step(0.1);
      if (gesture.value < 0.55) gesture.push();
    }
    expect(gesture).toMatchObject({ isDone: true, said: { tone: 'done' } });
  });

  it('teaches too little and too much, and takes nothing back', () => {
    const gesture = beginBand(specOf('band'));
    gesture.push();
    expect(gesture.said?.words.fr).toBe('low');
    pushes(gesture, 3);
    expect(gesture.said?.words.fr).toBe('inside');
    gesture.step(0.2);
    const before = gesture.progress;
    pushes(gesture, 3);
    expect(gesture.said?.words.fr).toBe('high');
    gesture.step(0.2);
    expect(gesture.progress).toBe(before);
  });

  it('shows what is made, in part', () => {
    const gesture = beginBand(specOf('band'));
    pushes(gesture, 4);
    gesture.step(0.25);
    const [change] = gesture.changes;
    expect(change?.grow).toBeCloseTo(1 + 0.25 / 6);
    expect(change?.move?.[1]).toBeCloseTo((0.1 * 0.25) / 6);
  });

  it('comes to rest, and does not fade for ever', () => {
    const gesture = beginBand(specOf('band'));
    gesture.push();
    for (let beat = 0; beat < 120; beat++) gesture.step(0.25);
    expect(gesture.value).toBe(0);
  });

  it('believes no step of a page that slept', () => {
    const gesture = beginBand(specOf('band'));
    pushes(gesture, 4);
    gesture.step(3600);
    expect(gesture.where).toBe('inside');
  });
});

describe('choosing in order', () => {
  it('goes on with the right choice and teaches at each other', () => {
    const gesture = beginOrder(specOf('order'));
    gesture.choose('lift');
    expect(gesture).toMatchObject({ step: 0, said: { tone: 'teach', words: { fr: 'not yet' } } });
    expect([...gesture.tried]).toEqual(['lift']);
    gesture.choose('gel');
    expect(gesture).toMatchObject({ step: 1, said: { tone: 'good', words: { fr: 'clean' } } });
    expect(gesture.changes).toEqual([{ node: 'gel', turn: [10, 0, 0] }]);
    gesture.choose('ask');
    expect(gesture).toMatchObject({ isDone: true, said: { tone: 'done' } });
  });
});

describe('finding a fault', () => {
  it('wants safety, then eyes, then a name', () => {
    const gesture = beginFault(specOf('fault'));
    gesture.look('two');
    expect(gesture.said?.words.fr).toBe('unsafe');
    expect(gesture.seen.size).toBe(0);
    gesture.makeSafe();
    gesture.accuse('two');
    expect(gesture.said?.words.fr, 'a guess is not a finding').toBe('unseen');
    gesture.look('one');
    gesture.accuse('one');
    expect(gesture.said?.words.fr).toBe('sound');
    gesture.look('two');
    expect(gesture.said?.words.fr).toBe('0 V');
    gesture.accuse('two');
    expect(gesture).toMatchObject({ isDone: true, progress: 1, said: { tone: 'done' } });
  });
});

describe('putting together', () => {
  it('takes what fits, within the limit, and gives it back', () => {
    const gesture = beginAssemble(specOf('assemble'));
    gesture.toggle('mango');
    expect(gesture.said?.words.fr).toBe('from afar');
    gesture.toggle('balloon');
    expect(gesture.left).toBe(5);
    gesture.toggle('walk');
    expect(gesture.said?.words.fr).toBe('over');
    gesture.toggle('balloon');
    gesture.toggle('walk');
    gesture.toggle('cheese');
    expect(gesture).toMatchObject({ isDone: true, left: 20, said: { tone: 'done' } });
  });

  it('wants its order where there is one', () => {
    const { budget: _, over: __, ...rest } = specOf('assemble');
    const gesture = beginAssemble(
      gestureSpec.parse({
        ...rest,
        wanted: 3,
        inOrder: true,
        early: { fr: 'early', en: 'early' },
      }) as ReturnType<typeof specOf<'assemble'>>,
    );
    gesture.toggle('cheese');
    expect(gesture.said?.words.fr).toBe('early');
    gesture.toggle('walk');
    gesture.toggle('cheese');
    gesture.toggle('walk');
    expect(gesture.chosen, 'what stands stays').toEqual(['walk', 'cheese']);
    expect(gesture.said, 'and says so again').toMatchObject({ tone: 'good', words: { fr: 'fresh air' } });
    gesture.toggle('balloon');
    expect(gesture.isDone).toBe(true);
  });
});

describe('nothing can dead-end', () => {
  it('after any moves a path is still done by taps', () => {
    const moves = fc.array(
      fc.tuple(fc.double({ min: -0.2, max: 0.6, noNaN: true }), fc.double({ min: -0.2, max: 0.3, noNaN: true })),
    );
    fc.assert(
      fc.property(moves, (points) => {
        const gesture = beginPath(specOf('path'));
        for (const [x, z] of points) gesture.lead([x, 0.8, z]);
        for (let taps = 0; taps < 3; taps++) gesture.advance();
        return gesture.isDone;
      }),
    );
  });

  it('after any moves a choice, a fault and a basket can still be finished', () => {
    const ids = fc.array(
      fc.constantFrom(
        'gel',
        'lift',
        'ask',
        'pull',
        'one',
        'two',
        'three',
        'walk',
        'cheese',
        'balloon',
        'mango',
        'safe',
      ),
    );
    fc.assert(
      fc.property(ids, (moves) => {
        const order = beginOrder(specOf('order'));
        const fault = beginFault(specOf('fault'));
        const basket = beginAssemble(specOf('assemble'));
        for (const id of moves) {
          order.choose(id);
          if (id === 'safe') fault.makeSafe();
          fault.look(id);
          fault.accuse(id);
          basket.toggle(id);
        }
        order.choose('gel');
        order.choose('ask');
        fault.makeSafe();
        fault.look('two');
        fault.accuse('two');
        for (const id of basket.isDone ? [] : [...basket.chosen, 'walk', 'cheese']) basket.toggle(id);
        return order.isDone && fault.isDone && basket.isDone;
      }),
    );
  });

  it('after any pushes a value can still be held', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (beats) => {
        const gesture = beginBand(specOf('band'));
        for (const push of beats) {
          if (push) gesture.push();
          gesture.step(0.2);
        }
        for (let beat = 0; beat < 400 && !gesture.isDone; beat++) {
          if (gesture.value < 0.5) gesture.push();
          gesture.step(0.1);
        }
        return gesture.isDone;
      }),
    );
  });
});

/** The same with the second one called as the first. */
function twice<Item extends { id: string }>(list: readonly Item[]): Item[] {
  return list.map((item, at) => (at === 1 ? { ...item, id: list[0]?.id ?? '' } : item));
}

describe('a gesture as data', () => {
  it.each([
    ['path', { changes: [] }, 'changes'],
    ['band', { from: 50, to: 40 }, 'from'],
    ['band', { from: 0 }, 'from'],
    ['order', { steps: specOf('order').steps.map((step) => ({ ...step, right: 'nobody' })) }, 'steps.0.right'],
    ['fault', { places: specOf('fault').places.map((place) => ({ ...place, faulty: false })) }, 'places'],
    [
      'order',
      { steps: specOf('order').steps.map((step) => ({ ...step, choices: twice(step.choices) })) },
      'steps.0.choices.1.id',
    ],
    ['fault', { places: twice(specOf('fault').places) }, 'places.1.id'],
    ['assemble', { pieces: twice(specOf('assemble').pieces) }, 'pieces.1.id'],
    ['assemble', { wanted: 4 }, 'wanted'],
    ['assemble', { budget: { most: 12, unit: { fr: 'euros', en: 'euros' } } }, 'budget.most'],
  ] as const)('refuses a %s that could not be done', (kind, changes, field) => {
    const result = gestureSpec.safeParse({ ...specOf(kind), ...changes });
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toContain(field);
  });
});
