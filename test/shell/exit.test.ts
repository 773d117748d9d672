import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CLOSE_WITHIN_MS, createExit } from '../../electron/shell/exit.ts';
import { asWindow, createElectronDouble, createEvent } from './electron-double.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function running({ windowed = false } = {}) {
  const double = createElectronDouble();
  const events = new EventEmitter();
  const faults: unknown[] = [];
  const closed: string[] = [];
  const exit = createExit(double.electron.app, events, (fault) => faults.push(fault));
  exit.beforeEnd(async () => {
    await Promise.resolve();
    closed.push('station');
  });
  exit.beforeEnd(() => {
    closed.push('bridge');
  });
  const window = double.makeWindow();
  exit.holdWindow(asWindow(window), windowed);
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return { ...double, events, exit, faults, closed, window, settle, codes: () => double.callsOf('app.exit') };
}

/** Presses Alt+F4; true when the window stays. */
function altF4({ window }: ReturnType<typeof running>): boolean {
  const event = createEvent();
  window.emit('close', event);
  return event.prevented;
}

describe('the kiosk’s window', () => {
  test('does not close by Alt+F4', () => {
    expect(altF4(running())).toBe(true);
  });

  test('closes at a desk, which ends the process', async () => {
    const world = running({ windowed: true });
    expect(altF4(world)).toBe(false);
    world.window.emit('closed');
    await world.settle();
    expect(world.codes()).toEqual([[0]]);
  });

  test('closes once the process is ending', () => {
    const world = running();
    void world.exit.quit();
    expect(altF4(world)).toBe(false);
  });

  test('lets Windows shut down or log off, and ends when it does', async () => {
    const world = running();
    world.window.emit('query-session-end', createEvent());
    expect(altF4(world)).toBe(false);
    await world.settle();
    expect(world.codes()).toEqual([]);
    world.window.emit('session-end', createEvent());
    await world.settle();
    expect(world.closed).toEqual(['bridge', 'station']);
    expect(world.codes()).toEqual([[0]]);
  });

  test('that vanishes by itself is a failure', async () => {
    const world = running();
    world.window.emit('closed');
    await world.settle();
    expect(world.codes()).toEqual([[70]]);
  });
});

describe('the end', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    'by %s closes the last opened first, then exits with 0',
    async (signal) => {
      const world = running();
      world.events.emit(signal);
      await world.settle();
      expect(world.closed).toEqual(['bridge', 'station']);
      expect(world.codes()).toEqual([[0]]);
    },
  );

  test('by app.quit() waits for the station', async () => {
    const world = running();
    const event = createEvent();
    world.app.emit('before-quit', event);
    expect(event.prevented).toBe(true);
    await world.settle();
    expect(world.closed).toEqual(['bridge', 'station']);
    expect(world.codes()).toEqual([[0]]);
  });

  test('of a kiosk that was out of order has the code of its fault', async () => {
    const world = running();
    world.exit.setCode(78);
    world.events.emit('SIGTERM');
    await world.settle();
    expect(world.codes()).toEqual([[78]]);
  });

  test('comes once, with the first code', async () => {
    const world = running();
    void world.exit.quit(70);
    world.events.emit('SIGINT');
    world.app.emit('before-quit', createEvent());
    await world.settle();
    expect(world.closed).toEqual(['bridge', 'station']);
    expect(world.codes()).toEqual([[70]]);
  });

  test.each(['uncaughtException', 'unhandledRejection'])(
    'by %s shows no dialog, is told, and is a failure',
    async (kind) => {
      const world = running();
      const fault = new Error('unforeseen');
      world.events.emit(kind, fault);
      await world.settle();
      expect(world.faults).toEqual([fault]);
      expect(world.codes()).toEqual([[70]]);
    },
  );

  test('does not wait for ever', async () => {
    const world = running();
    world.exit.beforeEnd(() => new Promise(() => undefined));
    world.events.emit('SIGINT');
    await vi.advanceTimersByTimeAsync(CLOSE_WITHIN_MS - 1);
    expect(world.codes()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(world.codes()).toEqual([[0]]);
  });

  test('goes on where one part fails to close', async () => {
    const world = running();
    world.exit.beforeEnd(() => {
      throw new Error('stuck');
    });
    world.events.emit('SIGINT');
    await world.settle();
    expect(world.closed).toEqual(['bridge', 'station']);
    expect(world.faults).toHaveLength(1);
    expect(world.codes()).toEqual([[0]]);
  });
});
