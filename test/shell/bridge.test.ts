import { describe, expect, test } from 'vitest';
import type { CallMessage, EventMessage } from '../../electron/contract/bridge.ts';
import type { Reply } from '../../electron/contract/errors.ts';
import { LIMITS } from '../../electron/contract/limits.ts';
import type { Role } from '../../electron/contract/roles.ts';
import { openBridge } from '../../electron/shell/bridge.ts';
import { asWindow, createElectronDouble } from './electron-double.ts';
import { createLogDouble } from './log-double.ts';

const CALL = JSON.stringify({ name: 'station.describe', input: {} });

/** A bridge over a station that notes what reaches it and answers what the test says. */
function opened(reply: Reply<unknown> = { ok: true, value: 'yes' }) {
  const double = createElectronDouble();
  const window = double.makeWindow();
  const { log, events } = createLogDouble();
  const reached: CallMessage[] = [];
  const listeners = new Set<(event: EventMessage, role: Role) => void>();
  const close = openBridge({
    ipcMain: double.electron.ipcMain,
    window: asWindow(window),
    log,
    station: {
      dispatch: (message) => {
        reached.push(message);
        return Promise.resolve(reply);
      },
      on: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      isOperator: (token) => token === 'operator',
    },
  });
  const frame = { origin: 'app://kiosk', parent: null };
  const own = { sender: window.webContents, senderFrame: frame };
  const call = async (event: object, ...args: unknown[]) => {
    const text = String(await double.handlerOf('ipcMain.handle kiosk:call')(event, ...args));
    return JSON.parse(text) as Reply<unknown>;
  };
  return {
    ...double,
    window,
    events,
    reached,
    own,
    frame,
    close,
    call,
    emit: (event: EventMessage, role: Role) => {
      for (const listener of listeners) listener(event, role);
    },
    sent: () =>
      double.callsOf('contents.send').map(([channel, text]) => {
        const event: unknown = JSON.parse(String(text));
        return [channel, event];
      }),
  };
}

describe('a call', () => {
  test('of our own page reaches the station and is answered in JSON', async () => {
    const { call, own, reached } = opened();
    expect(await call(own, CALL)).toEqual({ ok: true, value: 'yes' });
    expect(reached).toEqual([{ name: 'station.describe', input: {} }]);
  });

  test('goes through the one channel there is', () => {
    expect(opened().callsOf('ipcMain.handle')).toEqual([['kiosk:call']]);
  });

  const strangers: [string, (world: ReturnType<typeof opened>) => object][] = [
    ['a frame that is gone', ({ own }) => ({ ...own, senderFrame: null })],
    ['a frame within the page', ({ own, frame }) => ({ ...own, senderFrame: { ...frame, parent: frame } })],
    ['another origin', ({ own, frame }) => ({ ...own, senderFrame: { ...frame, origin: 'https://example.com' } })],
    [
      'an origin that begins like ours',
      ({ own, frame }) => ({ ...own, senderFrame: { ...frame, origin: 'app://kiosk.evil' } }),
    ],
    ['an opaque origin', ({ own, frame }) => ({ ...own, senderFrame: { ...frame, origin: 'null' } })],
    ['another window', ({ own, makeWindow }) => ({ ...own, sender: makeWindow().webContents })],
  ];
  test.each(strangers)('of %s is refused and never reaches the station', async (_who, sender) => {
    const world = opened();
    expect(await world.call(sender(world), CALL)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(world.reached).toEqual([]);
    expect(world.events()).toEqual(['call refused']);
  });

  test('after the window is gone is refused', async () => {
    const world = opened();
    world.window.state.destroyed = true;
    expect(await world.call(world.own, CALL)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  test.each<[string, unknown[]]>([
    ['no argument', []],
    ['two arguments', [CALL, CALL]],
    ['an object', [{ name: 'station.describe', input: {} }]],
    ['text that is not JSON', ['{']],
    ['JSON that is not an object', ['"station.describe"']],
    ['null', ['null']],
    ['more characters than allowed', [JSON.stringify({ name: 'x', input: 'a'.repeat(LIMITS.messageBytes) })]],
    ['more bytes than allowed', [JSON.stringify({ name: 'x', input: '€'.repeat(LIMITS.messageBytes / 2.5) })]],
  ])('made of %s is refused and never reaches the station', async (_what, args) => {
    const { call, own, reached } = opened();
    expect(await call(own, ...args)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(reached).toEqual([]);
  });

  test('just within the limit passes', async () => {
    const { call, own } = opened();
    const room = LIMITS.messageBytes - JSON.stringify({ name: 'x', input: '' }).length;
    expect(await call(own, JSON.stringify({ name: 'x', input: 'a'.repeat(room) }))).toMatchObject({ ok: true });
  });

  test('whose answer is too large is answered so', async () => {
    const { call, own } = opened({ ok: true, value: 'a'.repeat(LIMITS.messageBytes) });
    expect(await call(own, CALL)).toMatchObject({ ok: false, error: { code: 'bad-output' } });
  });
});

describe('an event', () => {
  const changed = { name: 'catalogue.changed', payload: [] };
  const ledger = { name: 'ledger.changed', payload: {} };
  const show = (token: string) => JSON.stringify({ name: 'feedback.ledger', input: {}, token });

  test('for visitors goes to the page on the one channel, as JSON text', () => {
    const { emit, sent } = opened();
    emit(changed, 'visitor');
    expect(sent()).toEqual([['kiosk:event', changed]]);
  });

  test('for operators goes only to a page that showed an operator’s token', async () => {
    const { emit, sent, call, own } = opened();
    emit(ledger, 'operator');
    await call(own, show('guessed'));
    emit(ledger, 'operator');
    expect(sent()).toEqual([]);
    await call(own, show('operator'));
    emit(ledger, 'operator');
    expect(sent()).toEqual([['kiosk:event', ledger]]);
  });

  test('for operators no longer goes to a page that started again', async () => {
    const { emit, sent, call, own, window } = opened();
    await call(own, show('operator'));
    window.webContents.emit('did-navigate', {}, 'app://kiosk/');
    emit(ledger, 'operator');
    expect(sent()).toEqual([]);
  });

  test('never goes to a foreign page or to a window that is gone', () => {
    const { emit, sent, window } = opened();
    window.webContents.mainFrame.origin = 'https://example.com';
    emit(changed, 'visitor');
    window.webContents.mainFrame.origin = 'app://kiosk';
    window.state.destroyed = true;
    emit(changed, 'visitor');
    expect(sent()).toEqual([]);
  });

  test('to a page that has just crashed is dropped, and the station is not disturbed', () => {
    const { emit, sent, window } = opened();
    Object.defineProperty(window.webContents, 'mainFrame', {
      get: () => {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    });
    expect(() => emit(changed, 'visitor')).not.toThrow();
    expect(sent()).toEqual([]);
  });

  test('goes nowhere once the bridge is closed', () => {
    const { emit, sent, close, callsOf } = opened();
    close();
    emit(changed, 'visitor');
    expect(sent()).toEqual([]);
    expect(callsOf('ipcMain.removeHandler')).toEqual([['kiosk:call']]);
  });
});
