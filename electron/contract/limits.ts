/** Bounds shared by both ends of the contract. Sizes in bytes, times in milliseconds unless named. */
export const LIMITS = {
  /** A call's JSON text, either way. Answers are under 2 kB; anything near this is a fault. */
  messageBytes: 256 * 1024,
  /** Any short identifier: experience, question, choice, language. */
  identifierLength: 64,
  /** Names that people give: lab, town, machine. */
  nameLength: 80,
  /** Questions in one questionnaire. */
  questions: 6,
  /** Choices of one question. */
  choices: 6,
  /** Statements that a hub is asked about in one request. */
  heldIds: 500,
  /** An operator's session without a call. */
  operatorSessionMs: 15 * 60 * 1000,
} as const;
