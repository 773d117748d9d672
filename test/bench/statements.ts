import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { readCatalogueAssets } from '../../electron/station/catalogue/assets.ts';
import { answeredStatement } from '../../electron/station/feedback/statement.ts';

const LABS = 7;
const DAYS = 28;
const assets = readCatalogueAssets(resolve(import.meta.dirname, '../../assets'));
const experience = assets.experiences[0];
const survey = experience && assets.surveys.get(experience.questionnaires.alone);
let made = 0;

/** Statements as kiosks send them, of seven labs and four weeks, each with ids of its own, as JSON texts. */
export function statementTexts(count: number): string[] {
  return Array.from({ length: count }, () => JSON.stringify(nextStatement()));
}

function nextStatement(): Record<string, unknown> {
  if (experience === undefined || survey === undefined) throw new Error('The catalogue is empty.');
  const { id, questions, version } = survey.questionnaire;
  const turn = made++;
  const question = pick(questions, turn);
  const response = { question: question.id, choice: pick(question.choices, Math.floor(turn / questions.length)) };
  const day = `2026-11-${String(1 + (turn % DAYS)).padStart(2, '0')}`;
  return answeredStatement({
    id: randomUUID(),
    registration: randomUUID(),
    timestamp: `${day}T14:00:00.000Z`,
    day,
    dayPart: 'afternoon',
    lab: `labo-${1 + (turn % LABS)}`,
    clockSuspect: false,
    rapidRepeat: false,
    survey,
    answers: {
      id: randomUUID(),
      experience: experience.id,
      questionnaire: { id, version },
      language: 'fr',
      responses: [response],
    },
    response,
  });
}

function pick<Item>(list: readonly Item[], turn: number): Item {
  const item = list[turn % list.length];
  if (item === undefined) throw new RangeError('An empty list.');
  return item;
}
