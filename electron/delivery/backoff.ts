import { SYNC } from './limits.ts';

/** Doublings after which the ceiling has long been reached. */
const MOST_DOUBLINGS = 30;

/**
 * The wait after the `failures`-th failure in a row, in milliseconds: anywhere between nothing and a ceiling that
 * doubles ("full jitter"), so that kiosks that lost a store together do not come back together.
 * @param share a random number in [0, 1)
 */
export function jitter(failures: number, share: number): number {
  const doubled = SYNC.firstWaitMs * 2 ** Math.min(failures, MOST_DOUBLINGS);
  return Math.round(share * Math.min(SYNC.longestWaitMs, doubled));
}

/** The wait after a fault of the configuration, in milliseconds: long, and again at random. */
export function pause(share: number): number {
  return Math.round((SYNC.longestWaitMs / 2) * (1 + share));
}

/**
 * What `Retry-After` asks for, in milliseconds (RFC 9110, 10.2.3), or nothing where it cannot be read. A date is
 * measured from the reply's own `Date`, because the kiosk's clock may be wrong.
 */
export function retryAfter(header: string | null, date: number | undefined, now: number): number | undefined {
  if (header === null) return undefined;
  const asked = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - (date ?? now);
  return Number.isNaN(asked) ? undefined : Math.min(Math.max(asked, 0), SYNC.longestRetryAfterMs);
}

/** What is left of a wait, in milliseconds. A clock that was set back does not stretch it. */
export function remaining({ nextAt, wait }: { nextAt: number; wait: number }, now: number): number {
  return Math.max(0, Math.min(nextAt - now, wait));
}
