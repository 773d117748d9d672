import { expect, HALF_BOARD, test } from '../kiosk.ts';
import { byTouch } from '../visitor.ts';

test.use({
  viewport: HALF_BOARD.landscape,
  ownClock: true,
  graphics: false,
  contextOptions: { reducedMotion: 'reduce' },
});

test('after a minute without touch the kiosk asks, and « Oui » goes on where one was', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  await visitor.arrives('planetarium.tonight');
  await expect(page.locator('.panel')).toBeVisible();
  await page.clock.fastForward(61_000);
  await visitor.sees('idle');
  await visitor.uses(page.getByRole('button', { name: 'Oui' }));
  await visitor.sees('experience');
});

test('without an answer everything goes back: screen, language and display', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  const root = page.locator('html');
  await visitor.starts();
  await visitor.uses(page.getByRole('button', { name: 'Affichage' }));
  await visitor.uses(page.getByRole('radio', { name: 'Très grande' }));
  await visitor.uses(page.getByRole('radio', { name: 'Jour' }));
  await visitor.uses(page.getByRole('button', { name: 'Fermer' }));
  await visitor.uses(page.getByRole('button', { name: 'Langue' }));
  await visitor.uses(page.getByRole('button', { name: 'English' }));
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(root).toHaveAttribute('data-text', '4');
  await expect(root).toHaveAttribute('data-contrast', 'day');
  await page.clock.fastForward(61_000);
  await visitor.sees('idle');
  await page.clock.fastForward(31_000);
  await visitor.sees('attract');
  await expect(root).toHaveAttribute('lang', 'fr');
  await expect(root).toHaveAttribute('data-text', '1');
  await expect(root).toHaveAttribute('data-contrast', 'night');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Et si tu touchais');
});

test('a tap beside « Oui » is an answer too, and does not reach what lies under it', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  await visitor.starts();
  const card = await page.locator('[data-door="planetarium.tonight"]').boundingBox();
  expect(card).not.toBeNull();
  await page.clock.fastForward(61_000);
  await visitor.sees('idle');
  await page.touchscreen.tap((card?.x ?? 0) + 60, (card?.y ?? 0) + 60);
  await visitor.sees('home');
});
