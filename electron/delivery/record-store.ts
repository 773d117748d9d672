import { exchange, type Line, parsed } from './exchange.ts';
import { isSameStatement } from './same.ts';
import type { Found, Reply } from './verdict.ts';

/** A statement as it was serialised once, with its id. */
export interface FrozenStatement {
  id: string;
  bytes: Buffer;
}

/** A record store that speaks xAPI, as the sender uses it. */
export interface RecordStore {
  /** Sends statements as one batch. Never rejects. */
  post(batch: readonly FrozenStatement[]): Promise<Reply>;
  /** Reads one statement back and compares. Never rejects. */
  find(statement: FrozenStatement): Promise<Found>;
}

export interface RecordStoreOptions extends Line {
  /** The xAPI endpoint, such as `https://hub.example/xapi`. */
  address: string;
  /** Value of `X-Experience-API-Version`. */
  version: string;
}

/** A client of a record store. */
export function createRecordStore({ address, version, ...line }: RecordStoreOptions): RecordStore {
  const statements = `${address.replace(/\/+$/, '')}/statements`;
  const headers = { 'x-experience-api-version': version };

  return {
    async post(batch) {
      const { text, ...reply } = await exchange(line, statements, { headers, body: bodyOf(batch) });
      return { ...reply, proven: reply.proven || namesOnly(parsed(text), batch) };
    },
    async find({ bytes, id }) {
      const { text, ...reply } = await exchange(line, `${statements}?statementId=${encodeURIComponent(id)}`, {
        headers,
      });
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
