import { z } from 'zod';
import type { Bridge, CallMessage, Undo } from '../../electron/contract/bridge.ts';
import { CALLS, type CallName, type CallOutput } from '../../electron/contract/calls.ts';
import { callError, type Reply } from '../../electron/contract/errors.ts';
import { EVENTS, type EventName, type EventPayload } from '../../electron/contract/events.ts';
import type { Transport } from './transport.ts';

const reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: callError }),
]);
const eventMessage = z.strictObject({ name: z.string(), payload: z.unknown() });

/** The renderer's one way to its station. */
export interface Client extends Bridge {
  /** The station can be reached again after it could not: what was missed must be read anew. */
  onBack(listener: () => void): Undo;
  close(): void;
}

/**
 * Calls and events over a transport. What comes back is checked with the contract's schemas: a reply that does not fit
 * is `bad-output`, an event that does not fit is dropped. Never rejects.
 */
export function createClient(transport: Transport): Client {
  return {
    async call(name, input, token) {
      const message: CallMessage = { name, input, ...(token === undefined ? {} : { token }) };
      let text: string;
      try {
        text = await transport.send(JSON.stringify(message));
      } catch {
        return failure('unreachable', 'The station does not answer.');
      }
      const answer = readReply(name, text);
      if (name === 'console.unlock' && answer.ok) transport.prove((answer.value as CallOutput<'console.unlock'>).token);
      return answer;
    },
    on(name, listener) {
      return transport.onEvent((text) => {
        const payload = readEvent(name, text);
        if (payload !== undefined) listener(payload);
      });
    },
    onBack: (listener) => transport.onBack(listener),
    close: () => transport.close(),
  };
}

function readReply<Name extends CallName>(name: Name, text: string): Reply<CallOutput<Name>> {
  const parsed = reply.safeParse(parseJson(text));
  if (!parsed.success) return failure('bad-output', 'The reply is not one of the contract.');
  if (!parsed.data.ok) return parsed.data;
  const value = CALLS[name].output.safeParse(parsed.data.value);
  return value.success
    ? { ok: true, value: value.data as CallOutput<Name> }
    : failure('bad-output', `The reply to ${name} does not fit its schema.`);
}

function readEvent<Name extends EventName>(name: Name, text: string): EventPayload<Name> | undefined {
  const message = eventMessage.safeParse(parseJson(text));
  if (!message.success || message.data.name !== name) return undefined;
  const payload = EVENTS[name].payload.safeParse(message.data.payload);
  return payload.success ? (payload.data as EventPayload<Name>) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failure(code: 'unreachable' | 'bad-output', message: string): { ok: false; error: z.infer<typeof callError> } {
  return { ok: false, error: { code, message } };
}
