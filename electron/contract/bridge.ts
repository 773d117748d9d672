import type { CallInput, CallName, CallOutput } from './calls.ts';
import type { Reply } from './errors.ts';
import type { EventName, EventPayload } from './events.ts';

/** Takes a listener off again. */
export type Undo = () => void;

/**
 * All that the renderer knows of its host. `call` never rejects: a host that cannot be reached
 * answers `{ ok: false, error: { code: 'unreachable' } }`.
 */
export interface Bridge {
  call<Name extends CallName>(name: Name, input: CallInput<Name>, token?: string): Promise<Reply<CallOutput<Name>>>;
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): Undo;
}

/**
 * What the Electron preload puts on `window.vitrine`: the same two functions without types, because
 * names and payloads are checked by the station (calls) and by the client (events). `message` is the JSON text of
 * a `CallMessage`, the reply is the JSON text of a `Reply`.
 */
export interface PreloadBridge {
  call(message: string): Promise<string>;
  on(listener: (event: string) => void): Undo;
}

/** A call on the wire, for both hosts. */
export interface CallMessage {
  name: string;
  input: unknown;
  token?: string;
}

/** An event on the wire, for both hosts. */
export interface EventMessage {
  name: string;
  payload: unknown;
}

/** Channels of the Electron host; there are no others. */
export const CALL_CHANNEL = 'kiosk:call';
export const EVENT_CHANNEL = 'kiosk:event';

/**
 * Paths of the loopback web host; everything else is a file of the renderer. A screen that unlocked its console
 * sends `{ "token": … }` on the socket of events, so that it hears operators' events too.
 */
export const CALL_PATH = '/rpc';
export const EVENT_PATH = '/events';
