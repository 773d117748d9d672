import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { CALL_PATH, EVENT_PATH } from '../contract/bridge.ts';
import { EXIT, StationFault } from '../station/fault.ts';
import { COMMON_HEADERS, type Serve } from '../station/serve/serve.ts';
import type { Station } from '../station/station.ts';
import { createEventSockets, type EventSockets } from './events.ts';
import { createGuard, type Guard, type Refusal } from './guard.ts';
import { answerRpc } from './rpc.ts';

const LOOPBACK = '127.0.0.1';
/** A client that does not finish its request in this time is let go, in milliseconds. */
const REQUEST_MS = 30_000;

export interface WebHostOptions {
  station: Station;
  serve: Serve;
  /** 0: a free one. */
  port: number;
  random: (count: number) => Uint8Array;
}

export interface WebHost {
  readonly port: number;
  /** The address that opens the kiosk, with this run's key. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the station on the loopback interface alone. Throws a `StationFault` (exit 69) when the port is taken.
 * `close` ends open sockets at once.
 */
export async function openWebHost({ port: wanted, random, serve, station }: WebHostOptions): Promise<WebHost> {
  const server = createServer({ requestTimeout: REQUEST_MS, maxHeaderSize: 16 * 1024 });
  const port = await listen(server, wanted);
  const guard = createGuard(port, random);
  const sockets = createEventSockets(station);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // A client that goes away in the middle is no fault of ours; there is nobody left to tell.
    answer(request, response, { guard, serve, station }).catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => {
    // Without a listener, a client that breaks off here would end the process.
    socket.on('error', () => socket.destroy());
    const refusal = refuseUpgrade(request, guard);
    if (refusal === undefined) sockets.upgrade(request, socket, head);
    else socket.end(`HTTP/1.1 ${refusal.status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  });
  return {
    port,
    address: `http://${LOOPBACK}:${port}/?key=${guard.key}`,
    close: () => closeAll(server, sockets),
  };
}

interface Parts {
  guard: Guard;
  serve: Serve;
  station: Station;
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const { guard, serve, station } = parts;
  const target = `http://${LOOPBACK}${request.url ?? '/'}`;
  if (!URL.canParse(target)) return plain(response, 400, 'Not an address.');
  const url = new URL(target);
  if (request.method === 'GET' && guard.opens(url) && guard.refuseSource(request) === undefined) {
    response.writeHead(303, {
      ...COMMON_HEADERS,
      location: '/',
      'set-cookie': guard.cookie(),
      'cache-control': 'no-store',
    });
    response.end();
    return;
  }
  const refusal = guard.refuse(request);
  if (refusal !== undefined) {
    plain(response, refusal.status, refusal.message);
  } else if (url.pathname !== CALL_PATH) {
    await sendResponse(response, await serve(toRequest(request, url)));
  } else if (request.method === 'POST') {
    const { reply, status } = await answerRpc(request, station.dispatch);
    const text = JSON.stringify(reply);
    response.writeHead(status, {
      ...COMMON_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      // The rest of a refused body is not read, so the connection cannot serve again.
      ...(status === 200 ? {} : { connection: 'close' }),
    });
    response.end(text);
  } else {
    plain(response, 405, 'Only POST.');
  }
}

function refuseUpgrade(request: IncomingMessage, guard: Guard): Refusal | undefined {
  if (request.url !== EVENT_PATH || request.headers.origin === undefined) return { status: 403, message: 'Refused.' };
  return guard.refuse(request);
}

function toRequest(request: IncomingMessage, url: URL): Request {
  const headers = new Headers();
  for (const name of ['range', 'if-range', 'if-none-match'] as const) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return new Request(url, { method: request.method ?? 'GET', headers });
}

async function sendResponse(response: ServerResponse, answered: Response): Promise<void> {
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  if (answered.body === null) response.end();
  else await pipeline(Readable.fromWeb(answered.body as ReadableStream<Uint8Array>), response);
}

function plain(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {
    ...COMMON_HEADERS,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(message);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenFault(error, port)));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('The server has no port.'));
    });
  });
}

function listenFault(error: Error, port: number): unknown {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StationFault(
      EXIT.portInUse,
      `Port ${port} is already in use.`,
      'Close what uses it, choose another with --port N, or leave --port out to take a free one.',
      { cause: error },
    );
  }
  if (code === 'EACCES') {
    return new StationFault(
      EXIT.portInUse,
      `Port ${port} is reserved by the system.`,
      'Choose one above 1023 with --port N, or leave --port out to take a free one.',
      { cause: error },
    );
  }
  return error;
}

function closeAll(server: Server, sockets: EventSockets): Promise<void> {
  sockets.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
