import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PageRequest } from '../pages/page.ts';
import type { Pages } from '../pages/pages.ts';

const METHODS = ['GET', 'HEAD', 'POST'] as const;
/** Longest form, in bytes. */
const FORM_BYTES = 16 * 1024;

/** Serves the pages wherever nothing else is. `onFault` is told what was not foreseen; people are told only 500. */
export function servePages(server: FastifyInstance, pages: Pages, onFault: (error: unknown) => void): void {
  server.route({
    method: [...METHODS],
    url: '/*',
    bodyLimit: FORM_BYTES,
    async handler(request, reply) {
      const { body, headers, status } = await pages.answer(toPageRequest(request));
      reply.code(status).headers(headers);
      return reply.send(body);
    },
    errorHandler(error: unknown, _request: FastifyRequest, reply: FastifyReply) {
      const status = statusOf(error);
      if (status === 500) onFault(error);
      void reply
        .code(status)
        .headers({ 'content-type': 'text/plain', 'cache-control': 'no-store' })
        .send(`${status}\n`);
    },
  });
}

function toPageRequest(request: FastifyRequest): PageRequest {
  const { pathname, searchParams } = new URL(request.raw.url ?? '/', 'http://hub.invalid');
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  return {
    method: request.method as PageRequest['method'],
    path: pathname,
    query: searchParams,
    form: new URLSearchParams(Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''),
    headers,
    address: request.ip,
    secure: request.protocol === 'https',
  };
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
