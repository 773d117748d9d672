import questionnaire from '../../assets/catalogue/questionnaires/standard.json' with { type: 'json' };
import words from '../../assets/catalogue/questionnaires/standard.statements.json' with { type: 'json' };
import { type Language, VISITOR_ROLES } from '../../electron/contract/vocabulary.ts';
import type { Survey } from '../../electron/station/catalogue/assets.ts';
import { answeredStatement } from '../../electron/station/feedback/statement.ts';

/** A whole number under `below`, always the same ones in the same order. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export const SURVEY = { questionnaire, words } as unknown as Survey;

export interface Visitor {
  lab: string;
  /** `YYYY-MM-DD` */
  day: string;
  language?: Language;
  role?: (typeof VISITOR_ROLES)[number];
  rapid?: boolean;
  /** Choices by question; a question that is missing was passed. */
  answers: Readonly<Record<string, string>>;
}

/** The statements that a kiosk makes of one visitor's answers. */
export function statementsOf(
  { answers, day, lab, language = 'fr', rapid = false, role }: Visitor,
  newId: () => string,
): Record<string, unknown>[] {
  const registration = newId();
  return Object.entries(answers).map(([question, choice]) => {
    return answeredStatement({
      id: newId(),
      registration,
      timestamp: `${day}T10:00:00.000Z`,
      day,
      dayPart: 'morning',
      lab,
      clockSuspect: false,
      rapidRepeat: rapid,
      survey: SURVEY,
      answers: {
        id: newId(),
        experience: 'planetarium',
        questionnaire: { id: SURVEY.questionnaire.id, version: SURVEY.questionnaire.version },
        language,
        ...(role === undefined ? {} : { role }),
        responses: [],
      },
      response: { question, choice },
    });
  });
}

/** Visitors of a day in each lab, from the busiest to the quietest. */
const BUSY = [14, 9, 6, 4, 3, 1];
const DAY_MS = 86_400_000;

/**
 * Two months of seven uneven labs up to a day: one of them has three visitors in all, one is liked less, and some
 * visitors play with the buttons.
 */
export function twoMonths(last: string, seed = 7): Visitor[] {
  const roll = dice(seed);
  const visitors: Visitor[] = [];
  for (let back = 59; back >= 0; back -= 1) {
    const day = new Date(Date.parse(last) - back * DAY_MS).toISOString().slice(0, 10);
    for (const [index, busy] of BUSY.entries()) {
      for (let count = roll(2 * busy + 1); count > 0; count -= 1)
        visitors.push(visitor(`labo-${index + 1}`, day, roll));
    }
    if (back === 3 || back === 10 || back === 11) visitors.push(visitor('labo-7', day, roll));
  }
  return visitors;
}

function visitor(lab: string, day: string, roll: (below: number) => number): Visitor {
  const dull = lab === 'labo-3' ? 1 : 0;
  const answers = SURVEY.questionnaire.questions.flatMap(({ choices, id, kind }, index) => {
    if (index > 0 && roll(10) === 0) return [];
    // Towards one end: the best face, the first choice.
    const steps = Math.min(roll(choices.length), roll(choices.length) + dull);
    const at = kind === 'faces' ? choices.length - 1 - steps : steps;
    return [[id, choices[Math.max(0, Math.min(choices.length - 1, at))] ?? ''] as const];
  });
  const role = VISITOR_ROLES[roll(6)];
  return {
    lab,
    day,
    language: roll(12) === 0 ? 'en' : 'fr',
    ...(role === undefined ? {} : { role }),
    rapid: roll(30) === 0,
    answers: Object.fromEntries(answers),
  };
}
