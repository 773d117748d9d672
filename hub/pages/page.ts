import type { Database } from '../database/schema.ts';
import type { Key } from '../keys/keys.ts';
import type { Words } from './words.ts';

/** A request for a page, however it was sent. */
export interface PageRequest {
  method: 'GET' | 'HEAD' | 'POST';
  /** Without the query, such as `/fleet`. */
  path: string;
  query: URLSearchParams;
  /** What a POST carries; empty otherwise. */
  form: URLSearchParams;
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
  /** Who asks, for rate limits. */
  address: string;
  /** True when it came over TLS. */
  secure: boolean;
}

export interface PageResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
}

/** What a page knows besides the request. */
export interface Visit {
  database: Database;
  words: Words;
  key: Key;
  /** Milliseconds since 1970. */
  now: number;
  /** The day in the labs, `YYYY-MM-DD`. */
  today: string;
}

/** A page for people with a key that reads. */
export type Page = (request: PageRequest, visit: Visit) => Promise<PageResponse>;

/** A page in HTML, which loads nothing from elsewhere, runs nothing and is kept nowhere. */
export function htmlPage(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): PageResponse {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

/** Sends the browser to another address of this hub, with a GET. */
export function seeOther(location: string, headers: Readonly<Record<string, string>> = {}): PageResponse {
  return { status: 303, headers: { location, ...headers }, body: '' };
}
