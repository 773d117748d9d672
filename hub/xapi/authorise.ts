import type { Credentials, Scope } from '../keys/keys.ts';
import type { Method } from './request.ts';

/** The credentials of an `Authorization: Basic` header (RFC 7617), or nothing: base64 can hide what no key's id holds. */
export function readCredentials(header: string | undefined): Credentials | undefined {
  const encoded = /^Basic\s+([A-Za-z0-9+/=_-]+)\s*$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [, id, secret] = /^([\w-]{1,64}):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
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
