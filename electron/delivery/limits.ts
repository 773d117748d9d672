/** Bounds of the sending. Times in milliseconds. */
export const SYNC = {
  /** Statements in one request. */
  statements: 50,
  /** Bytes of one request's body. */
  bytes: 256_000,
  /** Longest wait for a whole reply: record stores on small machines take tens of seconds. */
  timeoutMs: 60_000,
  /** First ceiling of the wait after a failure; it doubles with each one in a row. */
  firstWaitMs: 2_000,
  longestWaitMs: 15 * 60_000,
  /** A store may ask for more than our longest wait, up to this. */
  longestRetryAfterMs: 24 * 3_600_000,
  /** Between two rounds without trouble, at random: a fleet does not come at the same minute. */
  leastPauseMs: 60_000,
  mostPauseMs: 5 * 60_000,
  /** Bytes of a reply that are read; the longest that is expected, one statement, is under 4 kB. */
  replyBytes: 1_000_000,
} as const;
