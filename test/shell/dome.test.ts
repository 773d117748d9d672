import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallMessage, EventMessage } from '../../electron/contract/bridge.ts';
import type { Role } from '../../electron/contract/roles.ts';
import { openBridge } from '../../electron/shell/bridge.ts';
import { DOME_BUDGET, openDome, SETTLE_MS } from '../../electron/shell/dome.ts';
import { webPreferences } from '../../electron/shell/window.ts';
import { asWindow, createElectronDouble } from './electron-double.ts';
import { createLogDouble } from './log-double.ts';

const PRELOAD = '/app/dist/electron/preload.cjs';
const TOUCHSCREEN = { bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
const PROJECTOR = { bounds: { x: 1920, y: 0, width: 2560, height: 2560 } };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function opened(displays = [TOUCHSCREEN, PROJECTOR]) {
  const double = createElectronDouble({ displays: [...displays] });
  const { log, events } = createLogDouble();
  const dome = openDome(double.electron, { preload: PRELOAD, developing: false, display: 2, now: Date.now, log });
  dome.start();
  return { ...double, dome, events };
}

describe('the dome’s window', () => {
  test('fills the projector’s display, black, without frame or focus, and shows its own page', () => {
    const { callsOf } = opened();
    expect(callsOf('new BrowserWindow')).toMatchObject([
      [
        {
          ...PROJECTOR.bounds,
          show: false,
          fullscreen: true,
          frame: false,
          focusable: false,
          backgroundColor: '#000000',
        },
      ],
    ]);
    expect(callsOf('window.loadURL')).toEqual([['app://kiosk/dome.html']]);
  });

  test('has the web preferences of the kiosk’s, and every guard of a page', () => {
    const { callsOf, names } = opened();
    expect(callsOf('new BrowserWindow')[0]).toMatchObject([{ webPreferences: webPreferences(PRELOAD, false) }]);
    expect(names()).toContain('contents.on before-input-event');
  });

  test('is shown at its first frame and never takes the focus from the touchscreen', () => {
    const { names, theWindow } = opened();
    expect(names()).not.toContain('window.showInactive');
    theWindow().emit('ready-to-show');
    expect(names()).toContain('window.showInactive');
    expect(names()).not.toContain('window.show');
  });

  test('waits for a projector that is switched on later, and leaves with it', () => {
    const { callsOf, displays, dome, events, screen } = opened([TOUCHSCREEN]);
    expect(dome.windows()).toEqual([]);
    expect(events()).toContain('dome.no-display');
    displays.push(PROJECTOR);
    screen.emit('display-added');
    screen.emit('display-metrics-changed');
    vi.advanceTimersByTime(SETTLE_MS);
    expect(dome.windows()).toHaveLength(1);
    displays.pop();
    screen.emit('display-removed');
    vi.advanceTimersByTime(SETTLE_MS);
    expect(dome.windows()).toEqual([]);
    expect(callsOf('new BrowserWindow')).toHaveLength(1);
  });

  test('follows its display when that changes its size', () => {
    const { callsOf, displays, screen } = opened();
    displays[1] = { bounds: { x: 1920, y: 0, width: 4096, height: 4096 } };
    screen.emit('display-metrics-changed');
    vi.advanceTimersByTime(SETTLE_MS);
    expect(callsOf('window.setBounds')).toEqual([[{ x: 1920, y: 0, width: 4096, height: 4096 }]]);
  });

  test('is loaded again after a crash, and given up after too many; the kiosk goes on', () => {
    const { callsOf, dome, theWindow } = opened();
    for (let i = 0; i < DOME_BUDGET.failures; i++) {
      theWindow().webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
      expect(callsOf('window.loadURL')).toHaveLength(i + 2);
    }
    theWindow().webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    expect(dome.windows()).toEqual([]);
    expect(callsOf('app.exit')).toEqual([]);
  });

  test('comes back to its page when it strays', () => {
    const { callsOf, theWindow } = opened();
    theWindow().webContents.emit('did-navigate', {}, 'https://example.com/');
    expect(callsOf('window.loadURL')).toHaveLength(2);
  });
});

describe('the bridge of two windows', () => {
  function joined() {
    const double = createElectronDouble();
    const [kiosk, dome, stranger] = [double.makeWindow(), double.makeWindow(), double.makeWindow()];
    const reached: CallMessage[] = [];
    let tell: (event: EventMessage, role: Role) => void = () => undefined;
    openBridge({
      ipcMain: double.electron.ipcMain,
      window: asWindow(kiosk),
      others: () => [asWindow(dome)],
      log: createLogDouble().log,
      station: {
        dispatch: (message) => {
          reached.push(message);
          return Promise.resolve({ ok: true, value: 'yes' });
        },
        on: (listener) => {
          tell = listener;
          return () => undefined;
        },
        isOperator: (token) => token === 'operator',
      },
    });
    const call = async (from: typeof dome, message: CallMessage) => {
      const event = { sender: from.webContents, senderFrame: from.webContents.mainFrame };
      return JSON.parse(
        String(await double.handlerOf('ipcMain.handle kiosk:call')(event, JSON.stringify(message))),
      ) as unknown;
    };
    return {
      ...double,
      kiosk,
      dome,
      stranger,
      reached,
      call,
      tell: (event: EventMessage, role: Role) => tell(event, role),
    };
  }

  test('hears the dome as a visitor only: a token that it shows is taken away', async () => {
    const { call, dome, reached, stranger } = joined();
    await call(dome, { name: 'dome.settings', input: {}, token: 'operator' });
    expect(reached).toEqual([{ name: 'dome.settings', input: {} }]);
    expect(await call(stranger, { name: 'dome.settings', input: {} })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });

  test('tells both windows what visitors may hear, and the kiosk’s alone what is the operator’s', async () => {
    const { call, callsOf, dome, kiosk, tell } = joined();
    await call(dome, { name: 'dome.settings', input: {}, token: 'operator' });
    tell({ name: 'ledger.changed', payload: {} }, 'operator');
    expect(callsOf('contents.send')).toHaveLength(0);
    tell({ name: 'dome.changed', payload: {} }, 'visitor');
    expect(callsOf('contents.send')).toHaveLength(2);
    await call(kiosk, { name: 'feedback.ledger', input: {}, token: 'operator' });
    tell({ name: 'ledger.changed', payload: {} }, 'operator');
    expect(callsOf('contents.send')).toHaveLength(3);
  });
});
