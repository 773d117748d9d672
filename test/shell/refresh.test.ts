import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FRESH_MS, QUIET_MS, refreshAtNight } from '../../electron/shell/refresh.ts';
import { asContents, createElectronDouble } from './electron-double.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched({ open = false } = {}) {
  const { webContents } = createElectronDouble().makeWindow();
  const hours = { open };
  const load = vi.fn(() => webContents.emit('did-navigate', {}, 'app://kiosk/'));
  const stop = refreshAtNight({ contents: asContents(webContents), now: Date.now, isOpen: () => hours.open, load });
  return { contents: webContents, hours, load, stop };
}

describe('the page', () => {
  test('is loaded afresh once a day', () => {
    const { load } = watched();
    vi.advanceTimersByTime(FRESH_MS - MINUTE);
    expect(load).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * MINUTE);
    expect(load).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(FRESH_MS - 2 * MINUTE);
    expect(load).toHaveBeenCalledOnce();
  });

  test('is never taken from anyone in the opening hours', () => {
    const { load, hours } = watched({ open: true });
    vi.advanceTimersByTime(2 * FRESH_MS);
    expect(load).not.toHaveBeenCalled();
    hours.open = false;
    vi.advanceTimersByTime(MINUTE);
    expect(load).toHaveBeenCalledOnce();
  });

  test('is left to those who stay late', () => {
    const { load, contents } = watched();
    vi.advanceTimersByTime(FRESH_MS - MINUTE);
    contents.emit('input-event', {}, { type: 'touchStart' });
    vi.advanceTimersByTime(QUIET_MS - MINUTE);
    expect(load).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * MINUTE);
    expect(load).toHaveBeenCalledOnce();
  });

  test('is left alone once that is undone', () => {
    const { load, stop } = watched();
    stop();
    vi.advanceTimersByTime(2 * FRESH_MS);
    expect(load).not.toHaveBeenCalled();
  });
});
