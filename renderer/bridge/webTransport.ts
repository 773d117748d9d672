import { CALL_PATH, EVENT_PATH, type Undo } from '../../electron/contract/bridge.ts';
import { LIMITS } from '../../electron/contract/limits.ts';
import type { After } from '../journey/timers.ts';
import type { Transport } from './transport.ts';

/** A call without an answer for so long counts as a station out of reach. */
const CALL_MS = 8000;
/** Pauses before the socket is opened again; the last one is for ever after. */
const PAUSES_MS = [250, 500, 1000, 2000, 4000] as const;

/** Over HTTP and a WebSocket of the page's own origin, opened again as often as it closes. */
export function openWebTransport({
  origin,
  fetch,
  openSocket,
  after,
}: {
  /** Such as `http://127.0.0.1:4173`. */
  origin: string;
  fetch: typeof globalThis.fetch;
  openSocket: (url: string) => WebSocket;
  after: After;
}): Transport {
  const events = new Set<(text: string) => void>();
  const backs = new Set<() => void>();
  let socket: WebSocket | null = null;
  let failures = 0;
  let wasLost = false;
  let cancelPause: Undo | null = null;
  let closed = false;

  function connect(): void {
    if (closed) return;
    const opened = openSocket(`${origin.replace(/^http/, 'ws')}${EVENT_PATH}`);
    socket = opened;
    opened.onopen = () => {
      failures = 0;
      if (wasLost) for (const listener of backs) listener();
      wasLost = false;
    };
    opened.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string' && data.length <= LIMITS.messageBytes) for (const listener of events) listener(data);
    };
    opened.onclose = () => {
      wasLost = true;
      const pause = PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)] ?? 0;
      failures += 1;
      if (!closed) cancelPause = after(pause, connect);
    };
  }
  connect();

  return {
    async send(message) {
      const response = await fetch(`${origin}${CALL_PATH}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: message,
        signal: AbortSignal.timeout(CALL_MS),
      });
      return response.text();
    },
    onEvent: (listener) => listen(events, listener),
    onBack: (listener) => listen(backs, listener),
    prove(token) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ token }));
    },
    close() {
      closed = true;
      cancelPause?.();
      socket?.close();
    },
  };
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): Undo {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
