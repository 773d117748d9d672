import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../assets/locales/en/hub.json' with { type: 'json' };
import fr from '../../assets/locales/fr/hub.json' with { type: 'json' };
import { safeReturn } from '../../hub/pages/sign-in/sign-in.ts';
import { basic, createBrowser, typed } from './browser.ts';
import { ENGINES, type Started } from './engines.ts';

const NOW = Date.parse('2026-11-25T10:00:00Z');
const HOUR_MS = 3_600_000;
const [sqlite] = ENGINES;

let started: Started;
let now = NOW;
beforeAll(async () => {
  started = await (sqlite?.start({ now: () => now }) ?? Promise.reject(new Error('There is no engine.')));
});
afterAll(async () => {
  expect(started.faults).toEqual([]);
  await started.end();
});

/** The key paths and placeholders of a locale file. */
function shape(value: unknown): unknown {
  if (typeof value === 'string') return [...value.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).toSorted();
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, shape(inner)]));
}

describe('the hub’s words', () => {
  it('are the same sentences in both languages', () => {
    expect(shape(en)).toEqual(shape(fr));
  });
});

describe('the address to go to after signing in', () => {
  it.each([
    ['/?lab=labo-1', '/?lab=labo-1'],
    [null, '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example/', '/'],
    ['/.//elsewhere.example/', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s: %s', (asked, given) => {
    expect(safeReturn(asked)).toBe(given);
  });
});

describe('the pages’ door', () => {
  it('opens with a reading key, and shuts for good at sign-out', async () => {
    const key = await started.hub.keys.create('coordinator', 'read');
    const browser = createBrowser(started.hub.address);
    const sent = await browser.get('/?lab=labo-1');
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/sign-in?to=%2F%3Flab%3Dlabo-1']);
    const signedIn = await browser.post('/sign-in', { key: ` ${typed(key)}\n`, to: '/?lab=labo-1' });
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/?lab=labo-1']);
    const cookie = signedIn.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(key.secret);
    const [stolen = ''] = cookie.split(';');
    expect((await browser.get('/')).status).toBe(200);
    expect((await browser.post('/sign-out')).status).toBe(303);
    expect((await browser.get('/')).status).toBe(303);
    expect((await createBrowser(started.hub.address).get('/', { cookie: stolen })).status).toBe(303);
  });

  it('says why a key does not open it, and lets nobody try for ever', async () => {
    const write = await started.hub.keys.create('kiosk', 'write');
    const browser = createBrowser(started.hub.address);
    const wrong = await browser.post('/sign-in', { key: `${write.id}:x"><script>`, to: '/"><script>' });
    expect([wrong.status, wrong.text]).toEqual([401, expect.stringContaining(fr.signIn.hindrance.wrong)]);
    expect(wrong.text).not.toContain('<script');
    const kiosk = await browser.post('/sign-in', { key: typed(write) });
    expect([kiosk.status, kiosk.text]).toEqual([403, expect.stringContaining(fr.signIn.hindrance.writeOnly)]);
    for (let tries = 0; tries < 20; tries += 1) await browser.post('/sign-in', { key: 'a:b' });
    expect((await browser.post('/sign-in', { key: 'a:b' })).status).toBe(429);
    const right = await started.hub.keys.create('reader', 'read');
    expect((await browser.post('/sign-in', { key: typed(right) })).status, 'a right key is not held up').toBe(303);
    now += HOUR_MS;
  });

  it('shuts when the key is revoked, when it gets another secret, and after twelve hours', async () => {
    const end = {
      revoke: (id: string) => started.hub.keys.revoke(id),
      rotate: (id: string) => started.hub.keys.rotate(id),
    };
    for (const act of [end.revoke, end.rotate, async () => void (now += 12 * HOUR_MS)]) {
      const key = await started.hub.keys.create('reader', 'all');
      const browser = createBrowser(started.hub.address);
      await browser.post('/sign-in', { key: typed(key) });
      expect((await browser.get('/')).status).toBe(200);
      await act(key.id);
      expect([401, 303]).toContain((await browser.get('/')).status);
    }
  });

  it('opens with the key in the request, and asks for it there', async () => {
    const key = await started.hub.keys.create('script', 'read');
    const browser = createBrowser(started.hub.address);
    expect((await browser.get('/', basic(key))).status).toBe(200);
    const wrong = await browser.get('/', basic({ id: key.id, secret: 'wrong' }));
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Basic')]);
  });

  it('marks its cookie for TLS alone behind a proxy of this machine', async () => {
    const key = await started.hub.keys.create('reader', 'read');
    const browser = createBrowser(started.hub.address);
    const answer = await browser.post('/sign-in', { key: typed(key) }, { 'x-forwarded-proto': 'https' });
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure$/);
  });
});

describe('every page', () => {
  it('loads and runs nothing from elsewhere, and is kept nowhere', async () => {
    const browser = createBrowser(started.hub.address);
    const page = await browser.get('/sign-in');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'; font-src 'self'/,
    );
    expect(page.text).not.toMatch(/<script|style="|https?:\/\//);
    for (const [, path = ''] of page.text.matchAll(/(?:href|src)="(\/[^"]+)"/g)) {
      const status = (await browser.get(path)).status;
      expect([200, 303], path).toContain(status);
    }
    const style = await browser.get('/static/hub.css');
    const names = [...style.text.matchAll(/url\(([\w.-]+)\)/g)].map(([, name]) => name);
    expect(names).toHaveLength(4);
    for (const name of names)
      expect((await browser.get(`/static/${name}`)).headers.get('content-type')).toBe('font/woff2');
    const tag = style.headers.get('etag') ?? '';
    expect((await browser.get('/static/hub.css', { 'if-none-match': tag })).status).toBe(304);
  });

  it('speaks French unless the browser asks for English first', async () => {
    const browser = createBrowser(started.hub.address);
    expect((await browser.get('/sign-in')).text).toContain('lang="fr"');
    expect((await browser.get('/sign-in', { 'accept-language': 'de, en-GB;q=0.8, fr' })).text).toContain('lang="en"');
  });

  it('is not there under any other address', async () => {
    const browser = createBrowser(started.hub.address);
    for (const path of ['/nothing', '/static/../../package.json', '/static/%2e%2e/package.json', '/constructor']) {
      expect((await browser.get(path)).status, path).toBe(404);
    }
    expect((await browser.post('/')).status).toBe(404);
    expect((await browser.post('/sign-in', { key: 'x'.repeat(40_000) })).status).toBe(413);
  });
});
