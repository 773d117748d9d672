import type { SyncTrouble } from '../../electron/contract/sync.ts';
import type { Target } from './target.ts';

/** Tells of what a person must mend: once, and again after a round without trouble. */
export interface Alarm {
  /** A setback; `status` is 0 where no request was made. */
  hear(trouble: SyncTrouble, status: number): void;
  roundEnded(): void;
}

/** @param tell takes a line */
export function createAlarm({ address, credentialsFile }: Target, tell: (line: string) => void): Alarm {
  /** What was told and is not over. */
  let told: SyncTrouble | undefined;
  let heard: SyncTrouble | undefined;

  const linesOf = (status: number): Partial<Record<SyncTrouble, string>> => ({
    credentials:
      status === 0
        ? `Nothing is forwarded to ${address}: the key in ${credentialsFile} cannot be used. Remedy: put KEY:SECRET there, not readable by everybody.`
        : `Nothing is forwarded to ${address}: it refuses the key in ${credentialsFile} (${status}). Remedy: put the right KEY:SECRET there; it is read again each time.`,
    address: `Nothing is forwarded to ${address}: there is no record store (${status}). Remedy: correct --forward-to.`,
  });

  return {
    hear(trouble, status) {
      heard = trouble;
      const line = linesOf(status)[trouble];
      if (line === undefined || told === trouble) return;
      told = trouble;
      tell(line);
    },
    roundEnded() {
      if (heard === undefined) told = undefined;
      heard = undefined;
    },
  };
}
