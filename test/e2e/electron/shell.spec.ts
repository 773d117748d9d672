import type { Page } from '@playwright/test';
import { expect, test } from '../kiosk.ts';
import { byTouch } from '../visitor.ts';

const START = 'app://kiosk/';

/** Time for a navigation that should not happen to happen, in milliseconds. */
const PATIENCE_MS = 1000;

/** Chromium's own words when the page tries what is forbidden; each spec here tries on purpose. */
const REFUSALS = /Content Security Policy|Not allowed to|ERR_|Failed to (load|launch)|denied|blocked/i;

/** The page is still the kiosk, alone, and answers a finger. */
async function expectKiosk(page: Page): Promise<void> {
  await page.waitForTimeout(PATIENCE_MS);
  expect(page.url()).toBe(START);
  expect(page.context().pages()).toHaveLength(1);
  const visitor = byTouch(page);
  await visitor.starts();
  await visitor.sees('home');
}

test('the page has its own origin, a secure context, two functions and nothing of Node', async ({ kiosk }) => {
  const found = await kiosk.page.evaluate(() => {
    const bridge: unknown = Reflect.get(globalThis, 'vitrine');
    return {
      origin: location.origin,
      secure: isSecureContext,
      functions: Object.keys(bridge ?? {}).toSorted(),
      frozen: Object.isFrozen(bridge),
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
    };
  });
  expect(found).toEqual({ origin: 'app://kiosk', secure: true, functions: ['call', 'on'], frozen: true, node: [] });
});

test('a call that is not one of the contract is refused', async ({ kiosk }) => {
  const replies = await kiosk.page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'vitrine') as { call(message: unknown): Promise<string> };
    const calls = ['{', '[]', '{"name":"nothing","input":{}}', 'a'.repeat(300_000)];
    return Promise.all(calls.map(async (call) => (JSON.parse(await bridge.call(call)) as { ok: boolean }).ok));
  });
  expect(replies).toEqual([false, false, false, false]);
});

for (const url of [
  'https://example.com/',
  'file:///etc/passwd',
  'data:text/html,out',
  'app://elsewhere/',
  'about:blank',
]) {
  test(`the page cannot be led to ${url}`, async ({ kiosk }) => {
    kiosk.problems.expect(REFUSALS);
    kiosk.problems.expect(/^request to/);
    await kiosk.page.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), { href: address });
      document.body.append(link);
      link.click();
      link.remove();
    }, url);
    await expectKiosk(kiosk.page);
  });
}

test('no window is opened', async ({ kiosk }) => {
  kiosk.problems.expect(REFUSALS);
  expect(await kiosk.page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  await expectKiosk(kiosk.page);
});

test('nothing is fetched from elsewhere, and a part of a file is', async ({ kiosk }) => {
  kiosk.problems.expect(REFUSALS);
  kiosk.problems.expect(/^request to/);
  const found = await kiosk.page.evaluate(async () => {
    const outside = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    );
    const part = await fetch('assets/sky/stars.bin', { headers: { range: 'bytes=0-15' } });
    return { outside, status: part.status, bytes: (await part.arrayBuffer()).byteLength };
  });
  expect(found).toEqual({ outside: 'refused', status: 206, bytes: 16 });
});

test('no permission is granted', async ({ kiosk }) => {
  kiosk.problems.expect(REFUSALS);
  const states = await kiosk.page.evaluate(async () => {
    const query = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      notifications: await Notification.requestPermission(),
      geolocation: await query('geolocation'),
      microphone: await query('microphone'),
      camera: await query('camera'),
    };
  });
  expect(states).toEqual({
    notifications: 'denied',
    geolocation: 'denied',
    microphone: 'denied',
    camera: 'denied',
  });
});

test('a page that loads itself again comes back', async ({ kiosk }) => {
  await kiosk.page.evaluate(() => location.reload());
  await expectKiosk(kiosk.page);
});
