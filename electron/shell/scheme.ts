import type { Privileges, Protocol } from 'electron';
import { errorFacts } from '../station/log/logger.ts';
import type { Log } from '../station/ports.ts';
import { fallbackPage } from './fallback.ts';
import { FALLBACK_URL, HOST, ORIGIN, SCHEME, START_URL } from './origin.ts';

/** Gives the file for a request: the station's `serve`, the same for both hosts. */
export type Serve = (request: Request) => Promise<Response>;

/** What `app://` may do, with the reason of each. */
export const SCHEME_PRIVILEGES = {
  /** An origin and relative URLs, so that `'self'` in the CSP means something. */
  standard: true,
  /** A secure context: crypto.randomUUID, AudioWorklet. */
  secure: true,
  /** The renderer fetches its sky and models. */
  supportFetchAPI: true,
  /** Media elements seek in streams. */
  stream: true,
  /** V8 keeps compiled code between starts. */
  codeCache: true,
  /** The CSP holds for us too. */
  bypassCSP: false,
  /** Nothing is cached behind the station's back. */
  allowServiceWorkers: false,
  /** No other origin reads our files. */
  corsEnabled: false,
  /** No extensions in a kiosk. */
  allowExtensions: false,
} as const satisfies Required<Privileges>;

/** Declares the scheme; before `ready`, and once in the life of the process. */
export function declareScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: SCHEME_PRIVILEGES }]);
}

/**
 * Serves `app://kiosk/…` of one session (handlers are per session). Only GET and HEAD of our own page
 * reach `serve`; a start page that cannot be given becomes the fallback page, so that nobody ever
 * looks at Chromium's own error.
 */
export function serveScheme(protocol: Pick<Protocol, 'handle'>, serve: Serve, log: Log): void {
  protocol.handle(SCHEME, async (request) => {
    const refusal = refusalOf(request);
    if (refusal) {
      log.warn('request refused', { refusal });
      return plain(403, 'Forbidden');
    }
    if (request.url === FALLBACK_URL) return fallbackPage();
    const isStart = request.url === START_URL;
    try {
      const response = await serve(request);
      if (isStart && !response.ok) throw new Error(`start page answered ${response.status}`);
      return response;
    } catch (error) {
      // An exception here would reach the screen as ERR_UNEXPECTED.
      log.error('a file could not be served', errorFacts(error));
      return isStart ? fallbackPage() : plain(500, 'Internal error');
    }
  });
}

function refusalOf(request: Request & { initiatorOrigin?: string }): string | undefined {
  if (new URL(request.url).host !== HOST) return 'host';
  if (request.method !== 'GET' && request.method !== 'HEAD') return 'method';
  // Absent for what the browser itself starts, such as our loadURL; unlike the referrer, a page cannot forge it.
  if (request.initiatorOrigin !== undefined && request.initiatorOrigin !== ORIGIN) return 'initiator';
  return undefined;
}

function plain(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  });
}
