import { z } from 'zod';
import { LIMITS } from './limits.ts';

/** A short machine name: lower case, digits and hyphens, such as `planetarium` or `labo-1`. */
export const identifier = z
  .string()
  .max(LIMITS.identifierLength)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');

/** A name that a person reads. */
export const displayName = z.string().trim().min(1).max(LIMITS.nameLength);

/** A language that the interface has a locale file for (BCP 47, language part only). */
export const LANGUAGES = ['fr', 'en'] as const;
export const language = z.enum(LANGUAGES);
export type Language = z.infer<typeof language>;

/** A calendar day of the lab's time zone, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** The coarsest useful time of an answer; nothing finer is ever stored. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export const dayPart = z.enum(DAY_PARTS);
export type DayPart = z.infer<typeof dayPart>;

/** Who answers: a child, several at once, or an adult. Each has a questionnaire of its own. */
export const AUDIENCES = ['alone', 'group', 'adult'] as const;
export const audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof audience>;

/** Who the visitor says to be, if they say. */
export const VISITOR_ROLES = ['pupil', 'teacher', 'family', 'other'] as const;
export const visitorRole = z.enum(VISITOR_ROLES);
export type VisitorRole = z.infer<typeof visitorRole>;
