import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jitter, pause, remaining, retryAfter } from '../../electron/delivery/backoff.ts';
import { isSameStatement } from '../../electron/delivery/same.ts';
import { judge, judgeFound, type Reply, type Verdict } from '../../electron/delivery/verdict.ts';

const MINUTE_MS = 60_000;

/** Status, whether a record store spoke, statements, verdict. */
const TABLE: readonly (readonly [number, boolean, number, Verdict])[] = [
  [200, true, 50, { act: 'deliver' }],
  [204, true, 50, { act: 'deliver' }],
  [200, false, 50, { act: 'wait', trouble: 'stranger' }],
  [204, false, 50, { act: 'divide' }],
  [204, false, 1, { act: 'check' }],
  [302, true, 1, { act: 'wait', trouble: 'stranger' }],
  [400, true, 2, { act: 'divide' }],
  [400, true, 1, { act: 'quarantine', reason: 'refused-400' }],
  [400, false, 1, { act: 'wait', trouble: 'stranger' }],
  [401, true, 50, { act: 'pause', trouble: 'credentials' }],
  [403, false, 1, { act: 'pause', trouble: 'credentials' }],
  [404, true, 1, { act: 'pause', trouble: 'address' }],
  [408, true, 1, { act: 'wait', trouble: 'store' }],
  [409, true, 2, { act: 'divide' }],
  [409, true, 1, { act: 'check' }],
  [413, false, 50, { act: 'divide' }],
  [413, true, 1, { act: 'quarantine', reason: 'refused-413' }],
  [413, false, 1, { act: 'wait', trouble: 'stranger' }],
  [422, true, 1, { act: 'quarantine', reason: 'refused-422' }],
  [429, true, 1, { act: 'wait', trouble: 'busy' }],
  [500, true, 1, { act: 'wait', trouble: 'store' }],
  [503, false, 50, { act: 'wait', trouble: 'busy' }],
  [511, false, 50, { act: 'wait', trouble: 'store' }],
];

describe('one reply decides what becomes of its statements', () => {
  test.each(TABLE)('%i, a store: %s, %i statements', (status, proven, count, verdict) => {
    expect(judge({ status, proven }, count)).toEqual(verdict);
  });

  test('nothing came back', () => {
    expect(judge({ status: 0, trouble: 'timeout', proven: false }, 9)).toEqual({ act: 'wait', trouble: 'timeout' });
  });

  test('whatever a stranger answers, nothing is marked as delivered or set apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.integer({ min: 1, max: 50 }), (status, count) => {
        expect(['deliver', 'quarantine']).not.toContain(judge({ status, proven: false }, count).act);
      }),
    );
  });
});

describe('a statement that was read back', () => {
  const conflict: Reply = { status: 409, proven: true };
  const found = { status: 200, proven: true };
  test.each([
    [conflict, { reply: found, statement: 'same' as const }, { act: 'deliver' }],
    [conflict, { reply: found, statement: 'different' as const }, { act: 'quarantine', reason: 'conflict' }],
    [
      conflict,
      { reply: { status: 403, proven: true }, statement: 'none' as const },
      { act: 'quarantine', reason: 'conflict' },
    ],
    [conflict, { reply: { status: 500, proven: true }, statement: 'none' as const }, { act: 'wait', trouble: 'store' }],
    [
      { status: 204, proven: false },
      { reply: { status: 200, proven: false }, statement: 'none' as const },
      { act: 'wait', trouble: 'stranger' },
    ],
    [
      { status: 204, proven: false },
      { reply: { status: 200, proven: true }, statement: 'same' as const },
      { act: 'deliver' },
    ],
  ])('%j, then %j', (first, read, verdict) => {
    expect(judgeFound(first, read)).toEqual(verdict);
  });

  const sent = { id: 'a', result: { response: 'yes' }, timestamp: '2026-11-24T14:00:00.000Z' };
  test('is the same whatever the order of its keys, its times’ spelling and the store’s own fields', () => {
    const back = {
      authority: { name: 'x' },
      stored: '2026-11-24T15:00:01Z',
      timestamp: '2026-11-24T15:00:00+01:00',
      result: { response: 'yes' },
      version: '1.0.0',
      id: 'a',
    };
    expect(isSameStatement(sent, back)).toBe(true);
  });

  test.each([{ ...sent, result: { response: 'no' } }, { ...sent, timestamp: '2026-11-24T15:00:00Z' }, null, [sent]])(
    'is another: %j',
    (back) => expect(isSameStatement(sent, back)).toBe(false),
  );
});

describe('the wait', () => {
  test('doubles its ceiling from 2 seconds to 15 minutes, and lies anywhere under it', () => {
    const ceilings = [0, 1, 2, 8, 9, 40, 1e6].map((failures) => jitter(failures, 0.999_999_999));
    expect(ceilings).toEqual([2000, 4000, 8000, 512_000, 900_000, 900_000, 900_000]);
    expect(jitter(9, 0)).toBe(0);
    expect(jitter(9, 0.5)).toBe(450_000);
    expect([pause(0), pause(0.999_999_999)]).toEqual([7.5 * MINUTE_MS, 15 * MINUTE_MS]);
  });

  test('is at least what the store asks for, in seconds or as a date by its own clock', () => {
    const now = Date.UTC(2030, 0, 1);
    const date = Date.UTC(2026, 10, 24, 14);
    expect(retryAfter('120', undefined, now)).toBe(120_000);
    expect(retryAfter('Tue, 24 Nov 2026 14:05:00 GMT', date, now)).toBe(5 * MINUTE_MS);
    expect(retryAfter('Tue, 24 Nov 2026 13:00:00 GMT', date, now)).toBe(0);
    expect(retryAfter('999999999', undefined, now)).toBe(24 * 60 * MINUTE_MS);
    expect(retryAfter('soon', undefined, now)).toBeUndefined();
    expect(retryAfter(null, undefined, now)).toBeUndefined();
  });

  test('is never stretched by a clock that was set back, nor made negative by one set forth', () => {
    expect(remaining({ nextAt: 10_000, wait: 4000 }, 7000)).toBe(3000);
    expect(remaining({ nextAt: 10_000, wait: 4000 }, -1e12)).toBe(4000);
    expect(remaining({ nextAt: 10_000, wait: 4000 }, 1e12)).toBe(0);
  });
});
