import { z } from 'zod';

/**
 * Every way in which a call can fail. The list is closed: a screen can hold a sentence for each,
 * and a code that is not here cannot cross the contract.
 */
export const ERROR_CODES = [
  'bad-input',
  'bad-output',
  'unknown-call',
  'not-allowed',
  'wrong-pin',
  'too-many-tries',
  'conflict',
  'not-found',
  'disk-full',
  'disk-read-only',
  'disk-fault',
  'out-of-order',
  'unreachable',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure as it crosses the contract: never a stack, never a path of the machine. */
export const callError = z.strictObject({
  code: z.enum(ERROR_CODES),
  /** Path of the faulty field, such as `responses.0.choice`. */
  field: z.string().max(200).optional(),
  /** One English sentence for the log and the operator; visitors read the locale's sentence for the code. */
  message: z.string().max(500),
});
export type CallError = z.infer<typeof callError>;

/** What every call answers. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: CallError };

/** An error thrown inside the station that keeps its code at the border. */
export class StationError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;

  constructor(code: ErrorCode, message: string, options: { field?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'StationError';
    this.code = code;
    this.field = options.field;
  }
}
