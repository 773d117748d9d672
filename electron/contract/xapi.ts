/** Every address that our statements use; nothing else builds one. */
const OURS = 'https://vitrine.example/xapi';

export const ANSWERED = 'http://adlnet.gov/expapi/verbs/answered';
export const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';

/** One agent for all visitors: nobody can be told from another, in any record store. */
export const ANONYMOUS = { objectType: 'Agent', account: { homePage: OURS, name: 'visiteur-anonyme' } } as const;

/** Our profile, cited by every statement. */
export const PROFILE = `${OURS}/profile/v1`;

export const activity = {
  question: (questionnaire: string, version: number, question: string): string =>
    `${OURS}/questionnaires/${questionnaire}/v${version}/${question}`,
  questionnaire: (questionnaire: string, version: number): string =>
    `${OURS}/questionnaires/${questionnaire}/v${version}`,
  experience: (experience: string): string => `${OURS}/experiences/${experience}`,
} as const;

export const EXTENSION = {
  lab: `${OURS}/extensions/lab`,
  day: `${OURS}/extensions/day`,
  dayPart: `${OURS}/extensions/day-part`,
  visitorRole: `${OURS}/extensions/visitor-role`,
  questionnaire: `${OURS}/extensions/questionnaire`,
  questionnaireVersion: `${OURS}/extensions/questionnaire-version`,
  clockSuspect: `${OURS}/extensions/clock-suspect`,
  /** Marks an answer given a moment after another one on the same machine. */
  rapidRepeat: `${OURS}/extensions/rapid-repeat`,
} as const;

/** Tags of BCP 47 for the languages of the interface, as xAPI wants them in `context.language`. */
export const LANGUAGE_TAGS = { fr: 'fr-FR', en: 'en-US' } as const;

/** Reads back what `activity` wrote. */
export const ACTIVITY_PATTERNS = {
  question: /^https:\/\/vitrine\.example\/xapi\/questionnaires\/([a-z0-9-]+)\/v(\d+)\/([a-z0-9-]+)$/,
  experience: /^https:\/\/vitrine\.example\/xapi\/experiences\/([a-z0-9-]+)$/,
} as const;

/** The interface's language of a tag, or undefined. */
export function languageOfTag(tag: string): string | undefined {
  return Object.entries(LANGUAGE_TAGS).find(([, known]) => known === tag)?.[0];
}
