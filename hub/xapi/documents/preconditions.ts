import { Refusal } from '../refusal.ts';

/** What a client says it expects to find (RFC 9110, 13.1). */
export interface Preconditions {
  ifMatch: string | undefined;
  ifNoneMatch: string | undefined;
  /** Whether a document may be replaced by a client that says nothing of the one it saw (Communication 3.1). */
  blindly: boolean;
}

/**
 * Throws a `Refusal` when a change is not to be made: 412 when what is there is not what the client expects, 409 when
 * it must say what it expects and does not.
 */
export function checkPreconditions({ blindly, ifMatch, ifNoneMatch }: Preconditions, etag: string | undefined): void {
  if (ifMatch !== undefined && !names(ifMatch, etag)) {
    throw new Refusal(412, 'The document is not the one that If-Match names.');
  }
  if (ifNoneMatch !== undefined && names(ifNoneMatch, etag)) {
    throw new Refusal(412, 'If-None-Match names the document that is here.');
  }
  if (etag !== undefined && !blindly && ifMatch === undefined && ifNoneMatch === undefined) {
    throw new Refusal(
      409,
      'A document is here already. Get it, then send If-Match with its ETag to replace it, or If-None-Match: * to add one only where there is none.',
    );
  }
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
