import { randomUUID } from 'node:crypto';
import type { Credentials } from '../../hub/keys/keys.ts';

export type Json = Record<string, unknown>;

export interface Sent {
  query?: Record<string, string>;
  headers?: Record<string, string | undefined>;
  body?: unknown;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: () => unknown;
}

export type Client = (method: string, resource: string, sent?: Sent) => Promise<Answer>;

/** Speaks xAPI to a hub; a header of undefined is left out. A body that is not text or bytes is sent as JSON. */
export function createClient(address: string, { id, secret }: Credentials, version = '1.0.3'): Client {
  return async (method, resource, { body, headers, query } = {}) => {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const all: Record<string, string | undefined> = {
      authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
      'x-experience-api-version': version,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    };
    const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    const response = await fetch(`${address}/xapi/${resource}${search}`, {
      method,
      headers: Object.entries(all).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, value]],
      ),
      ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) as unknown };
  };
}

/** A small valid statement with an id of its own. */
export function statement(changes: Json = {}): Json & { id: string } {
  return {
    id: randomUUID(),
    actor: { mbox: 'mailto:ada@example.org' },
    verb: { id: 'http://example.org/verbs/tried', display: { fr: 'a essayé', en: 'tried' } },
    object: { id: 'http://example.org/activities/sky' },
    ...changes,
  };
}
