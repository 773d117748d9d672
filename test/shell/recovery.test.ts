import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBudget } from '../../electron/shell/budget.ts';
import { PAGE_BUDGET, recover, UNRESPONSIVE_MS } from '../../electron/shell/recovery.ts';
import { asWindow, createElectronDouble } from './electron-double.ts';
import { createLogDouble } from './log-double.ts';

const START = 'app://kiosk/';
const FALLBACK = 'app://kiosk/out-of-order';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function recovering() {
  const double = createElectronDouble();
  const window = double.makeWindow();
  const giveUp = vi.fn();
  const preferSoftware = vi.fn();
  recover({
    electron: double.electron,
    window: asWindow(window),
    log: createLogDouble().log,
    now: Date.now,
    giveUp,
    preferSoftware,
  });
  const { webContents } = window;
  return {
    ...double,
    window,
    contents: webContents,
    giveUp,
    preferSoftware,
    crash: (reason = 'crashed') => webContents.emit('render-process-gone', {}, { reason, exitCode: 5 }),
    failToLoad: (code = -324, isMainFrame = true) =>
      webContents.emit('did-fail-load', {}, code, 'ERR', START, isMainFrame),
    graphicsCrash: (type = 'GPU') =>
      double.app.emit('child-process-gone', {}, { type, reason: 'crashed', exitCode: 5 }),
    loads: () => double.callsOf('window.loadURL').map(([url]) => url),
  };
}

describe('a page that is gone', () => {
  test.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'launch-failed', 'integrity-failure', 'memory-eviction'])(
    'by reason of %s is loaded again',
    (reason) => {
      const { crash, loads, giveUp } = recovering();
      crash(reason);
      expect(loads()).toEqual([START]);
      expect(giveUp).not.toHaveBeenCalled();
    },
  );

  test('by its own wish is left alone', () => {
    const { crash, loads } = recovering();
    crash('clean-exit');
    expect(loads()).toEqual([]);
  });

  test('three times in five minutes comes back, the fourth time ends the process', () => {
    const { crash, loads, giveUp } = recovering();
    for (let time = 0; time < 3; time++) crash();
    expect(giveUp).not.toHaveBeenCalled();
    vi.advanceTimersByTime(PAGE_BUDGET.spanMs - 1);
    crash();
    expect(loads()).toHaveLength(3);
    expect(giveUp).toHaveBeenCalledOnce();
  });

  test('now and then comes back for ever', () => {
    const { crash, loads, giveUp } = recovering();
    for (let time = 0; time < 50; time++) {
      crash();
      vi.advanceTimersByTime(PAGE_BUDGET.spanMs / 3 + 1);
    }
    expect(loads()).toHaveLength(50);
    expect(giveUp).not.toHaveBeenCalled();
  });

  test('is not loaded into a window that is gone', () => {
    const { crash, loads, window } = recovering();
    window.state.destroyed = true;
    crash();
    expect(loads()).toEqual([]);
  });
});

describe('a page that hangs', () => {
  const ended = ({ callsOf }: ReturnType<typeof recovering>) => callsOf('contents.forcefullyCrashRenderer').length;

  test('for fifteen seconds is ended, which brings it back', () => {
    const world = recovering();
    world.contents.emit('unresponsive');
    vi.advanceTimersByTime(UNRESPONSIVE_MS - 1);
    expect(ended(world)).toBe(0);
    vi.advanceTimersByTime(1);
    expect(ended(world)).toBe(1);
    expect(UNRESPONSIVE_MS).toBe(15_000);
  });

  test('for less is left alone', () => {
    const world = recovering();
    world.contents.emit('unresponsive');
    vi.advanceTimersByTime(UNRESPONSIVE_MS - 1);
    world.contents.emit('responsive');
    vi.advanceTimersByTime(UNRESPONSIVE_MS);
    expect(ended(world)).toBe(0);
  });

  test('is ended once however often Chromium complains', () => {
    const world = recovering();
    for (let time = 0; time < 3; time++) {
      world.contents.emit('unresponsive');
      vi.advanceTimersByTime(6000);
    }
    expect(ended(world)).toBe(1);
  });
});

describe('a page that does not load', () => {
  test('gives way to the fallback page', () => {
    const { failToLoad, loads } = recovering();
    failToLoad();
    expect(loads()).toEqual([FALLBACK]);
  });

  test('because another load took its place is no failure, nor is one of a part', () => {
    const { failToLoad, loads } = recovering();
    failToLoad(-3);
    failToLoad(-324, false);
    expect(loads()).toEqual([]);
  });

  test('four times in five minutes ends the process', () => {
    const { failToLoad, giveUp } = recovering();
    for (let time = 0; time < 4; time++) failToLoad();
    expect(giveUp).toHaveBeenCalledOnce();
  });

  test('because its preload failed gives way to the fallback page', () => {
    const { contents, loads } = recovering();
    contents.emit('preload-error', {}, 'preload.cjs', new Error('no'));
    expect(loads()).toEqual([FALLBACK]);
  });

  test('because it strayed is brought back', () => {
    const { contents, loads } = recovering();
    contents.emit('did-navigate', {}, START);
    contents.emit('did-navigate', {}, FALLBACK);
    expect(loads()).toEqual([]);
    contents.emit('did-navigate', {}, 'about:blank');
    expect(loads()).toEqual([START]);
  });
});

describe('a graphics process that is gone', () => {
  test('is Chromium’s to bring back, twice in five minutes', () => {
    const { graphicsCrash, giveUp, loads } = recovering();
    for (let time = 0; time < 2; time++) graphicsCrash();
    expect(giveUp).not.toHaveBeenCalled();
    expect(loads()).toEqual([]);
  });

  test('a third time ends the process, and the next start draws in software', () => {
    const { graphicsCrash, giveUp, preferSoftware } = recovering();
    for (let time = 0; time < 3; time++) graphicsCrash();
    expect(preferSoftware).toHaveBeenCalledOnce();
    expect(giveUp).toHaveBeenCalledOnce();
  });

  test('is counted apart from other processes', () => {
    const { graphicsCrash, giveUp } = recovering();
    for (let time = 0; time < 10; time++) graphicsCrash('Utility');
    expect(giveUp).not.toHaveBeenCalled();
  });
});

describe('the budget', () => {
  test('is not fooled by a clock that is set back', () => {
    let now = 1_000_000;
    const budget = createBudget(1, 1000, () => now);
    expect(budget.spend()).toBe(true);
    now = 0;
    expect(budget.spend()).toBe(false);
    now = 2000;
    expect(budget.spend()).toBe(true);
  });
});
