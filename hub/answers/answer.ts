import { z } from 'zod';
import { day, identifier, language, visitorRole } from '../../electron/contract/vocabulary.ts';
import { ACTIVITY_PATTERNS, ANSWERED, EXTENSION, languageOfTag, PROFILE } from '../../electron/contract/xapi.ts';
import { dayNumber } from './time.ts';

/** By what an answer is counted; see `EXTENSION` for the words. */
export interface Facet {
  lab: string;
  experience: string;
  questionnaire: string;
  version: number;
  /** Empty, as is the choice: a whole questionnaire of which at least one question was answered. */
  question: string;
  choice: string;
  language: string;
  /** `UNSAID` when the visitor did not say. */
  role: string;
  /** 1 when it came right after another one. */
  flagged: number;
}

/** What one of our statements tells. */
export interface Answer extends Facet {
  /** Days since 1970-01-01, of the lab's calendar. */
  day: number;
  /** Of the questionnaire; its questions share it. */
  registration: string | undefined;
}

/** The role of visitors who did not say one. */
export const UNSAID = 'unsaid';

const activities = z.union([
  z.array(z.object({ id: z.string() })),
  z.object({ id: z.string() }).transform((one) => [one]),
]);

/** The parts of a statement of the kiosks' profile that are counted. */
const ours = z.object({
  verb: z.object({ id: z.literal(ANSWERED) }),
  object: z.object({ id: z.string().regex(ACTIVITY_PATTERNS.question) }),
  result: z.object({ response: identifier }),
  context: z.object({
    registration: z.string().optional(),
    language: z.string().transform(languageOfTag).pipe(language),
    contextActivities: z.object({ grouping: activities, category: activities }),
    extensions: z.object({
      [EXTENSION.lab]: identifier,
      [EXTENSION.day]: day,
      [EXTENSION.questionnaire]: identifier,
      [EXTENSION.questionnaireVersion]: z.int(),
      [EXTENSION.visitorRole]: visitorRole.optional(),
      [EXTENSION.rapidRepeat]: z.literal(true).optional(),
    }),
  }),
});

/** What a statement answers, if it is of the kiosks' profile and whole; nothing for any other. */
export function answerOf(statement: { verb: { id: string } }): Answer | undefined {
  // Spares a foreign statement the parsing.
  if (statement.verb.id !== ANSWERED) return undefined;
  const { data } = ours.safeParse(statement);
  if (data === undefined) return undefined;
  const { context, object, result } = data;
  const { extensions } = context;
  const [, questionnaire, version, question = ''] = ACTIVITY_PATTERNS.question.exec(object.id) ?? [];
  const experience = context.contextActivities.grouping
    .map(({ id }) => ACTIVITY_PATTERNS.experience.exec(id)?.[1])
    .find((found) => found !== undefined);
  if (
    experience === undefined ||
    !context.contextActivities.category.some(({ id }) => id === PROFILE) ||
    questionnaire !== extensions[EXTENSION.questionnaire] ||
    Number(version) !== extensions[EXTENSION.questionnaireVersion]
  ) {
    return undefined;
  }
  return {
    lab: extensions[EXTENSION.lab],
    experience,
    questionnaire,
    version: Number(version),
    question,
    choice: result.response,
    language: context.language,
    role: extensions[EXTENSION.visitorRole] ?? UNSAID,
    flagged: extensions[EXTENSION.rapidRepeat] === true ? 1 : 0,
    day: dayNumber(extensions[EXTENSION.day]),
    registration: context.registration?.toLowerCase(),
  };
}
