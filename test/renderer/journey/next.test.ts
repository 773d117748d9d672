import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Questionnaire, Questionnaires } from '../../../electron/contract/questionnaire.ts';
import { freshSettings } from '../../../renderer/access/settings.ts';
import type { JourneyEvent } from '../../../renderer/journey/events.ts';
import { hasUnsent, leavesByItself, next } from '../../../renderer/journey/next.ts';
import { beginning, type Journey, questionnaireAt } from '../../../renderer/journey/state.ts';

const DEFAULTS = freshSettings('fr');
const QUESTIONNAIRE: Questionnaire = {
  id: 'standard',
  version: 1,
  questions: [
    { id: 'liked', kind: 'faces', choices: ['not', 'little', 'well', 'loved'] },
    { id: 'again', kind: 'choice', choices: ['yes', 'maybe', 'no'] },
  ],
};
const QUESTIONNAIRES: Questionnaires = {
  alone: QUESTIONNAIRE,
  group: { ...QUESTIONNAIRE, id: 'group' },
  adult: {
    ...QUESTIONNAIRE,
    id: 'adults',
    questions: [...QUESTIONNAIRE.questions, { id: 'ease', kind: 'choice', choices: ['easy', 'hard'] }],
  },
};
const FAULT = { reason: 'The disk is full.', remedy: 'Free some room.' };

const FINISH: JourneyEvent = { type: 'finish', questionnaires: QUESTIONNAIRES };
const ADULT: JourneyEvent = { type: 'audience', audience: 'adult' };

const choice = fc.constantFrom('not', 'little', 'well', 'loved', 'yes', 'maybe', 'no', 'unknown');
const event: fc.Arbitrary<JourneyEvent> = fc.oneof(
  fc.constantFrom<JourneyEvent>(
    { type: 'start' },
    { type: 'home' },
    { type: 'back' },
    { type: 'skip' },
    { type: 'receipt' },
    { type: 'elapsed' },
    { type: 'idle' },
    { type: 'presence' },
    { type: 'stay' },
    { type: 'close' },
    { type: 'broken' },
    { type: 'console' },
    { type: 'locked' },
    { type: 'choose', experience: 'planetarium', door: 'tonight' },
    { type: 'unlocked', token: 'token' },
    { type: 'enough' },
    ADULT,
    FINISH,
    { type: 'finish', questionnaires: null },
    { type: 'undelivered', delivery: 'late' },
    { type: 'undelivered', delivery: 'refused' },
    { type: 'station', fault: FAULT, defaults: DEFAULTS },
    { type: 'station', fault: null, defaults: DEFAULTS },
  ),
  choice.map((value): JourneyEvent => ({ type: 'answer', choice: value })),
  fc.constantFrom('help', 'access', 'languages').map((sheet): JourneyEvent => ({ type: 'open', sheet })),
  fc
    .record({
      language: fc.constantFrom('fr', 'en'),
      textSize: fc.constantFrom('1', '2', '3', '4'),
      contrast: fc.constantFrom('night', 'day', 'maximum'),
      reducedMotion: fc.boolean(),
      lowReach: fc.boolean(),
    })
    .map((settings): JourneyEvent => ({ type: 'set', settings })),
);
/** Any visit that a visitor, the station and the team can bring about. */
const journey = fc.array(event, { maxLength: 40 }).map(after);

/** Any way through the questions, back and forth. */
const questioning = fc
  .array(
    fc.oneof(
      choice.map((value): JourneyEvent => ({ type: 'answer', choice: value })),
      fc.constantFrom<JourneyEvent>({ type: 'skip' }, { type: 'back' }, FINISH, ADULT),
    ),
    { maxLength: 8 },
  )
  .map((events) => visit(FINISH, ...events));

function after(events: readonly JourneyEvent[]): Journey {
  return events.reduce(next, beginning(DEFAULTS));
}

function visit(...events: JourneyEvent[]): Journey {
  return after([{ type: 'start' }, { type: 'choose', experience: 'planetarium', door: 'tonight' }, ...events]);
}

