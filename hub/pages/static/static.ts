import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PageResponse } from '../page.ts';

const PATH = '/static/';
/** Seconds that a browser keeps a file before it asks whether it changed. */
const KEPT_S = 3600;
const { resolve } = createRequire(import.meta.url);
const TEXT = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
const TITLE = '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque';

/** What the pages load, by name: the kiosk's typefaces come from their packages. */
const FILES: Readonly<Record<string, { type: string; path: string }>> = {
  'hub.css': { type: 'text/css; charset=utf-8', path: join(import.meta.dirname, 'hub.css') },
  'mark.svg': { type: 'image/svg+xml', path: join(import.meta.dirname, 'mark.svg') },
  'text.woff2': { type: 'font/woff2', path: resolve(`${TEXT}-latin-wght-normal.woff2`) },
  'text-ext.woff2': { type: 'font/woff2', path: resolve(`${TEXT}-latin-ext-wght-normal.woff2`) },
  'title.woff2': { type: 'font/woff2', path: resolve(`${TITLE}-latin-wght-normal.woff2`) },
  'title-ext.woff2': { type: 'font/woff2', path: resolve(`${TITLE}-latin-ext-wght-normal.woff2`) },
};

export type StaticFiles = ReturnType<typeof openStaticFiles>;

/** Reads the files once. Gives the answer for a path of theirs, or nothing. */
export function openStaticFiles(): (path: string, ifNoneMatch: string | undefined) => PageResponse | undefined {
  const files = new Map(
    Object.entries(FILES).map(([name, { path, type }]) => {
      const body = readFileSync(path);
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      return [`${PATH}${name}`, { body, type, etag }];
    }),
  );
  return (path, ifNoneMatch) => {
    const file = files.get(path);
    if (file === undefined) return undefined;
    const headers = { 'content-type': file.type, etag: file.etag, 'cache-control': `public, max-age=${KEPT_S}` };
    return ifNoneMatch === file.etag ? { status: 304, headers, body: '' } : { status: 200, headers, body: file.body };
  };
}
