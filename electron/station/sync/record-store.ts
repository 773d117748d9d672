import type { After, Clock } from '../ports.ts';
import { retryAfter } from './backoff.ts';
import { SYNC } from './limits.ts';
import { isSameStatement } from './same.ts';
import type { Found, Reply } from './verdict.ts';

/** A statement as it was serialised when the visitor answered, with its id. */
export interface FrozenStatement {
  id: string;
  bytes: Buffer;
}

/** The far end: any xAPI record store. */
export interface RecordStore {
  /** Sends statements as one batch. Never rejects. */
  post(batch: readonly FrozenStatement[]): Promise<Reply>;
  /** Reads one statement back and compares. Never rejects. */
  find(statement: FrozenStatement): Promise<Found>;
}

export interface RecordStoreOptions {
  /** The xAPI endpoint, such as `https://hub.example/xapi`. */
  address: string;
  /** Value of `X-Experience-API-Version`. */
  version: string;
  /** Value of `Authorization`. */
  authorization: string;
  fetch: typeof fetch;
  after: After;
  clock: Clock;
  /** Ends the request in flight when the station closes. */
  closing: AbortSignal;
  timeoutMs?: number;
}

type Answer = Reply & { text: string };

/** A client of a record store: one request at a time, no redirects, no compression, a whole reply within a minute. */
export function createRecordStore(options: RecordStoreOptions): RecordStore {
  const { address, after, authorization, clock, closing, timeoutMs = SYNC.timeoutMs, version } = options;
  const statements = `${address.replace(/\/+$/, '')}/statements`;

  async function exchange(url: string, body?: Buffer): Promise<Answer> {
    const late = new AbortController();
    const undo = after(timeoutMs, () => late.abort());
    try {
      const response = await options.fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization,
          'x-experience-api-version': version,
          accept: 'application/json',
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

  return {
    async post(batch) {
      const { text, ...reply } = await exchange(statements, bodyOf(batch));
      return { ...reply, proven: reply.proven || namesOnly(parsed(text), batch) };
    },
    async find({ bytes, id }) {
      const { text, ...reply } = await exchange(`${statements}?statementId=${encodeURIComponent(id)}`);
      const found = reply.status === 200 ? parsed(text) : undefined;
      if (typeof found !== 'object' || found === null || !('id' in found) || found.id !== id) {
        return { reply, statement: 'none' };
      }
      const same = isSameStatement(parsed(bytes.toString('utf8')), found);
      return { reply: { ...reply, proven: true }, statement: same ? 'same' : 'different' };
    },
  };
}

/** The batch as a JSON list of the frozen bytes, each as it is. */
export function bodyOf(batch: readonly FrozenStatement[]): Buffer {
  const parts = batch.flatMap(({ bytes }, index) => [Buffer.from(index === 0 ? '[' : ','), bytes]);
  return Buffer.concat([...parts, Buffer.from(']')]);
}

/** True for a list of nothing but ids that were sent: no stranger could know them. */
function namesOnly(reply: unknown, batch: readonly FrozenStatement[]): boolean {
  const sent = new Set<unknown>(batch.map(({ id }) => id));
  return Array.isArray(reply) && reply.length > 0 && reply.every((id) => sent.has(id));
}

function parsed(text: string): unknown {
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
