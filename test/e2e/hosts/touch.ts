import type { CDPSession, Locator, Page } from '@playwright/test';

/** One for each page: what a session sets lasts as long as it. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Taps in the middle of what is visible, enabled and uncovered, with one finger. Playwright's own `tap`
 * wants a context made for touch, which Electron's cannot be; this asks Chromium itself, in both hosts.
 */
export async function tap(target: Locator): Promise<void> {
  // Waits until it could be clicked, without clicking.
  await target.click({ trial: true });
  const box = await target.boundingBox();
  if (box === null) throw new Error('What is to be tapped is not drawn.');
  const session = await sessionOf(target.page());
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Draws one finger along points of the screen, CSS pixels. */
export async function drag(page: Page, points: readonly { x: number; y: number }[]): Promise<void> {
  const session = await sessionOf(page);
  for (const [index, point] of points.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove';
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ ...point }] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? openSession(page);
  sessions.set(page, known);
  return known;
}

async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  return session;
}
