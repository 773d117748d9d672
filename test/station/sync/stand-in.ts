import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How a record store answers. `strict`: as the specification says. `ralph`: 204 for a batch that it has whole, only
 * the new ids for one that it has in part, and, as its older versions, no xAPI version in its replies.
 */
export type Manner = 'strict' | 'ralph';

/** One thing that goes wrong with one request. */
export const FAULTS = [
  'lost request',
  'lost reply',
  'late reply',
  'twice',
  'again later',
  'truncated reply',
  'reset in the middle',
  'portal',
  'portal without words',
  'redirect',
  'too many requests',
  'error',
  'error after half',
  'unavailable',
  'too large',
  'a stranger’s refusal',
  'not allowed',
  'not found',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface StandInReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface StandInRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** A record store in memory. */
export interface StandIn {
  /** True: it is a hub of ours too, and answers what is asked beyond xAPI. */
  isHub: boolean;
  /** Every request beyond xAPI that came. */
  readonly asked: StandInRequest[];
  /** Statements by id, as JSON text. */
  readonly stored: Map<string, string>;
  /** Every request that came. */
  readonly requests: StandInRequest[];
  /** Refuse a batch that holds one of these with 400. */
  readonly refused: Set<string>;
  /** Fail with 500 on a batch that holds one of these. */
  readonly choked: Set<string>;
  answer(method: string, url: string, body: string, fault?: Fault): StandInReply;
}

export function createStandIn(manner: Manner, now: () => number): StandIn {
  const stored = new Map<string, string>();
  const refused = new Set<string>();
  const choked = new Set<string>();
  let last = '[]';

  function reply(status: number, value?: unknown): StandInReply {
    const body = value === undefined ? '' : JSON.stringify(value);
    const version: Record<string, string> = manner === 'ralph' ? {} : { 'x-experience-api-version': '1.0.3' };
    return {
      status,
      headers: { date: new Date(now()).toUTCString(), 'content-type': 'application/json', ...version },
      body,
    };
  }

  function take(body: string, count = Number.POSITIVE_INFINITY): StandInReply {
    const batch = JSON.parse(body) as { id: string }[];
    const ids = batch.map(({ id }) => id);
    if (ids.some((id) => choked.has(id))) return reply(500);
    if (ids.some((id) => refused.has(id)) || new Set(ids).size !== ids.length) return reply(400, { detail: 'no' });
    const texts = new Map(batch.map((statement) => [statement.id, JSON.stringify(statement)]));
    const fresh = ids.filter((id) => !stored.has(id));
    if (ids.some((id) => stored.has(id) && stored.get(id) !== texts.get(id))) return reply(409, { detail: 'other' });
    for (const id of fresh.slice(0, count)) stored.set(id, texts.get(id) ?? '');
    if (manner === 'strict') return reply(200, ids);
    return fresh.length === 0 ? reply(204) : reply(200, fresh);
  }

  function find(id: string): StandInReply {
    const text = stored.get(id);
    if (text === undefined) return reply(404);
    const own = { stored: new Date(now()).toISOString(), authority: { name: 'x' }, version: '1.0.0' };
    return reply(200, { ...own, ...(JSON.parse(text) as object) });
  }

  function answerKiosk(url: string, body: string): StandInReply {
    if (!standIn.isHub) return reply(404);
    if (url.endsWith('/heartbeat')) return reply(204);
    return reply(200, { held: (JSON.parse(body) as { ids: string[] }).ids.filter((id) => stored.has(id)).length });
  }

  const standIn: StandIn = {
    isHub: false,
    stored,
    refused,
    choked,
    requests: [],
    asked: [],
    answer(method, url, body, fault) {
      const id = new URL(url, 'http://store').searchParams.get('statementId');
      const usual = (): StandInReply => {
        if (isBeyondXapi(url)) return answerKiosk(url, body);
        return method === 'POST' ? take(body) : find(id ?? '');
      };
      const isBatch = method === 'POST' && !isBeyondXapi(url);
      const stranger = (status: number, text: string, headers: Record<string, string> = {}): StandInReply => ({
        status,
        headers: { 'content-type': 'text/html', ...headers },
        body: text,
      });
      switch (fault) {
        case 'lost request':
          return stranger(0, '');
        case 'twice':
          usual();
          break;
        case 'again later':
          take(last);
          break;
        case 'portal':
          return stranger(200, '<!doctype html><title>Bienvenue sur le wifi</title>');
        case 'portal without words':
          return stranger(204, '');
        case 'redirect':
          return stranger(302, '', { location: 'http://127.0.0.1:1/portal' });
        case 'too many requests':
          return { ...reply(429), headers: { ...reply(429).headers, 'retry-after': '7' } };
        case 'error':
          return reply(500);
        case 'error after half':
          if (isBatch) take(body, Math.ceil((JSON.parse(body) as unknown[]).length / 2));
          return reply(500);
        case 'unavailable':
          return stranger(503, 'Service Unavailable', { 'retry-after': '2' });
        case 'too large':
          return stranger(413, 'Request Entity Too Large');
        case 'a stranger’s refusal':
          return stranger(400, '<html>Bad Request</html>');
        case 'not allowed':
          return reply(401);
        case 'not found':
          return stranger(404, '<html>Not Found</html>');
        default:
          break;
      }
      const given = usual();
      if (isBatch) last = body;
      return given;
    },
  };
  return standIn;
}

function isBeyondXapi(url: string): boolean {
  return new URL(url, 'http://store').pathname.startsWith('/kiosk/');
}

/** The fault of a request, and the reply; a store that is no hub keeps its faults for statements. */
function receive(store: StandIn, request: StandInRequest, faultOf: () => Fault | undefined) {
  const isBeyond = isBeyondXapi(request.url);
  (isBeyond ? store.asked : store.requests).push(request);
  const fault = isBeyond && !store.isHub ? undefined : faultOf();
  return { fault, reply: store.answer(request.method, request.url, request.body, fault) };
}

/** `fetch` that reaches the stand-in without a network; `faultOf` gives the fault of each request. */
export function fetchFrom(store: StandIn, faultOf: () => Fault | undefined): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const method = init?.method ?? 'GET';
    const body = init?.body instanceof Uint8Array ? Buffer.from(init.body).toString('utf8') : '';
    const headers = Object.fromEntries(new Headers(init?.headers).entries());
    const { fault, reply } = receive(store, { method, url, headers, body }, faultOf);
    const isLost = ['lost request', 'lost reply', 'late reply', 'truncated reply', 'reset in the middle'];
    if (fault !== undefined && isLost.includes(fault)) throw new TypeError('fetch failed');
    return new Response(reply.status === 204 ? null : reply.body, { status: reply.status, headers: reply.headers });
  };
}

