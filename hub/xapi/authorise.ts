import type { Credentials, Scope } from '../keys/keys.ts';
import type { Method } from './request.ts';

/** The credentials of an `Authorization: Basic` header (RFC 7617), or nothing. */
export function readCredentials(header: string | undefined): Credentials | undefined {
  const encoded = /^Basic\s+([A-Za-z0-9+/=_-]+)\s*$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 1 ? undefined : { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}

/** Whether a key of a scope may use a method of a resource. */
export function mayUse(scope: Scope, method: Method, resource: string): boolean {
  const reads = method === 'GET' || method === 'HEAD';
  switch (scope) {
    case 'all':
      return true;
    case 'read':
      return reads;
    case 'write':
      return resource === 'statements' && !reads && method !== 'DELETE';
  }
}
