import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Station } from '../station/station.ts';

/** Screens of one kiosk; more is a fault or an attack. */
const MAX_SOCKETS = 16;
const MAX_MESSAGE_BYTES = 1024;
/** A screen that does not read is let go before its events fill the memory. */
const MAX_BUFFERED_BYTES = 1024 * 1024;

/** What a screen may say: `{ "token": … }` shows that its console is unlocked, so that it hears operators' events. */
const proof = z.strictObject({ token: z.string().max(128) });

/** The sockets of `/events`. */
export interface EventSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

export function createEventSockets(station: Pick<Station, 'on' | 'isOperator'>): EventSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false });
  const tokens = new WeakMap<WebSocket, string>();

  server.on('connection', (socket) => {
    // Without a listener, a socket that breaks would end the process.
    socket.on('error', () => socket.terminate());
    socket.on('message', (data, isBinary) => {
      const token = isBinary || !Buffer.isBuffer(data) ? undefined : readProof(data.toString());
      if (token === undefined || !station.isOperator(token)) socket.close(1008);
      else tokens.set(socket, token);
    });
  });

  const off = station.on((event, role) => {
    const text = JSON.stringify(event);
    for (const socket of server.clients) {
      if (role === 'operator' && !station.isOperator(tokens.get(socket) ?? '')) continue;
      if (socket.bufferedAmount > MAX_BUFFERED_BYTES) socket.terminate();
      else if (socket.readyState === socket.OPEN) socket.send(text);
    }
  });

  return {
    upgrade(request, socket, head) {
      if (server.clients.size >= MAX_SOCKETS) socket.destroy();
      else server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
    },
    close() {
      off();
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function readProof(text: string): string | undefined {
  try {
    return proof.safeParse(JSON.parse(text)).data?.token;
  } catch {
    return undefined;
  }
}
