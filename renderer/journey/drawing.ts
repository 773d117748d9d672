import type { Question, Questionnaire, Questionnaires } from '../../electron/contract/questionnaire.ts';

/** A number from 0 to 1, 1 excluded, evenly at random. */
export type Chance = () => number;

/** The questionnaires as one visitor will see them: which questions fall to them, and in what order their pictures stand. */
export function drawnFor({ adult, alone, group }: Questionnaires, chance: Chance): Questionnaires {
  return { alone: drawn(alone, chance), group: drawn(group, chance), adult: drawn(adult, chance) };
}

function drawn(questionnaire: Questionnaire, chance: Chance): Questionnaire {
  const asked = questionnaire.questions.filter((question) => question.asked !== 'half' || chance() < 0.5);
  return {
    ...questionnaire,
    questions: asked.map((question) => (question.shuffled ? mixed(question, chance) : question)),
  };
}

/** Fisher and Yates's shuffle: every order is as likely. */
function mixed(question: Question, chance: Chance): Question {
  const choices: string[] = [];
  for (const choice of question.choices) {
    const place = Math.floor(chance() * (choices.length + 1));
    choices.push(choices[place] ?? choice);
    choices[place] = choice;
  }
  return { ...question, choices };
}
