import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shownTimers } from '../../../renderer/journey/timers.ts';

let frames: FrameRequestCallback[] = [];

/** The page paints once. */
function paint(): void {
  const due = frames;
  frames = [];
  for (const frame of due) frame(0);
}

beforeEach(() => {
  frames = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the time of a screen counts from when it is painted, however late that is', () => {
  const run = vi.fn();
  shownTimers(3000, run);
  vi.advanceTimersByTime(2500);
  paint();
  paint();
  vi.advanceTimersByTime(2900);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(run).toHaveBeenCalledOnce();
});

test('a page that paints nothing still goes on', () => {
  const run = vi.fn();
  shownTimers(3000, run);
  vi.advanceTimersByTime(7100);
  expect(run).toHaveBeenCalledOnce();
});

test('taken back, nothing runs, painted or not', () => {
  const run = vi.fn();
  shownTimers(3000, run)();
  paint();
  const second = shownTimers(3000, run);
  paint();
  paint();
  second();
  vi.advanceTimersByTime(20_000);
  expect(run).not.toHaveBeenCalled();
});
