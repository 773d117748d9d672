import type { Credentials } from '../../keys/keys.ts';
import { hashSecret, newSecret, type RandomBytes } from '../../keys/secret.ts';

/** How long a browser stays signed in, in milliseconds. */
const SESSION_MS = 12 * 3_600_000;
/** Browsers signed in at once; the one that came first is let go. */
const SESSIONS = 1_000;
const COOKIE = 'vitrine_session';

/**
 * Browsers that are signed in. They hold a random token; the credentials stay here, in memory alone, and are to be
 * checked at every request, so that a key that is revoked or rotated opens nothing any more.
 */
export class Sessions {
  readonly #random: RandomBytes;
  readonly #open = new Map<string, { credentials: Credentials; until: number }>();

  constructor(random: RandomBytes) {
    this.#random = random;
  }

  /** Opens one; gives the value of `Set-Cookie`. */
  open(credentials: Credentials, now: number, secure: boolean): string {
    for (const [hash, { until }] of this.#open) if (until <= now) this.#open.delete(hash);
    const [eldest] = this.#open.keys();
    if (this.#open.size >= SESSIONS && eldest !== undefined) this.#open.delete(eldest);
    const token = newSecret(this.#random);
    this.#open.set(hashSecret(token), { credentials, until: now + SESSION_MS });
    return setCookie(token, SESSION_MS / 1000, secure);
  }

  /** The credentials of a request's `Cookie` header, or nothing. */
  find(header: string | undefined, now: number): Credentials | undefined {
    const token = tokenOf(header);
    const session = token === undefined ? undefined : this.#open.get(hashSecret(token));
    return session === undefined || session.until <= now ? undefined : session.credentials;
  }

  /** Ends the one of a request; gives the value of `Set-Cookie`. */
  close(header: string | undefined, secure: boolean): string {
    const token = tokenOf(header);
    if (token !== undefined) this.#open.delete(hashSecret(token));
    return setCookie('', 0, secure);
  }
}

function setCookie(value: string, seconds: number, secure: boolean): string {
  return `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

function tokenOf(header: string | undefined): string | undefined {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(header ?? '')?.[1];
}
