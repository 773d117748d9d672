import { z } from 'zod';
import type { CallMessage } from '../contract/bridge.ts';
import { CALLS, isCallName, type CallName } from '../contract/calls.ts';
import { type CallError, type Reply, StationError } from '../contract/errors.ts';
import { callFault } from './database/faults.ts';
import type { StationFunctions } from './functions.ts';
import { errorFacts } from './log/logger.ts';
import type { LogLines, StationLog } from './ports.ts';

const FIELD_LENGTH = 200;
const MESSAGE_LENGTH = 500;

/** The envelope of every call. */
const callMessage = z.strictObject({
  name: z.string().max(64),
  input: z.unknown(),
  token: z.string().max(128).optional(),
});

export interface DispatchOptions {
  functions: StationFunctions;
  /** True when the token is an operator's, in session. */
  admit(token: string): boolean;
  log: StationLog;
}

/** Answers one call; never rejects. */
export type Dispatch = (message: CallMessage) => Promise<Reply<unknown>>;

/**
 * The one way into the station: knows the call, checks the role, parses the input, calls the function, parses the
 * output. What a function throws becomes an error of the closed list; the rest is logged once and told as `internal`.
 */
export function createDispatch({ admit, functions, log }: DispatchOptions): Dispatch {
  return async (message) => {
    const envelope = callMessage.safeParse(message);
    if (!envelope.success) return refuse(badInput(envelope.error));
    const { input, name, token } = envelope.data;
    if (!isCallName(name)) return refuse({ code: 'unknown-call', message: 'No such call.' });
    const { role, input: inputSchema, output: outputSchema } = CALLS[name];
    if (role === 'operator' && (token === undefined || !admit(token))) {
      return refuse({ code: 'not-allowed', message: 'The console is locked.' });
    }
    const lines = role === 'visitor' ? log.ofVisits : log;
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return refuse(badInput(parsed.error));
    let value: unknown;
    try {
      value = await invoke(functions, name, parsed.data);
    } catch (error) {
      return refuse(toCallError(error, name, lines));
    }
    const checked = outputSchema.safeParse(value);
    if (checked.success) return { ok: true, value: checked.data };
    lines.error('call.bad-output', { call: name, field: checked.error.issues[0]?.path.join('.') });
    return refuse({ code: 'bad-output', message: 'The station gave what the contract does not allow.' });
  };
}

function invoke(functions: StationFunctions, name: CallName, input: unknown): unknown {
  // The table is typed entry by entry; here the name is only known at run time, and the input has just been
  // parsed by the schema of that very name.
  const run: (input: never) => unknown = functions[name];
  return run(input as never);
}

function refuse(error: CallError): Reply<never> {
  return { ok: false, error };
}

function badInput(error: z.ZodError): CallError {
  const issue = error.issues[0];
  const field = issue?.path.join('.').slice(0, FIELD_LENGTH) ?? '';
  // The issue's own message may quote what was typed; its kind says enough.
  return {
    code: 'bad-input',
    ...(field === '' ? {} : { field }),
    message: `Refused by the contract: ${issue?.code ?? 'unknown'}.`,
  };
}

function toCallError(thrown: unknown, call: CallName, log: LogLines): CallError {
  const error = callFault(thrown);
  if (!(error instanceof StationError)) {
    log.error('call.failed', { call, ...errorFacts(error) });
    return { code: 'internal', message: 'The station made a mistake; it is in its log.' };
  }
  if (error.cause !== undefined) log.error('call.disk', { call, ...errorFacts(error.cause) });
  else log.warn('call.refused', { call, code: error.code });
  return {
    code: error.code,
    ...(error.field === undefined ? {} : { field: error.field.slice(0, FIELD_LENGTH) }),
    message: error.message.slice(0, MESSAGE_LENGTH),
  };
}
