import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heartbeat } from '../../electron/contract/hub.ts';
import { compareVersions, newestVersions, troublesOf } from '../../hub/kiosks/troubles.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 10, 24, 14, 42);
const SOUND: Heartbeat = {
  lab: 'labo-1',
  machine: 'Borne 1',
  version: '1.2.3',
  ring: 'general',
  ledger: { recorded: 12, acknowledged: 12, waiting: 0, refused: 0 },
  diskFree: 120,
  rebuilt: false,
  withdrawn: [],
};

const kindsOf = (changes: Partial<Heartbeat>, silence = 0): string[] => {
  const kiosk = { heartbeat: { ...SOUND, ...changes }, seen: NOW - silence };
  return troublesOf(kiosk, new Map([['general', '1.2.3']]), NOW).map(({ kind }) => kind);
};

describe('what is wrong with a machine', () => {
  it.each<[string, Partial<Heartbeat>, number, string[]]>([
    ['nothing', {}, 0, []],
    ['nothing for an hour and a half', {}, 1.5 * HOUR_MS, []],
    ['late after two hours', {}, 2 * HOUR_MS, ['late']],
    ['silent after a day', {}, 24 * HOUR_MS, ['silent']],
    ['refused statements', { ledger: { ...SOUND.ledger, recorded: 13, refused: 1 } }, 0, ['refused']],
    ['one that has waited three days', { oldestWaiting: '2026-11-21' }, 0, []],
    ['one that has waited longer', { oldestWaiting: '2026-11-20' }, 0, ['waiting']],
    ['5 GB', { diskFree: 5 }, 0, []],
    ['less', { diskFree: 4 }, 0, ['disk']],
    ['an experience withdrawn', { withdrawn: ['planetarium'] }, 0, ['withdrawn']],
    ['a database made anew', { rebuilt: true }, 0, ['rebuilt']],
    ['a clock', { clock: 'jump' }, 0, ['clock']],
    ['an old version', { version: '1.2.2' }, 0, ['outdated']],
    ['an old version in a ring that takes it later', { version: '1.2.2', ring: 'last' }, 0, []],
  ])('%s', (_what, changes, silence, kinds) => expect(kindsOf(changes, silence)).toEqual(kinds));

  it('is told with the most urgent first', () => {
    const all: Partial<Heartbeat> = {
      ledger: { recorded: 13, acknowledged: 12, waiting: 0, refused: 1 },
      oldestWaiting: '2026-11-01',
      diskFree: 0,
      withdrawn: ['planetarium'],
      rebuilt: true,
      clock: 'early',
      version: '1.0.0',
    };
    const rest = ['refused', 'waiting', 'disk', 'withdrawn', 'rebuilt', 'clock'];
    expect(kindsOf(all, 30 * HOUR_MS)).toEqual(['silent', ...rest, 'outdated']);
    expect(kindsOf(all, 3 * HOUR_MS)).toEqual([...rest, 'late', 'outdated']);
  });
});

describe('versions', () => {
  it('the newest of each ring is found, whatever the order', () => {
    const fleet = (['0.9.9', '0.10.0', '0.10.0-rc.1'] as const).map((version) => ({
      heartbeat: { ...SOUND, version },
      seen: NOW,
    }));
    const first = { heartbeat: { ...SOUND, version: '2.0.0', ring: 'first' as const }, seen: NOW };
    const expected = new Map([
      ['general', '0.10.0'],
      ['first', '2.0.0'],
    ]);
    expect(newestVersions([...fleet, first])).toEqual(expected);
    expect(newestVersions([first, ...fleet.toReversed()])).toEqual(expected);
  });

  it('are in one order', () => {
    const version = fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.constantFrom('', '-rc.1', '-beta'))
      .map(([major, minor, patch, trial]) => `${major}.${minor}.${patch}${trial}`);
    fc.assert(
      fc.property(version, version, version, (one, two, three) => {
        expect(Math.sign(compareVersions(one, two))).toBe(0 - Math.sign(compareVersions(two, one)));
        if (compareVersions(one, two) <= 0 && compareVersions(two, three) <= 0) {
          expect(compareVersions(one, three)).toBeLessThanOrEqual(0);
        }
        expect(compareVersions(one, two) === 0).toBe(one === two);
      }),
    );
  });
});
