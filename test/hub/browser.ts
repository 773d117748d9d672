import type { Credentials } from '../../hub/keys/keys.ts';

export interface Seen {
  status: number;
  headers: Headers;
  text: string;
}

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Seen>;
  post(path: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Seen>;
}

/** A browser that keeps one cookie and follows nothing by itself. */
export function createBrowser(address: string): Browser {
  let cookie = '';
  async function send(path: string, init: RequestInit): Promise<Seen> {
    const headers = { ...(cookie === '' ? {} : { cookie }), ...(init.headers as Record<string, string>) };
    const response = await fetch(address + path, { ...init, headers, redirect: 'manual' });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(';')[0] ?? '';
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
  return {
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, form = {}, headers = {}) => send(path, { method: 'POST', headers, body: new URLSearchParams(form) }),
  };
}

/** `KEY:SECRET`, as a person types it. */
export function typed({ id, secret }: Credentials): string {
  return `${id}:${secret}`;
}

/** The header that opens a page without signing in. */
export function basic(key: Credentials): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(typed(key)).toString('base64')}` };
}
