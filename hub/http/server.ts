import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { KIOSK_PATH, XAPI_PATH } from '../../electron/contract/hub.ts';
import type { Gate } from '../keys/gate.ts';
import type { Key } from '../keys/keys.ts';
import type { Kiosks } from '../kiosks/kiosks.ts';
import { badRequest, Refusal } from '../xapi/refusal.ts';
import { type Method, METHODS, readParameters, type XapiRequest, type XapiResponse } from '../xapi/request.ts';
import type { Xapi } from '../xapi/xapi.ts';
import type { Pages } from '../pages/pages.ts';
import { servePages } from './pages.ts';

const ROOT = `${XAPI_PATH}/`;
/** Longest body, in bytes: ten thousand of the kiosks' statements, or a picture. */
const BODY_BYTES = 8 * 1024 * 1024;
/** A client that does not finish its request in this time is let go, in milliseconds. */
const REQUEST_MS = 120_000;

export interface ServerOptions {
  gate: Gate;
  xapi: Xapi;
  kiosks: Kiosks;
  pages: Pages;
  /** Told what was not foreseen; the client is told only 500. */
  onFault: (error: unknown) => void;
}

/** Serves the xAPI resources, what kiosks ask beyond them, and the pages over HTTP. */
export function createServer({ gate, kiosks, onFault, pages, xapi }: ServerOptions): FastifyInstance {
  const server = Fastify({
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    // A proxy on this machine that ends TLS says where requests come from; nobody else is believed.
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  const refuse = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const refusal = toRefusal(error);
    if (refusal === undefined) onFault(error);
    return send(reply, xapi.refuse(refusal ?? new Refusal(500, 'The hub failed; its log says why.'), bare(request)));
  };
  server.setErrorHandler(refuse);
  server.setNotFoundHandler((request, reply) => refuse(new Refusal(404, 'There is nothing here.'), request, reply));

  const admitted = new WeakMap<FastifyRequest, Key>();
  server.route({
    method: [...METHODS],
    url: `${ROOT}*`,
    async onRequest(request) {
      refuseCompression(request);
      const key = await xapi.admit(toXapi(request), request.ip);
      if (key !== undefined) admitted.set(request, key);
    },
    async handler(request, reply) {
      return send(reply, await xapi.answer(toXapi(request), request.ip, admitted.get(request)));
    },
  });
  server.route<{ Params: { resource: string } }>({
    method: 'POST',
    url: `${KIOSK_PATH}/:resource`,
    async onRequest(request) {
      refuseCompression(request);
      admitted.set(request, await gate.admit(request.headers.authorization, request.ip));
    },
    async handler(request, reply) {
      const key = admitted.get(request) ?? (await gate.admit(request.headers.authorization, request.ip));
      return send(reply, await kiosks.answer(request.params.resource, key, bare(request).body));
    },
  });
  servePages(server, pages, onFault);
  return server;
}

function refuseCompression({ headers }: FastifyRequest): void {
  if (headers['content-encoding'] !== undefined) {
    throw new Refusal(415, 'Bodies are taken as they are, without compression.');
  }
}

function toXapi(request: FastifyRequest): XapiRequest {
  const [, query = ''] = split(request.raw.url ?? '', '?');
  return { ...bare(request), parameters: readParameters(query) };
}

/** A request without what may be wrong in its query. */
function bare(request: FastifyRequest): XapiRequest {
  const [path] = split(request.raw.url ?? '', '?');
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  return {
    method: request.method as Method,
    resource: path.slice(ROOT.length).replace(/\/$/, ''),
    parameters: new Map(),
    headers,
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  };
}

function send(reply: FastifyReply, { body, headers, status }: XapiResponse): FastifyReply {
  reply.code(status).headers(headers);
  return status === 204 || status === 304 ? reply.send() : reply.send(body);
}

/** What a client did wrong; nothing when the fault is ours. */
function toRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  if (error.statusCode === 413) return new Refusal(413, `A body has at most ${BODY_BYTES} bytes: send fewer at once.`);
  return typeof error.statusCode === 'number' && error.statusCode < 500 ? badRequest(error.message) : undefined;
}

function split(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
