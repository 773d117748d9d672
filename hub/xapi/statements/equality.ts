import { createHash } from 'node:crypto';
import type { Statement } from '../data/statement.ts';

/** What the LRS sets, and may therefore differ between what was sent and what is kept (Data 2.3.1). */
const SET_BY_LRS = new Set(['id', 'stored', 'authority', 'version']);

/**
 * SHA-256 of what a statement says: two statements of one id are the same when this is, whatever the order of their
 * keys. An activity alone is the same as a list of one, which is how it is kept.
 */
export function digestOf(statement: Statement): string {
  const said = Object.fromEntries(Object.entries(statement).filter(([property]) => !SET_BY_LRS.has(property)));
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}

/** JSON with the keys of every object in order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, found: unknown) =>
    typeof found === 'object' && found !== null && !Array.isArray(found)
      ? Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : found,
  );
}
