import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardContents, guardSession } from '../../electron/shell/guard.ts';
import { START_URL } from '../../electron/shell/origin.ts';
import { isGranted, PERMISSIONS } from '../../electron/shell/permissions.ts';
import { createElectronDouble, createEvent } from './electron-double.ts';
import { createLogDouble } from './log-double.ts';

function guarded({ developing = false } = {}) {
  const double = createElectronDouble();
  const { log, lines } = createLogDouble();
  guardContents(double.electron.app, log);
  guardSession(double.electron.session.defaultSession, developing, log);
  return { ...double, contents: double.makeWindow().webContents, lines };
}

const ELSEWHERE = [
  'https://example.com/',
  'http://127.0.0.1:4173/',
  'file:///etc/passwd',
  'data:text/html,<h1>out</h1>',
  'javascript:alert(1)',
  'view-source:app://kiosk/',
  'mailto:someone@example.com',
  'ms-settings:',
  'app://elsewhere/',
  'app://kiosk/assets/sky/stars.bin',
  'app://kiosk/?out',
  'about:blank',
];

describe('navigation', () => {
  test.each(ELSEWHERE)('to %s is prevented, in the page and in frames', (url) => {
    const { contents } = guarded();
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const event = createEvent({ url });
      contents.emit(name, event);
      expect(event.prevented, name).toBe(true);
    }
  });

  test('to the start page is the page’s last resort after an error, and allowed', () => {
    const { contents } = guarded();
    for (const name of ['will-navigate', 'will-frame-navigate']) {
      const event = createEvent({ url: START_URL });
      contents.emit(name, event);
      expect(event.prevented, name).toBe(false);
    }
  });

  test('of a frame is prevented even to the start page', () => {
    const { contents } = guarded();
    const event = createEvent({ url: START_URL, isMainFrame: false });
    contents.emit('will-frame-navigate', event);
    expect(event.prevented).toBe(true);
  });

  test('by a redirect is prevented even to the start page', () => {
    const { contents } = guarded();
    const event = createEvent({ url: START_URL });
    contents.emit('will-redirect', event);
    expect(event.prevented).toBe(true);
  });

  test('is logged by its scheme only: the rest of an address could hold anything', () => {
    const { contents, lines } = guarded();
    contents.emit('will-navigate', createEvent({ url: 'https://example.com/?name=Camille' }));
    expect(lines).toEqual([{ event: 'refused', facts: { what: 'navigation', detail: 'https:' } }]);
  });
});

describe('windows and webviews', () => {
  test('no window is ever opened, not even onto the app itself', () => {
    const { handlerOf } = guarded();
    const open = handlerOf('contents.setWindowOpenHandler');
    for (const url of [...ELSEWHERE, START_URL]) expect(open({ url })).toEqual({ action: 'deny' });
  });

  test('no webview is attached', () => {
    const { contents } = guarded();
    const event = createEvent();
    contents.emit('will-attach-webview', event, {}, {});
    expect(event.prevented).toBe(true);
  });

  test('every page that is ever made is guarded, not only the first', () => {
    const double = createElectronDouble();
    guardContents(double.electron.app, createLogDouble().log);
    for (const { webContents } of [double.makeWindow(), double.makeWindow()]) {
      const event = createEvent({ url: 'https://example.com/' });
      webContents.emit('will-navigate', event);
      expect(event.prevented).toBe(true);
    }
  });
});

describe('permissions', () => {
  test('the table names every permission that this Electron declares, with a reason', () => {
    const types = readFileSync(
      join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'electron.d.ts'),
      'utf8',
    );
    const declaration = /setPermissionCheckHandler\(handler: \(\(webContents: [^,]*, permission: ([^,]*),/.exec(
      types,
    )?.[1];
    const declared = [...(declaration ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name);
    expect(declared.length).toBeGreaterThan(40);
    expect(new Set(declared)).toEqual(new Set(Object.keys(PERMISSIONS)));
    for (const { why } of Object.values(PERMISSIONS)) expect(why.length).toBeGreaterThan(10);
  });

  test.each(Object.keys(PERMISSIONS))('%s is refused when asked for and when checked', (permission) => {
    const { handlerOf } = guarded();
    let granted: unknown;
    handlerOf('session.setPermissionRequestHandler')({}, permission, (answer: boolean) => {
      granted = answer;
    });
    expect(granted).toBe(false);
    expect(handlerOf('session.setPermissionCheckHandler')(null, permission, 'app://kiosk', {})).toBe(false);
  });

  test('one that a later Electron adds is refused, and so is a name of every object', () => {
    expect(isGranted('telepathy')).toBe(false);
    expect(isGranted('constructor')).toBe(false);
  });

  test('devices and screen sharing are refused', () => {
    const { handlerOf, callsOf } = guarded();
    const answers: unknown[] = [];
    expect(handlerOf('session.setDevicePermissionHandler')({ deviceType: 'hid' })).toBe(false);
    handlerOf('session.setDisplayMediaRequestHandler')({}, (streams: unknown) => answers.push(streams));
    expect(answers).toEqual([null]);
    expect(callsOf('session.setSpellCheckerEnabled')).toEqual([[false]]);
  });
});

describe('requests', () => {
  const isCancelled = (url: string, developing = false) => {
    const { handlerOf } = guarded({ developing });
    let cancelled: unknown;
    handlerOf('session.webRequest.onBeforeRequest')({ url }, ({ cancel }: { cancel: boolean }) => {
      cancelled = cancel;
    });
    return cancelled;
  };

  test.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'wss://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'app://kiosk.evil/',
    'blob:https://example.com/6f1c',
    'devtools://devtools/bundled/devtools_app.html',
    'chrome://gpu/',
    'chrome-extension://abc/page.html',
  ])('to %s are cancelled', (url) => {
    expect(isCancelled(url)).toBe(true);
  });

  test.each([START_URL, 'app://kiosk/app/index-1a2b.js', 'blob:app://kiosk/6f1c', 'data:image/png;base64,AA=='])(
    'to %s pass',
    (url) => {
      expect(isCancelled(url)).toBe(false);
    },
  );

  test('of the developer tools pass in an unpackaged app only', () => {
    expect(isCancelled('devtools://devtools/bundled/devtools_app.html', true)).toBe(false);
  });

  test('that would become downloads are prevented', () => {
    const { session } = guarded();
    const event = createEvent();
    session.emit('will-download', event, {}, {});
    expect(event.prevented).toBe(true);
  });
});
