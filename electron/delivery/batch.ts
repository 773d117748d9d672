import { SYNC } from './limits.ts';
import type { Waiting } from './outbox.ts';

/**
 * One batch from the head of what waits, in order: at most `most` statements and the bytes of one request, one that is
 * larger alone. Those that never failed go by themselves.
 */
export function fillBatch(waiting: Iterable<Waiting>, most: number): Waiting[] {
  const batch: Waiting[] = [];
  // Brackets and commas of the list.
  let size = 2;
  for (const statement of waiting) {
    size += statement.bytes.length + 1;
    const [first = statement] = batch;
    const isOtherKind = (first.attempts === 0) !== (statement.attempts === 0);
    if (isOtherKind || (batch.length > 0 && size > SYNC.bytes)) break;
    batch.push(statement);
    if (batch.length >= most) break;
  }
  return batch;
}