/** The stand-in behind a real socket that the faults break. */
export interface StandInServer {
  readonly address: string;
  close(): Promise<void>;
}

/** @param lateMs how long a late reply takes, milliseconds. */
export async function serveStandIn(
  store: StandIn,
  faultOf: () => Fault | undefined,
  lateMs: number,
): Promise<StandInServer> {
  const server = createServer((request, response) => {
    response.sendDate = false;
    void readBody(request).then((body) => {
      const { headers, method = 'GET', url = '/' } = request;
      const told = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
      const { fault, reply } = receive(store, { method, url, headers: told, body }, faultOf);
      if (fault === 'lost request' || fault === 'lost reply') request.socket.destroy();
      else if (fault === 'late reply') setTimeout(() => write(response, reply), lateMs);
      else if (fault === 'truncated reply' || fault === 'reset in the middle') breakOff(response, reply, fault);
      else write(response, reply);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

function write(response: ServerResponse, { body, headers, status }: StandInReply): void {
  response.writeHead(status, headers);
  response.end(status === 204 ? undefined : body);
}

/** Promises more than it sends, or cuts a chunk in two. */
function breakOff(response: ServerResponse, { body, headers, status }: StandInReply, fault: Fault): void {
  const promised = fault === 'truncated reply' ? { 'content-length': String(body.length + 100) } : {};
  response.writeHead(status === 204 ? 200 : status, { ...headers, ...promised });
  response.write(body.slice(0, Math.ceil(body.length / 2)) || ' ', () => response.socket?.destroy());
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
