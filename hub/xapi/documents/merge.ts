import { badRequest } from '../refusal.ts';
import type { Document } from './document.ts';

/**
 * A posted document over the one that is there (Communication 2.2): the properties of two JSON objects as one, the
 * posted ones counting. Throws a `Refusal` (400) when either is not a JSON object.
 */
export function mergeDocuments(kept: Document | undefined, posted: Document): Document {
  if (kept === undefined) {
    if (isJson(posted)) readObject(posted, 'posted');
    return posted;
  }
  if (!isJson(kept) || !isJson(posted)) throw badRequest('Only JSON can be merged with JSON: use PUT to replace it.');
  const merged = { ...readObject(kept, 'kept'), ...readObject(posted, 'posted') };
  return { type: 'application/json', content: Buffer.from(JSON.stringify(merged)) };
}

function isJson({ type }: Document): boolean {
  return /^application\/json\s*(?:;|$)/i.test(type);
}

function readObject({ content }: Document, which: string): object {
  try {
    const value: unknown = JSON.parse(Buffer.from(content).toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Not JSON: refused below, like JSON that is no object.
  }
  throw badRequest(`The ${which} document is not a JSON object.`);
}
