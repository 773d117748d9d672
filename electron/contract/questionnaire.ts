import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { audience, day, dayPart, identifier, language, visitorRole } from './vocabulary.ts';

/** How a question is drawn: four faces, two to six pictograms, or the pictures of the experience's doors. */
export const QUESTION_KINDS = ['faces', 'choice', 'doors'] as const;

export const question = z.strictObject({
  id: identifier,
  kind: z.enum(QUESTION_KINDS),
  /** In the order shown, from the least to the most for faces. */
  choices: z.array(identifier).min(2).max(LIMITS.choices),
  /** Asked of one visitor in two, drawn for each; absent: of everyone. */
  asked: z.literal('half').optional(),
  /** Shown in another order to each visitor: what stands first is chosen more. Statements keep the order above. */
  shuffled: z.literal(true).optional(),
});
export type Question = z.infer<typeof question>;

/** A questionnaire as data. Its words are in the locale files; a change of words or order is a new version. */
export const questionnaire = z.strictObject({
  id: identifier,
  version: z.int().min(1).max(9999),
  questions: z.array(question).min(1).max(LIMITS.questions),
});
export type Questionnaire = z.infer<typeof questionnaire>;

/** The questionnaires of an experience, by who answers. */
export const questionnaires = z.record(audience, questionnaire);
export type Questionnaires = z.infer<typeof questionnaires>;

/** One answered question. A skipped question is simply absent. */
export const response = z.strictObject({ question: identifier, choice: identifier });
export type Response = z.infer<typeof response>;

/**
 * What the visitor answered. `id` is a random UUID (v4) made with the answer, so that a repeated call
 * is recorded once. There is no free text, no time and no visit id, on purpose.
 */
export const answers = z.strictObject({
  id: z.uuidv4(),
  experience: identifier,
  questionnaire: z.strictObject({ id: identifier, version: z.int().min(1).max(9999) }),
  language,
  role: visitorRole.optional(),
  responses: z.array(response).min(1).max(LIMITS.questions),
  /** It waited in the screen for a station that was away: how soon it follows another tells nothing. */
  waited: z.literal(true).optional(),
});
export type Answers = z.infer<typeof answers>;

/** The proof that an answer is on disk: given only after COMMIT with synchronous=FULL. */
export const receipt = z.strictObject({ id: z.uuidv4(), day, dayPart });
export type Receipt = z.infer<typeof receipt>;

/**
 * The station's account of statements: `recorded = acknowledged + waiting + refused`, always.
 * `answers` counts questionnaires; one questionnaire makes one statement for each answered question.
 */
export const ledger = z.strictObject({
  answers: z.int().min(0),
  recorded: z.int().min(0),
  acknowledged: z.int().min(0),
  waiting: z.int().min(0),
  refused: z.int().min(0),
});
export type Ledger = z.infer<typeof ledger>;
