import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../electron/contract/errors.ts';
import { boot } from '../../electron/shell/boot.ts';
import { DUMPS_KEPT } from '../../electron/shell/dumps.ts';
import { createElectronDouble, type DoubleOptions } from './electron-double.ts';

/** Within the opening hours. */
const NOON = Date.parse('2026-11-24T11:00:00Z');
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let data = '';
let end: () => Promise<void> = () => Promise.resolve();

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'vitrine-shell-'));
});
afterEach(async () => {
  await end();
  end = () => Promise.resolve();
  rmSync(data, { recursive: true, force: true });
});

/** Boots the real shell on the real station, with Electron's double around it. */
function start({ args = [`--data=${data}`], ...options }: DoubleOptions & { args?: string[] } = {}) {
  const double = createElectronDouble({ userData: join(data, 'usual'), ...options });
  const events = new EventEmitter();
  const complaints: string[] = [];
  const booted = boot(double.electron, {
    argv: ['electron', '.', ...args],
    folder: data,
    root: ROOT,
    events,
    clock: () => NOON,
    complain: (text) => complaints.push(text),
  });
  end = async () => {
    if (double.callsOf('app.whenReady').length === 0) return;
    double.becomeReady();
    await booted;
    events.emit('SIGTERM');
    await vi.waitFor(() => expect(double.callsOf('app.exit')).not.toEqual([]));
  };
  const ready = async () => {
    double.becomeReady();
    await booted;
  };
  const call = async (name: string, input: unknown = {}): Promise<Reply<unknown>> => {
    const window = double.theWindow();
    const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
    const reply = await double.handlerOf('ipcMain.handle kiosk:call')(event, JSON.stringify({ name, input }));
    return JSON.parse(String(reply)) as Reply<unknown>;
  };
  return { ...double, events, complaints, ready, call };
}

describe('the boot order', () => {
  test('before Chromium starts is exactly this, in one turn', () => {
    const { names } = start();
    expect(names()).toEqual([
      'app.on before-quit',
      'app.setPath',
      'app.requestSingleInstanceLock',
      'crashReporter.start',
      'protocol.registerSchemesAsPrivileged',
      'app.commandLine.appendSwitch',
      'app.commandLine.appendSwitch',
      'app.disableDomainBlockingFor3DAPIs',
      'app.enableSandbox',
      'Menu.setApplicationMenu',
      'app.on web-contents-created',
      'app.whenReady',
    ]);
  });

  test('after it puts every guard before the page is loaded', async () => {
    const { names, ready } = start();
    await ready();
    const all = names();
    const order = [
      'app.whenReady',
      'session.setPermissionRequestHandler',
      'session.setPermissionCheckHandler',
      'session.setDevicePermissionHandler',
      'session.setDisplayMediaRequestHandler',
      'session.webRequest.onBeforeRequest',
      'session.on will-download',
      'session.protocol.handle',
      'contents.on will-navigate',
      'contents.setWindowOpenHandler',
      'new BrowserWindow',
      'window.on close',
      'contents.on before-input-event',
      'ipcMain.handle',
      'contents.on render-process-gone',
      'powerSaveBlocker.start',
      'window.loadURL',
    ];
    expect(order.filter((name) => !all.includes(name))).toEqual([]);
    expect(order).toEqual(order.toSorted((a, b) => all.indexOf(a) - all.indexOf(b)));
  });

  test('keeps crash reports on the machine', () => {
    expect(start().callsOf('crashReporter.start')).toEqual([[{ uploadToServer: false }]]);
  });

  test('gives the window the bundled preload of this app', async () => {
    const { callsOf, ready } = start();
    await ready();
    expect(callsOf('new BrowserWindow')[0]).toMatchObject([
      { kiosk: true, webPreferences: { preload: join(ROOT, 'dist/electron/preload.cjs'), devTools: true } },
    ]);
  });
});

