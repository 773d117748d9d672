import { badRequest } from '../refusal.ts';

/** Which documents: empty where a kind has no such part, or no registration is given. */
export interface DocumentScope {
  kind: 'state' | 'activity-profile' | 'agent-profile';
  activity: string;
  /** As `identityOf` gives it. */
  agent: string;
  registration: string;
}

export interface Document {
  type: string;
  content: Uint8Array;
}

export interface KeptDocument extends Document {
  /** SHA-1 in hexadecimal, in quotes. */
  etag: string;
  /** ISO 8601. */
  updated: string;
}

/** Longest id of a document, in bytes: it is given back whole, and indexes must hold it. */
const LONGEST_ID = 1_000;

/** The id that a parameter gives. Throws a `Refusal` (400) for one that cannot be kept. */
export function readDocumentId(name: string, id: string): string {
  if (id === '' || Buffer.byteLength(id) > LONGEST_ID) {
    throw badRequest(`${name} has from 1 to ${LONGEST_ID} bytes.`);
  }
  return id;
}
