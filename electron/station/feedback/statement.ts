import type { Answers, Question, Response } from '../../contract/questionnaire.ts';
import type { Survey } from '../catalogue/assets.ts';
import { activity, ANONYMOUS, ANSWERED, EXTENSION, INTERACTION, LANGUAGE_TAGS, PROFILE } from '../../contract/xapi.ts';

/** All that a statement says; ids and times are made by the caller, so that this stays pure. */
export interface StatementFacts {
  /** Random v4, of this statement. */
  id: string;
  /** Random v4, of the questionnaire: two answers of one visitor cannot be linked. */
  registration: string;
  /** Floored to the hour, ISO 8601. */
  timestamp: string;
  day: string;
  dayPart: string;
  lab: string;
  /** The clock was not to be believed when this was recorded. */
  clockSuspect: boolean;
  /** The machine got the answer before it only a moment earlier: perhaps somebody plays with the buttons. */
  rapidRepeat: boolean;
  survey: Survey;
  answers: Answers;
  response: Response;
}

/**
 * One answered question as an xAPI statement, the same for 1.0.3 and 2.0.0: a provider should not set `version` (1.0.3,
 * Data 2.4.10), so that frozen bytes outlive a change of version. There is no score: an opinion is not graded.
 */
export function answeredStatement(facts: StatementFacts): Record<string, unknown> {
  const { answers, response, survey } = facts;
  const { id, version } = survey.questionnaire;
  const question = survey.questionnaire.questions.find((candidate) => candidate.id === response.question);
  if (question === undefined) throw new Error('A statement needs a question of its questionnaire.');
  return {
    id: facts.id,
    actor: ANONYMOUS,
    verb: { id: ANSWERED, display: { 'fr-FR': 'a répondu à', 'en-US': 'answered' } },
    object: {
      objectType: 'Activity',
      id: activity.question(id, version, question.id),
      definition: definition(survey, question),
    },
    result: { response: response.choice, completion: true },
    context: {
      registration: facts.registration,
      platform: 'Vitrine',
      language: LANGUAGE_TAGS[answers.language],
      contextActivities: {
        parent: [{ objectType: 'Activity', id: activity.questionnaire(id, version) }],
        grouping: [{ objectType: 'Activity', id: activity.experience(answers.experience) }],
        category: [{ objectType: 'Activity', id: PROFILE }],
      },
      extensions: {
        [EXTENSION.lab]: facts.lab,
        [EXTENSION.day]: facts.day,
        [EXTENSION.dayPart]: facts.dayPart,
        [EXTENSION.questionnaire]: id,
        [EXTENSION.questionnaireVersion]: version,
        ...(answers.role === undefined ? {} : { [EXTENSION.visitorRole]: answers.role }),
        ...(facts.clockSuspect ? { [EXTENSION.clockSuspect]: true } : {}),
        ...(facts.rapidRepeat ? { [EXTENSION.rapidRepeat]: true } : {}),
      },
    },
    timestamp: facts.timestamp,
  };
}

/** Faces are a scale, from the least to the most; the rest is a choice. */
function definition(survey: Survey, question: Question): Record<string, unknown> {
  const said = survey.words.questions[question.id];
  const components = question.choices.map((choice) => ({ id: choice, description: said?.choices[choice] }));
  return {
    type: INTERACTION,
    name: survey.words.name,
    description: said?.text,
    ...(question.kind === 'faces'
      ? { interactionType: 'likert', scale: components }
      : { interactionType: 'choice', choices: components }),
  };
}
