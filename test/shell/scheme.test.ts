import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FALLBACK_URL, isOurs, START_URL } from '../../electron/shell/origin.ts';
import { declareScheme, serveScheme } from '../../electron/shell/scheme.ts';
import { createServe } from '../../electron/station/serve/serve.ts';
import { createElectronDouble } from './electron-double.ts';
import { createLogDouble } from './log-double.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-scheme-'));
  mkdirSync(join(folder, 'renderer'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html><title>Vitrine</title>');
  writeFileSync(join(folder, 'assets', 'sky.bin'), Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]));
  writeFileSync(join(folder, 'secret.html'), 'secret');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The handler of `app://`, over the station's real file server and a folder of this test. */
function openScheme(
  serve = createServe({ rendererFolder: join(folder, 'renderer'), assetsFolder: join(folder, 'assets') }),
) {
  const { electron, handlerOf } = createElectronDouble();
  const { log, events } = createLogDouble();
  serveScheme(electron.session.defaultSession.protocol, serve, log);
  const handler = handlerOf('session.protocol.handle');
  const get = (url: string, init?: RequestInit & { initiatorOrigin?: string }): Promise<Response> => {
    const { initiatorOrigin, ...rest } = init ?? {};
    const request = Object.assign(new Request(url, rest), initiatorOrigin === undefined ? {} : { initiatorOrigin });
    return handler(request) as Promise<Response>;
  };
  return { get, events };
}

describe('the scheme', () => {
  test('is declared with exactly these privileges', () => {
    const { electron, callsOf } = createElectronDouble();
    declareScheme(electron.protocol);
    expect(callsOf('protocol.registerSchemesAsPrivileged')).toEqual([
      [
        [
          {
            scheme: 'app',
            privileges: {
              standard: true,
              secure: true,
              supportFetchAPI: true,
              stream: true,
              codeCache: true,
              bypassCSP: false,
              allowServiceWorkers: false,
              corsEnabled: false,
              allowExtensions: false,
            },
          },
        ],
      ],
    ]);
  });

  test.each([
    ['app://kiosk/', true],
    ['app://kiosk/assets/sky/stars.bin', true],
    ['app://kiosk.evil/', false],
    ['app://evil/kiosk/', false],
    ['app://kiosk:81/', false],
    ['app://user@kiosk/', false],
    ['apps://kiosk/', false],
    ['https://kiosk/', false],
    ['file:///kiosk/', false],
    ['kiosk', false],
  ])('knows whether %s is the app itself: %s', (url, expected) => {
    expect(isOurs(url)).toBe(expected);
  });

  test('serves the renderer with its type and its content security policy', async () => {
    const response = await openScheme().get(START_URL);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('answers a range with that part of the file, so that media can seek', async () => {
    const response = await openScheme().get('app://kiosk/assets/sky.bin', { headers: { range: 'bytes=2-4' } });
    expect(response.status).toBe(206);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([2, 3, 4]);
  });

  test.each([
    'app://kiosk/%2e%2e/secret.html',
    'app://kiosk/..%2fsecret.html',
    'app://kiosk/assets/..%2f..%2fsecret.html',
    'app://kiosk/%252e%252e%252fsecret.html',
    'app://kiosk/..%5csecret.html',
    'app://kiosk//etc/passwd',
    'app://kiosk/%00',
  ])('does not leave its folders for %s', async (url) => {
    expect((await openScheme().get(url)).status).toBe(404);
  });

  test('refuses another host, another method and another page’s request', async () => {
    const { get, events } = openScheme();
    expect((await get('app://elsewhere/')).status).toBe(403);
    expect((await get(START_URL, { method: 'POST' })).status).toBe(403);
    expect((await get(START_URL, { initiatorOrigin: 'https://example.com' })).status).toBe(403);
    expect((await get(START_URL, { initiatorOrigin: 'null' })).status).toBe(403);
    expect((await get(START_URL, { initiatorOrigin: 'app://kiosk' })).status).toBe(200);
    expect(events()).toEqual(Array(4).fill('request refused'));
  });

  test('shows a page of its own where the renderer is missing, which tries again by itself', async () => {
    rmSync(join(folder, 'renderer', 'index.html'));
    const response = await openScheme().get(START_URL);
    const html = await response.text();
    expect(response.status).toBe(503);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('data-screen="out-of-order"');
    expect(html).toContain(`url=${START_URL}`);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('undefined');
  });

  test('never lets an exception reach the screen', async () => {
    const { get, events } = openScheme(() => Promise.reject(new Error('the disk is gone')));
    expect((await get('app://kiosk/assets/sky.bin')).status).toBe(500);
    expect((await get(START_URL)).status).toBe(503);
    expect((await get(FALLBACK_URL)).status).toBe(503);
    expect(events()).toEqual(['a file could not be served', 'a file could not be served']);
  });
});
