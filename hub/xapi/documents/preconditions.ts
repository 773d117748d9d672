import { badRequest, Refusal } from '../refusal.ts';

/**
 * What a client may do that says nothing of what it expects (Communication 3.1): anything, add a document where there
 * is none, or nothing.
 */
export type Unsaid = 'anything' | 'adding' | 'nothing';

/** What a client says it expects to find (RFC 9110, 13.1). */
export interface Preconditions {
  ifMatch: string | undefined;
  ifNoneMatch: string | undefined;
  unsaid: Unsaid;
}

/**
 * Throws a `Refusal` when a change is not to be made: 412 when what is there is not what the client expects; when it
 * says nothing and must, 409 if a document is there and 400 if none is.
 */
export function checkPreconditions({ ifMatch, ifNoneMatch, unsaid }: Preconditions, etag: string | undefined): void {
  if (ifMatch !== undefined && !names(ifMatch, etag)) {
    throw new Refusal(412, 'The document is not the one that If-Match names.');
  }
  if (ifNoneMatch !== undefined && names(ifNoneMatch, etag)) {
    throw new Refusal(412, 'If-None-Match names the document that is here.');
  }
  if (ifMatch !== undefined || ifNoneMatch !== undefined || unsaid === 'anything') return;
  if (etag !== undefined) {
    throw new Refusal(409, 'A document is here already: get it, then send If-Match with its ETag to replace it.');
  }
  if (unsaid === 'nothing') throw badRequest('If-Match or If-None-Match must say what is to be replaced.');
}

/** True when a list of tags holds the tag of what is there; a star stands for anything that is. */
export function names(header: string, etag: string | undefined): boolean {
  if (etag === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => opaque(tag) === opaque(etag));
}

/** Clients write tags with and without quotes, and proxies weaken them. */
function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '').replaceAll('"', '');
}
