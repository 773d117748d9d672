import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { resolveInside } from './path.ts';
import { parseRange } from './range.ts';
import { CONTENT_TYPES } from './types.ts';

/** What a page of ours may load: its own origin, and what it makes itself. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer of both hosts. */
export const COMMON_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

export type Serve = (request: Request) => Promise<Response>;

export interface ServeOptions {
  /** What Vite built: `index.html` and `app/`. */
  rendererFolder: string;
  /** The repository's `assets`, served under `/assets/`. */
  assetsFolder: string;
}

const ASSETS = '/assets/';
/** Vite's files carry a hash of their content in their name, so they never change. */
const HASHED = '/app/';

/** The one file server, pure `Request → Response`, used by the Electron scheme and by the web host. */
export function createServe({ assetsFolder, rendererFolder }: ServeOptions): Serve {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return text(405, 'Only GET and HEAD.', { allow: 'GET, HEAD' });
    }
    const { pathname } = new URL(request.url);
    const path = pathname === '/' ? '/index.html' : pathname;
    const inAssets = path.startsWith(ASSETS);
    const file = inAssets
      ? await resolveInside(assetsFolder, path.slice(ASSETS.length))
      : await resolveInside(rendererFolder, path);
    const type = file === undefined ? undefined : CONTENT_TYPES[extname(file).slice(1).toLowerCase()];
    if (file === undefined || type === undefined) return text(404, 'Not found.');
    return answer(request, file, type, cacheRule(path));
  };
}

function cacheRule(path: string): string {
  if (path.startsWith(HASHED)) return 'public, max-age=31536000, immutable';
  return path.startsWith(ASSETS) ? 'no-cache' : 'no-store';
}

async function answer(request: Request, file: string, type: string, cache: string): Promise<Response> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !found.isFile()) return text(404, 'Not found.');
  const { mtimeMs, size } = found;
  const etag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
  const headers = { ...COMMON_HEADERS, 'content-type': type, 'cache-control': cache, 'accept-ranges': 'bytes', etag };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });

  const wanted = request.headers.get('if-range');
  const range = wanted === null || wanted === etag ? parseRange(request.headers.get('range'), size) : undefined;
  if (range === 'unsatisfiable') {
    return text(416, 'Not in the file.', { 'content-range': `bytes */${size}` });
  }
  const { end, start } = range ?? { start: 0, end: size - 1 };
  const body = request.method === 'HEAD' || size === 0 ? null : stream(file, start, end);
  return new Response(body, {
    status: range === undefined ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(end - start + 1),
      ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
    },
  });
}

function stream(file: string, start: number, end: number): ReadableStream<Uint8Array> {
  // Node and the DOM each type the one stream that there is.
  return Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream<Uint8Array>;
}

function text(status: number, message: string, headers: Record<string, string> = {}): Response {
  return new Response(message, {
    status,
    headers: {
      ...COMMON_HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}
