import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf } from '../../hub/xapi/statements/equality.ts';
import { prepareStatement } from '../../hub/xapi/statements/prepare.ts';
import { readStatements } from '../../hub/xapi/statements/read.ts';
import { type Json, statement } from './client.ts';

function digest(sent: Json): string {
  return digestOf(readStatements(sent, '1.0.3')[0] as never);
}

describe('two statements are the same', () => {
  const sent = statement({ timestamp: '2026-05-04T10:00:00Z' });

  it('whatever the LRS set', () => {
    const authority = { mbox: 'mailto:other@example.org' };
    expect(digest({ ...sent, authority, stored: '2026-05-04T10:00:00Z', version: '1.0.0' })).toBe(digest(sent));
  });

  it('when their durations differ by less than a hundredth of a second', () => {
    const lasting = (duration: string) => digest({ ...sent, result: { duration } });
    expect(lasting('PT1.239S')).toBe(lasting('PT1.23S'));
    expect(lasting('PT1.24S')).not.toBe(lasting('PT1.23S'));
    const { id: _id, ...said } = sent;
    const within = (duration: string) =>
      digest({
        ...sent,
        object: { ...said, objectType: 'SubStatement', result: { duration } },
      });
    expect(within('PT1.239S')).toBe(within('PT1.23S'));
  });

  it('when one lists the only activity of a role and the other does not', () => {
    const prepare = (parent: unknown) =>
      prepareStatement({ ...sent, context: { contextActivities: { parent } } } as never, {
        edition: '1.0.3',
        authority: {},
        newId: () => '',
      }).digest;
    expect(prepare({ id: 'http://example.org/p' })).toBe(prepare([{ id: 'http://example.org/p' }]));
  });

  it.each<[string, Json]>([
    ['timestamp', { timestamp: '2026-05-04T10:00:01Z' }],
    ['verb’s display', { verb: { ...(sent['verb'] as Json), display: { fr: 'a fait' } } }],
    ['result', { result: { success: true } }],
  ])('but not when their %s differs', (_name, changes) => {
    expect(digest({ ...sent, ...changes })).not.toBe(digest(sent));
  });
});

describe('canonical JSON', () => {
  /** Puts the keys of every object in the other order. */
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, inner]) => [key, reversed(inner)]),
    );
  };

  it('is the same for any order of keys, and says the same as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(canonicalJson(reversed(plain))).toBe(canonicalJson(plain));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });
});