describe('the journey', () => {
  it('ends in attract with everything put back, from anywhere, after two silences', () => {
    fc.assert(
      fc.property(journey, (any) => {
        fc.pre(any.place.at !== 'out-of-order');
        const rested = next(any.warning ? next(any, { type: 'stay' }) : any, { type: 'idle' });
        expect(next(rested, { type: 'idle' })).toEqual(beginning(DEFAULTS));
      }),
      { numRuns: 1000 },
    );
  });

  it('goes home in one step from every screen but the one that waits for a repair', () => {
    fc.assert(
      fc.property(journey, (any) => {
        fc.pre(any.place.at !== 'out-of-order');
        expect(next(any, { type: 'home' })).toMatchObject({ place: { at: 'home' }, warning: false, sheet: null });
      }),
      { numRuns: 1000 },
    );
  });

  it('goes back to attract by Escape alone, in a few steps', () => {
    fc.assert(
      fc.property(journey, (any) => {
        fc.pre(any.place.at !== 'out-of-order');
        let here = any;
        for (let steps = 0; steps < 8; steps += 1) here = next(here, { type: 'back' });
        expect(here.place.at).toBe('attract');
      }),
      { numRuns: 1000 },
    );
  });

  it('is out of order exactly as long as the station says so', () => {
    fc.assert(
      fc.property(journey, fc.array(event, { maxLength: 20 }), (any, events) => {
        const broken = next(any, { type: 'station', fault: FAULT, defaults: DEFAULTS });
        const still = events.filter(({ type }) => type !== 'station').reduce(next, broken);
        expect(still.place).toEqual({ at: 'out-of-order', fault: FAULT });
        expect(next(still, { type: 'station', fault: null, defaults: DEFAULTS })).toEqual(beginning(DEFAULTS));
      }),
    );
  });

  it('never thanks for an answer that has no receipt', () => {
    fc.assert(
      fc.property(
        fc.array(
          event.filter(({ type }) => type !== 'receipt'),
          { maxLength: 60 },
        ),
        (events) => {
          const places = events.map((_, count) => after(events.slice(0, count + 1)).place.at);
          expect(places).not.toContain('thanks');
        },
      ),
    );
  });

  it('asks each question once and keeps only choices that were offered', () => {
    fc.assert(
      fc.property(questioning, ({ place }) => {
        if (place.at !== 'feedback') return;
        const asked = place.responses.map(({ question }) => question);
        expect(new Set(asked).size).toBe(asked.length);
        for (const response of place.responses) {
          const question = questionnaireAt(place).questions.find(({ id }) => id === response.question);
          expect(question?.choices).toContain(response.choice);
        }
      }),
    );
  });

  it('never shows a sheet on the console, on thanks or out of order', () => {
    fc.assert(
      fc.property(journey, ({ place, sheet }) => {
        if (sheet !== null) expect(['attract', 'home', 'experience', 'feedback']).toContain(place.at);
      }),
    );
  });

  it('gives the same object back for what means nothing here', () => {
    const attract = beginning(DEFAULTS);
    for (const type of ['skip', 'receipt', 'elapsed', 'stay', 'close', 'broken', 'locked', 'idle'] as const) {
      expect(next(attract, { type })).toBe(attract);
    }
  });
});

describe('the questions', () => {
  it('take two taps, then wait for the receipt', () => {
    const sending = visit(FINISH, { type: 'answer', choice: 'well' }, { type: 'answer', choice: 'yes' });
    expect(sending.place).toMatchObject({
      at: 'feedback',
      delivery: 'sending',
      responses: [
        { question: 'liked', choice: 'well' },
        { question: 'again', choice: 'yes' },
      ],
    });
    expect(next(sending, { type: 'receipt' }).place.at).toBe('thanks');
  });

  it('can all be skipped: then home, and nothing to send', () => {
    expect(visit(FINISH, { type: 'skip' }, { type: 'skip' }).place).toEqual({ at: 'home', sorry: false });
  });

  it('can be gone back over: the answer given there is forgotten', () => {
    expect(visit(FINISH, { type: 'answer', choice: 'well' }, { type: 'back' }).place).toMatchObject({
      step: 0,
      responses: [],
    });
  });

  it('leave a visitor whose answer is late free to go, and thank when the receipt comes in time', () => {
    const late = visit(
      FINISH,
      { type: 'skip' },
      { type: 'answer', choice: 'no' },
      { type: 'undelivered', delivery: 'late' },
    );
    expect(leavesByItself(late.place)).toBe(true);
    expect(next(late, { type: 'elapsed' }).place.at).toBe('home');
    expect(next(late, { type: 'receipt' }).place.at).toBe('thanks');
  });

  it('are those of who answers, who is said before the first of them', () => {
    const adult = visit(FINISH, ADULT);
    expect(adult.place).toMatchObject({ audience: 'adult', step: 0 });
    const answered = next(adult, { type: 'answer', choice: 'well' });
    expect(next(answered, { type: 'audience', audience: 'group' })).toBe(answered);
    const asking = [{ type: 'skip' }, { type: 'answer', choice: 'hard' }] as const;
    expect(asking.reduce<Journey>(next, answered).place).toMatchObject({
      delivery: 'sending',
      responses: [
        { question: 'liked', choice: 'well' },
        { question: 'ease', choice: 'hard' },
      ],
    });
    expect(visit(FINISH).place).toMatchObject({ audience: 'alone' });
  });

  it('can end after any answer, and not before', () => {
    const nothing = visit(FINISH);
    expect(next(nothing, { type: 'enough' })).toBe(nothing);
    const one = visit(FINISH, { type: 'answer', choice: 'well' });
    expect(one.place.at === 'feedback' && hasUnsent(one.place)).toBe(true);
    expect(next(one, { type: 'enough' }).place).toMatchObject({ delivery: 'sending', responses: [{ choice: 'well' }] });
  });

  it('are not asked when the station gave none', () => {
    expect(visit({ type: 'finish', questionnaires: null }).place.at).toBe('home');
  });
});

describe('settings', () => {
  it('stay from screen to screen', () => {
    const changed = visit({ type: 'set', settings: { contrast: 'maximum', textSize: '4' } }, FINISH);
    expect(changed.settings).toMatchObject({ contrast: 'maximum', textSize: '4' });
  });

  it('changed on the attract screen go back in one silence: there is nobody to warn', () => {
    const changed = after([{ type: 'set', settings: { language: 'en' } }]);
    expect(next(changed, { type: 'idle' })).toEqual(beginning(DEFAULTS));
  });
});
