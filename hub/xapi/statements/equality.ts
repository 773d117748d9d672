import { createHash } from 'node:crypto';
import type { Statement } from '../data/statement.ts';
import { truncateDuration } from '../data/time.ts';

/** What the LRS sets, and may therefore differ between what was sent and what is kept (Data 2.3.1). */
const SET_BY_LRS = new Set(['id', 'stored', 'authority', 'version']);

/**
 * SHA-256 of what a statement says: two statements of one id are the same when this is, whatever the order of their
 * keys. Durations count to 0.01 s, as 2.0 wants it.
 */
export function digestOf(statement: Statement): string {
  const said = Object.fromEntries(Object.entries(statement).filter(([property]) => !SET_BY_LRS.has(property)));
  return createHash('sha256')
    .update(canonicalJson(withShortDurations(said)))
    .digest('hex');
}

function withShortDurations(said: Record<string, unknown>): Record<string, unknown> {
  const { object, result } = said;
  return {
    ...said,
    ...(isObject(result) && typeof result['duration'] === 'string'
      ? { result: { ...result, duration: truncateDuration(result['duration']) } }
      : {}),
    ...(isObject(object) && object['objectType'] === 'SubStatement' ? { object: withShortDurations(object) } : {}),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** JSON with the keys of every object in order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, found: unknown) =>
    typeof found === 'object' && found !== null && !Array.isArray(found)
      ? Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : found,
  );
}
