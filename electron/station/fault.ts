/** Exit codes of the hosts, from sysexits.h, so that a supervisor can tell the causes apart. */
export const EXIT = {
  ok: 0,
  wrongCommandLine: 64,
  portInUse: 69,
  internal: 70,
  disk: 74,
  wrongConfiguration: 78,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Longest sentence that the out-of-order screen shows; the same bound as the contract's. */
const SENTENCE_LENGTH = 500;

/**
 * Why the station cannot open: one sentence for the cause, one for the remedy, both for the operator.
 * A host prints it and exits with `exitCode`, or shows it on the out-of-order screen.
 */
export class StationFault extends Error {
  readonly exitCode: ExitCode;
  readonly remedy: string;
  /** Path of the faulty field of `station.json`, such as `lab.place.latitude`. */
  readonly field: string | undefined;

  constructor(exitCode: ExitCode, reason: string, remedy: string, options: { field?: string; cause?: unknown } = {}) {
    super(reason.slice(0, SENTENCE_LENGTH), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'StationFault';
    this.exitCode = exitCode;
    this.remedy = remedy.slice(0, SENTENCE_LENGTH);
    this.field = options.field;
  }
}

/** Any error as a fault; what the station did not foresee is an internal one. */
export function toFault(error: unknown): StationFault {
  if (error instanceof StationFault) return error;
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new StationFault(
    EXIT.internal,
    `The station stopped on an unforeseen error: ${text}`,
    'Start it again; if it comes back, send the folder “logs” of the data folder to the maintainers.',
    { cause: error },
  );
}

/** The fault as it is printed on a terminal: cause, field, remedy. */
export function faultText(fault: StationFault): string {
  const field = fault.field === undefined ? '' : ` [${fault.field}]`;
  return `Vitrine cannot start${field}: ${fault.message}\nRemedy: ${fault.remedy}`;
}
