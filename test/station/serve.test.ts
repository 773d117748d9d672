import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRange } from '../../electron/station/serve/range.ts';
import { createServe, type Serve } from '../../electron/station/serve/serve.ts';
import { emptyFolder } from './world.ts';

const DIGITS = '0123456789';
let root = '';
let serve: Serve;

beforeAll(() => {
  root = emptyFolder();
  for (const folder of ['renderer/app', 'assets/sky', 'assets/.hidden', 'outside'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'renderer/index.html'), '<!doctype html>');
  writeFileSync(join(root, 'renderer/app/main-1a2b3c.js'), 'export {};');
  writeFileSync(join(root, 'renderer/app/main-1a2b3c.js.map'), '{}');
  writeFileSync(join(root, 'assets/sky/stars.bin'), DIGITS);
  writeFileSync(join(root, 'assets/sky/empty.bin'), '');
  writeFileSync(join(root, 'assets/sky/été d’étoiles.png'), 'png');
  writeFileSync(join(root, 'assets/.hidden/key.json'), '{}');
  writeFileSync(join(root, 'outside/secret.json'), '{}');
  symlinkSync(join(root, 'outside/secret.json'), join(root, 'assets/link.json'));
  symlinkSync(join(root, 'outside'), join(root, 'assets/linked'));
  symlinkSync(join(root, 'assets/sky/stars.bin'), join(root, 'assets/inside.bin'));
  serve = createServe({ rendererFolder: join(root, 'renderer'), assetsFolder: join(root, 'assets') });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Asks for a path as it stands: `new URL` folds dots away before they reach the server, raw HTTP does not. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return serve(new Request(`app://kiosk${path}`, { method, headers }));
}

/** A request whose URL is not normalised, as a hostile client may send it. */
function raw(url: string): Promise<Response> {
  return serve({ method: 'GET', url, headers: new Headers() } as Request);
}

test('the root is the page, never stored, with the policy and no sniffing', async () => {
  const response = await get('/');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<!doctype html>');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self' blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  });
});

test('files with a hash in their name are kept for ever, assets are asked for again', async () => {
  const script = await get('/app/main-1a2b3c.js');
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const stars = await get('/assets/sky/stars.bin');
  expect(stars.headers.get('cache-control')).toBe('no-cache');
  const again = await get('/assets/sky/stars.bin', { 'if-none-match': stars.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('an encoded name is decoded once', async () => {
  expect((await get('/assets/sky/%C3%A9t%C3%A9%20d%E2%80%99%C3%A9toiles.png')).status).toBe(200);
  expect((await get('/assets/sky/%2573tars.bin')).status).toBe(404);
});

test('HEAD gives the headers alone, and any other method is refused', async () => {
  const head = await get('/assets/sky/stars.bin', {}, 'HEAD');
  expect(head.headers.get('content-length')).toBe('10');
  expect(await head.text()).toBe('');
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const response = await get('/', {}, method);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  }
});

test('an empty file, a folder, a file of a type that we do not ship and a missing file are answered', async () => {
  expect((await get('/assets/sky/empty.bin')).headers.get('content-length')).toBe('0');
  for (const path of ['/assets/sky', '/assets/', '/assets/sky/', '/app/main-1a2b3c.js.map', '/no.json', '/app/no.js']) {
    const response = await get(path);
    expect(response.status, path).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toBe('Not found.');
  }
});

describe('nothing outside the two folders is ever served', () => {
  const paths = [
    '/../outside/secret.json',
    '/assets/../outside/secret.json',
    '/assets/../../outside/secret.json',
    '/assets/%2e%2e/outside/secret.json',
    '/assets/%2E%2E%2Foutside/secret.json',
    '/assets/%252e%252e/outside/secret.json',
    '/assets/..%5coutside%5csecret.json',
    '/assets/..\\outside\\secret.json',
    '/assets//../outside/secret.json',
    '/assets/sky/..;/outside/secret.json',
    '/assets/sky/stars.bin%00.png',
    '/assets/C:/Windows/win.ini.json',
    '/assets/%2Fetc%2Fhostname.json',
    '/assets/link.json',
    '/assets/linked/secret.json',
    '/assets/.hidden/key.json',
    '/assets/%',
    '/assets/%ff.json',
  ];
  test.each(paths)('%s', async (path) => {
    expect((await raw(`http://127.0.0.1${path}`)).status).toBe(404);
  });

  test('a link that stays inside is followed', async () => {
    expect(await (await get('/assets/inside.bin')).text()).toBe(DIGITS);
  });
});

describe('a part of a file', () => {
  test.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=4-', '456789', 'bytes 4-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=-99', DIGITS, 'bytes 0-9/10'],
  ])('%s is answered with 206', async (range, body, contentRange) => {
    const response = await get('/assets/sky/stars.bin', { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(contentRange);
    expect(response.headers.get('content-length')).toBe(String(body.length));
    expect(await response.text()).toBe(body);
  });

  test.each(['bytes=10-', 'bytes=99-120', 'bytes=-0'])('%s is answered with 416', async (range) => {
    const response = await get('/assets/sky/stars.bin', { range });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */10');
  });

  test.each(['bytes=5-2', 'bytes=-', 'bytes=a-b', 'lines=1-2', 'bytes=0-1,4-5'])('%s is ignored', async (range) => {
    const response = await get('/assets/sky/stars.bin', { range });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(DIGITS);
  });

  test('If-Range of another version gives the whole', async () => {
    const response = await get('/assets/sky/stars.bin', { range: 'bytes=0-3', 'if-range': '"old"' });
    expect(response.status).toBe(200);
  });

  test('every range lies inside its file, whatever the header', () => {
    for (let size = 0; size < 6; size++) {
      for (const first of ['', '0', '1', '5', '9']) {
        for (const last of ['', '0', '1', '5', '9']) {
          const range = parseRange(`bytes=${first}-${last}`, size);
          if (range === undefined || range === 'unsatisfiable') continue;
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThan(size);
        }
      }
    }
  });
});
