import { createHash } from 'node:crypto';
import { names } from '../documents/preconditions.ts';
import { json, type XapiRequest, type XapiResponse } from '../request.ts';
import { EDITIONS } from '../version.ts';

/** Answers a GET or a HEAD of whoever asks, without a key. */
export type PublicResource = (request: XapiRequest) => XapiResponse;

/** What needs no key, by its name after `/xapi/`. `profile` is the JSON-LD of the kiosks' xAPI profile. */
export function publicResources(profile: Buffer): ReadonlyMap<string, PublicResource> {
  return new Map([
    // Communication 2.8.
    ['about', () => json({ version: EDITIONS })],
    // Where the IRI of the profile's version leads (xAPI Profiles, 3.4).
    ['profile/v1', profileResource(profile)],
  ]);
}

function profileResource(profile: Buffer): PublicResource {
  const etag = `"${createHash('sha256').update(profile).digest('hex')}"`;
  const headers = { etag, 'cache-control': 'no-cache' };
  return (request) => {
    const seen = request.headers.get('if-none-match');
    if (seen !== undefined && names(seen, etag)) return { status: 304, headers, body: '' };
    return { status: 200, headers: { ...headers, 'content-type': 'application/ld+json' }, body: profile };
  };
}
