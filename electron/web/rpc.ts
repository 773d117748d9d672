import type { IncomingMessage } from 'node:http';
import type { CallMessage } from '../contract/bridge.ts';
import type { CallError, Reply } from '../contract/errors.ts';
import { LIMITS } from '../contract/limits.ts';

/** What `/rpc` answers: a status of HTTP and the JSON of a `Reply`. */
export interface RpcAnswer {
  status: number;
  reply: Reply<unknown>;
}

/** Answers one `POST /rpc`. A body that is not a call is told so and never logged: it could hold anything. */
export async function answerRpc(
  request: IncomingMessage,
  dispatch: (message: CallMessage) => Promise<Reply<unknown>>,
): Promise<RpcAnswer> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/.test(type)) return refuse(415, 'The body must be application/json.');
  const body = await readBody(request);
  if (body === undefined) return refuse(413, 'The body is too large.');
  const message = parseMessage(body);
  if (message === undefined) return refuse(400, 'The body is not a call.');
  return { status: 200, reply: await dispatch(message) };
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > LIMITS.messageBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseMessage(body: string): CallMessage | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  return isCallMessage(value) ? value : undefined;
}

/** The shape alone; the station checks every part of it. */
function isCallMessage(value: unknown): value is CallMessage {
  return (
    typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && 'input' in value
  );
}

function refuse(status: number, message: string): RpcAnswer {
  const error: CallError = { code: 'bad-input', message };
  return { status, reply: { ok: false, error } };
}
