/** Set by the record store, or filled in by it where we say nothing. */
const STORES_OWN = new Set(['stored', 'authority', 'version']);

/**
 * True when the statement that a store gives back is the one that was sent: key order, the store's own fields and
 * the spelling of the same instant do not count (xAPI 1.0.3, Communication 2.1.2: “Statement comparison”).
 */
export function isSameStatement(sent: unknown, found: unknown): boolean {
  return isRecord(sent) && isRecord(found) && sameText(withoutOwn(sent), withoutOwn(found));
}

function sameText(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function withoutOwn(statement: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(statement).filter(([key]) => !STORES_OWN.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, key === 'timestamp' ? Date.parse(String(value)) : value]));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
