/** Exit codes of the hub, from sysexits.h. */
export const EXIT = { ok: 0, wrongCommandLine: 64, badFile: 65, portInUse: 69, internal: 70, disk: 74 } as const;

/** Why the hub, or one of its commands, cannot go on: a sentence for the cause and one for the remedy. */
export class HubFault extends Error {
  readonly exitCode: number;
  readonly remedy: string;

  constructor(exitCode: number, reason: string, remedy: string, cause?: unknown) {
    super(reason, cause === undefined ? undefined : { cause });
    this.name = 'HubFault';
    this.exitCode = exitCode;
    this.remedy = remedy;
  }
}