describe('a start', () => {
  test('on a data folder keeps Chromium’s profile in it, so that the lock is its own', () => {
    expect(start().callsOf('app.setPath')).toEqual([['userData', join(data, 'screen')]]);
    expect(existsSync(join(data, 'screen'))).toBe(true);
  });

  test('of the packaged app without options stays in its usual folder', async () => {
    const { callsOf, ready } = start({ packaged: true, args: [] });
    await ready();
    expect(callsOf('app.setPath')).toEqual([['userData', join(data, 'usual')]]);
    expect(existsSync(join(data, 'usual', 'station'))).toBe(true);
  });

  test('takes the profile that a test gives', () => {
    const profile = join(data, 'fresh');
    const { callsOf } = start({ args: [`--data=${data}`, `--user-data-dir=${profile}`] });
    expect(callsOf('app.setPath')).toEqual([['userData', profile]]);
  });

  test('of a second kiosk on the same data ends at once and brings the first to the front', async () => {
    const second = start({ lock: false });
    expect(second.callsOf('app.exit')).toEqual([[0]]);
    expect(second.names()).not.toContain('app.whenReady');

    const first = start();
    await first.ready();
    first.app.emit('second-instance', {});
    expect(first.callsOf('window.focus')).toHaveLength(1);
  });

  test('with a wrong command line says so and ends with 64, before anything else', () => {
    const { callsOf, complaints, names } = start({ args: ['--data'] });
    expect(callsOf('app.exit')).toEqual([[64]]);
    expect(complaints[0]).toContain('--data');
    expect(names()).toEqual(['app.exit']);
  });

  test.each(['remote-debugging-port', 'remote-debugging-pipe', 'no-sandbox'])(
    'of the packaged app with --%s ends with 64',
    (name) => {
      const { callsOf, complaints } = start({ packaged: true, switches: [name] });
      expect(callsOf('app.exit')).toEqual([[64]]);
      expect(complaints[0]).toContain(name);
    },
  );

  test('of an unpackaged app can be driven by a test', () => {
    expect(start({ switches: ['remote-debugging-port'] }).names()).toContain('app.whenReady');
  });

  test('keeps only the latest crash dumps', () => {
    const dumps = join(data, 'screen', 'Crashpad', 'completed');
    mkdirSync(dumps, { recursive: true });
    for (let index = 0; index < 9; index++) {
      writeFileSync(join(dumps, `${index}.dmp`), '');
      utimesSync(join(dumps, `${index}.dmp`), index + 1, index + 1);
    }
    start();
    expect(readdirSync(dumps).toSorted()).toEqual(['4.dmp', '5.dmp', '6.dmp', '7.dmp', '8.dmp']);
    expect(DUMPS_KEPT).toBe(5);
  });

  test('after failing graphics draws in software once, then tries the card again', () => {
    mkdirSync(join(data, 'screen'));
    writeFileSync(join(data, 'screen', 'software-graphics'), '');
    const softly = ['enable-unsafe-swiftshader'];
    expect(start().callsOf('app.commandLine.appendSwitch')).toContainEqual(softly);
    expect(start().callsOf('app.commandLine.appendSwitch')).not.toContainEqual(softly);
  });

  test('on a machine that IT set to software graphics draws so', () => {
    writeFileSync(join(data, 'station.json'), JSON.stringify({ kiosk: { softwareGraphics: true } }));
    expect(start().callsOf('app.commandLine.appendSwitch')).toContainEqual(['enable-unsafe-swiftshader']);
  });

  test('after three graphics failures in five minutes ends as failed and notes it for the next', async () => {
    const { app, callsOf, ready } = start();
    await ready();
    for (let time = 0; time < 3; time++) {
      app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 5 });
    }
    await vi.waitFor(() => expect(callsOf('app.exit')).toEqual([[70]]));
    expect(existsSync(join(data, 'screen', 'software-graphics'))).toBe(true);
  });
});

