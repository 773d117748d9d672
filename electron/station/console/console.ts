import { timingSafeEqual } from 'node:crypto';
import { LIMITS } from '../../contract/limits.ts';
import { StationError } from '../../contract/errors.ts';
import type { Clock, Random } from '../ports.ts';
import { checkPin } from './pin.ts';

/** Wrong PINs that cost nothing; each one after doubles the wait. */
const FREE_TRIES = 3;
/** Wait after the first wrong PIN that costs, and the longest, in milliseconds. */
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;
const TOKEN_BYTES = 32;

/** The door of the operator's console: a PIN opens a session that ends by itself. */
export interface OperatorConsole {
  readonly available: boolean;
  /** Gives the session's token. Throws `not-found`, `wrong-pin` or `too-many-tries`. */
  unlock(pin: string): string;
  lock(): void;
  /** True for the token of the open session; using it keeps the session open. */
  admit(token: string): boolean;
  /** The same without keeping it open. */
  isOpen(token: string): boolean;
  /** True while some operator's session is open. */
  hasSession(): boolean;
}

/** A console without a PIN hash stays closed. */
export function createConsole(pinHash: string | undefined, clock: Clock, random: Random): OperatorConsole {
  let session: { token: string; lastUse: number } | undefined;
  let wrongTries = 0;
  let shutUntil = 0;

  function hasSession(): boolean {
    if (session === undefined) return false;
    const idle = clock() - session.lastUse;
    // A clock set back must not stretch a session.
    if (idle < 0 || idle > LIMITS.operatorSessionMs) session = undefined;
    return session !== undefined;
  }

  function isOpen(token: string): boolean {
    return hasSession() && session !== undefined && sameText(session.token, token);
  }

  return {
    available: pinHash !== undefined,
    unlock(pin) {
      if (pinHash === undefined) throw new StationError('not-found', 'No PIN is configured.');
      const now = clock();
      // A clock set back must not keep the operator out for longer than the longest wait.
      if (now < shutUntil && shutUntil - now <= LONGEST_WAIT_MS) {
        throw new StationError('too-many-tries', 'Too many wrong PINs; wait.');
      }
      if (!checkPin(pin, pinHash)) {
        wrongTries += 1;
        if (wrongTries >= FREE_TRIES) {
          shutUntil = now + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrongTries - FREE_TRIES));
        }
        throw new StationError('wrong-pin', 'Wrong PIN.');
      }
      wrongTries = 0;
      session = { token: Buffer.from(random(TOKEN_BYTES)).toString('base64url'), lastUse: now };
      return session.token;
    },
    lock() {
      session = undefined;
    },
    admit(token) {
      if (!isOpen(token) || session === undefined) return false;
      session.lastUse = clock();
      return true;
    },
    isOpen,
    hasSession,
  };
}

/** Compares without stopping at the first difference. */
function sameText(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
