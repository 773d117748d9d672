import type { After, Clock } from './ports.ts';
import { retryAfter } from './backoff.ts';
import { SYNC } from './limits.ts';
import type { Reply } from './verdict.ts';

/** The way out, shared by all that is asked of a server. */
export interface Line {
  /** Value of `Authorization`. */
  authorization: string;
  fetch: typeof fetch;
  after: After;
  clock: Clock;
  /** Ends the request in flight when its owner closes. */
  closing: AbortSignal;
  timeoutMs?: number;
}

/** A reply with its whole text. */
export type Answer = Reply & { text: string };

/**
 * One request, a POST where it has a JSON body: no redirects, no compression, a whole reply within a minute. Never
 * rejects: what did not come is a status of 0.
 */
export async function exchange(
  { after, authorization, clock, closing, fetch, timeoutMs = SYNC.timeoutMs }: Line,
  url: string,
  { body, headers = {} }: { body?: Uint8Array | undefined; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const late = new AbortController();
  const undo = after(timeoutMs, () => late.abort());
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization,
        accept: 'application/json',
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
      // A redirect may lead the key to a stranger.
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.any([late.signal, closing]),
    });
    const text = await readText(response);
    const told = Date.parse(response.headers.get('date') ?? '');
    const date = Number.isNaN(told) ? undefined : told;
    return {
      status: response.status,
      proven: /^\d+\.\d+/.test(response.headers.get('x-experience-api-version') ?? ''),
      retryAfter: retryAfter(response.headers.get('retry-after'), date, clock()),
      date,
      text,
    };
  } catch {
    return { status: 0, trouble: late.signal.aborted ? 'timeout' : 'network', proven: false, text: '' };
  } finally {
    undo();
  }
}

/** The JSON value of a text, or nothing where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The whole body, so that a reply that was cut off is not taken for one. Throws when it is too long. */
async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > SYNC.replyBytes) throw new Error('The reply is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
