import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isOpen, keepDisplayAwake } from '../../electron/shell/power.ts';
import { createElectronDouble } from './electron-double.ts';

const HOURS = { opens: '08:00', closes: '19:00', timeZone: 'Europe/Paris' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('opening hours', () => {
  test.each([
    ['before they begin in winter', '2026-11-24T06:59:59Z', false],
    ['as they begin in winter', '2026-11-24T07:00:00Z', true],
    ['as they begin in summer', '2026-07-01T06:00:00Z', true],
    ['before they end', '2026-11-24T17:59:59Z', true],
    ['as they end', '2026-11-24T18:00:00Z', false],
    ['at midnight', '2026-11-24T23:00:00Z', false],
  ])('are kept in the lab’s own time %s', (_when, time, expected) => {
    expect(isOpen(HOURS, Date.parse(time))).toBe(expected);
  });
});

describe('the display', () => {
  test('is kept awake in opening hours, and may sleep outside them', () => {
    vi.setSystemTime('2026-11-24T17:30:00Z');
    const { electron, callsOf } = createElectronDouble();
    const stop = keepDisplayAwake(electron.powerSaveBlocker, () => isOpen(HOURS, Date.now()));
    expect(callsOf('powerSaveBlocker.start')).toEqual([['prevent-display-sleep']]);
    vi.advanceTimersByTime(29 * 60_000);
    expect(callsOf('powerSaveBlocker.stop')).toEqual([]);
    vi.advanceTimersByTime(2 * 60_000);
    expect(callsOf('powerSaveBlocker.stop')).toEqual([[1]]);
    vi.advanceTimersByTime(13 * 60 * 60_000);
    expect(callsOf('powerSaveBlocker.start')).toHaveLength(2);
    stop();
    expect(callsOf('powerSaveBlocker.stop')).toEqual([[1], [2]]);
    vi.advanceTimersByTime(24 * 60 * 60_000);
    expect(callsOf('powerSaveBlocker.start')).toHaveLength(2);
  });
});
