import { type Heartbeat, heldAnswer, kioskAddress } from '../../contract/hub.ts';
import { type Answer, exchange, type Line, parsed } from '../../delivery/exchange.ts';

/**
 * What came of a question. `no-hub`: the server has no such resource, so it is another record store; `refused`: it
 * would say the same again; `later`: it may do better another time.
 */
export type Outcome<Value> =
  | { kind: 'done'; value: Value; date: number | undefined }
  | { kind: 'no-hub' | 'refused' | 'later' };

/** Our hub beyond xAPI. Nothing here rejects. */
export interface HubClient {
  beat(heartbeat: Heartbeat): Promise<Outcome<undefined>>;
  /** How many of these statements the hub holds. */
  held(ids: readonly string[]): Promise<Outcome<number>>;
}

/** A client of the hub whose record store is at `address`; nothing where that cannot be one. */
export function createHubClient(address: string, line: Line): HubClient | undefined {
  const heartbeat = kioskAddress(address, 'heartbeat');
  const held = kioskAddress(address, 'held');
  if (heartbeat === undefined || held === undefined) return undefined;
  const ask = (url: string, question: unknown): Promise<Answer> =>
    exchange(line, url, { body: Buffer.from(JSON.stringify(question)) });
  return {
    async beat(facts) {
      const answer = await ask(heartbeat, facts);
      return answer.status === 204 ? { kind: 'done', value: undefined, date: answer.date } : failureOf(answer);
    },
    async held(ids) {
      const answer = await ask(held, { ids });
      const counted = answer.status === 200 ? heldAnswer.safeParse(parsed(answer.text)) : undefined;
      return counted?.success === true
        ? { kind: 'done', value: counted.data.held, date: answer.date }
        : failureOf(answer);
    },
  };
}

function failureOf({ status }: Answer): { kind: 'no-hub' | 'refused' | 'later' } {
  if (status === 404 || status === 405 || status === 501) return { kind: 'no-hub' };
  const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return { kind: isFinal ? 'refused' : 'later' };
}