describe('the kiosk', () => {
  test('answers its page from the station, in the desktop host', async () => {
    const { call, ready } = start();
    await ready();
    expect(await call('station.describe')).toMatchObject({ ok: true, value: { version: '0.1.0' } });
    expect(await call('health.machine')).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  test('opens a plain window when asked, on the command line or in station.json', async () => {
    const asked = start({ args: [`--data=${data}`, '--windowed'] });
    await asked.ready();
    expect(asked.callsOf('new BrowserWindow')[0]).toMatchObject([{ kiosk: false, frame: true }]);
    await end();
    writeFileSync(join(data, 'station.json'), JSON.stringify({ kiosk: { fullScreen: false } }));
    const configured = start();
    await configured.ready();
    expect(configured.callsOf('new BrowserWindow')[0]).toMatchObject([{ kiosk: false, frame: true }]);
  });

  test('opens the dome’s window on its display where station.json enables one, after the kiosk’s own', async () => {
    writeFileSync(join(data, 'station.json'), JSON.stringify({ dome: { enabled: true, display: 2 } }));
    const projector = { bounds: { x: 1920, y: 0, width: 2048, height: 2048 } };
    const { call, callsOf, handlerOf, ready, windows } = start({
      displays: [{ bounds: { x: 0, y: 0, width: 1920, height: 1080 } }, projector],
    });
    await ready();
    expect(callsOf('window.loadURL')).toEqual([['app://kiosk/'], ['app://kiosk/dome.html']]);
    expect(callsOf('new BrowserWindow')[1]).toMatchObject([projector.bounds]);
    expect(await call('dome.settings')).toMatchObject({ ok: true, value: { enabled: true } });
    const contents = windows[1]?.webContents;
    const event = { sender: contents, senderFrame: contents?.mainFrame };
    const reply = await handlerOf('ipcMain.handle kiosk:call')(event, '{"name":"dome.settings","input":{}}');
    expect(JSON.parse(String(reply))).toMatchObject({ ok: true });
  });

  test('has one window where no dome is enabled', async () => {
    const { callsOf, ready } = start();
    await ready();
    expect(callsOf('new BrowserWindow')).toHaveLength(1);
  });

  test('lets the display sleep where IT says so', async () => {
    writeFileSync(join(data, 'station.json'), JSON.stringify({ kiosk: { preventSleep: false } }));
    const { names, ready } = start();
    await ready();
    expect(names()).not.toContain('powerSaveBlocker.start');
  });

  test('ends cleanly by Ctrl+C: the station is closed and its folder is free again', async () => {
    const { events, callsOf, ready } = start();
    await ready();
    events.emit('SIGINT');
    await vi.waitFor(() => expect(callsOf('app.exit')).toEqual([[0]]));
    const again = start();
    await again.ready();
    expect(await again.call('station.describe')).toMatchObject({ ok: true });
    expect(await again.call('station.describe')).not.toHaveProperty('value.outOfOrder');
  });
});

describe('a station that cannot open', () => {
  test('still has its window, which says what is wrong and what to do', async () => {
    writeFileSync(join(data, 'station.json'), '{"languages":["en"]}');
    const { call, complaints, callsOf, ready } = start();
    await ready();
    expect(callsOf('window.loadURL')).toEqual([['app://kiosk/']]);
    expect(complaints[0]).toContain('languages');
    expect(await call('station.describe')).toMatchObject({
      ok: true,
      value: { outOfOrder: { field: 'languages' } },
    });
    expect(await call('catalogue.list')).toMatchObject({ ok: false, error: { code: 'out-of-order' } });
  });

  test.each([
    [78, 'a wrong station.json', () => writeFileSync(join(data, 'station.json'), '{')],
    [74, 'a data folder that is a file', () => writeFileSync((data = join(data, 'file')), '')],
  ])('ends with %i for %s', async (code, _what, harm) => {
    harm();
    const { events, callsOf, ready, names } = start();
    await ready();
    expect(names()).toContain('window.loadURL');
    expect(names()).toContain('powerSaveBlocker.start');
    events.emit('SIGTERM');
    await vi.waitFor(() => expect(callsOf('app.exit')).toEqual([[code]]));
  });
});
