/** What the station takes from the world as parameters, so that a test can hold it still. */
import type { Random } from '../delivery/ports.ts';

export { type After, type Clock, type Random, randomInteger, share } from '../delivery/ports.ts';

/** Values that a log line may hold. Objects are refused by type: no input of a call can slip in. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes lines of the log. Never throws and never waits on a full disk. */
export interface LogLines {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
}

/** The one structured logger. */
export interface Log extends LogLines {
  close(): void;
}

/** The station's log. */
export interface StationLog extends Log {
  /** For what a visitor's call causes: lines of the same log that tell the hour alone. */
  readonly ofVisits: LogLines;
}

/** A random UUID, version 4 (RFC 9562), from the given source. */
export function uuid(random: Random): string {
  const bytes = Uint8Array.from(random(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
