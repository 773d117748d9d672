import { expect, HALF_BOARD, test } from '../kiosk.ts';
import { tabByTouch } from '../tabs.ts';
import { byTouch, tabTo } from '../visitor.ts';

// Reduced motion: each stop is a cut, which needs no frames. What is drawn on the way: `childs-visit.spec.ts`.
test.use({ viewport: HALF_BOARD.landscape, graphics: false, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 240_000 });

test('a child lifts off by touch, sees the whole Earth, flies to Saturn, and comes back with the keyboard', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  const panel = page.locator('.panel');
  const place = page.locator('.flight-place');
  const distance = page.locator('.flight-distance');
  const liftOff = page.locator('[data-flight="liftOff"]');
  await visitor.arrives('planetarium.tonight');
  await visitor.sees('experience');

  await visitor.uses(liftOff);
  await expect(distance).toHaveText('10 km');
  await visitor.uses(panel.locator('.flight-stop', { hasText: 'Terre entière' }));
  await expect(distance).toHaveText(/35.800 km/);
  await visitor.uses(page.locator('[data-flight="farther"]'));
  await expect(place).toHaveText('Orbite de la Lune');

  await tabByTouch(page, 'À l’échelle');
  await expect(panel).toContainText('La Terre serait un grain de poivre');
  await visitor.uses(panel.locator('.flight-stop', { hasText: 'Saturne' }));
  await expect(place).toHaveText('Saturne');
  await expect(distance).toContainText('milliard');

  await tabTo(page, page.locator('[data-flight="land"]'));
  await page.keyboard.press('Enter');
  await expect(liftOff).toBeVisible();
  await expect(panel.getByRole('tab', { name: 'Voir' })).toBeVisible();
});
