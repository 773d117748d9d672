import type { Locator, Page } from '@playwright/test';
import { expect, HALF_BOARD, test } from './kiosk.ts';
import { type OpenTab, tabByKeyboard, tabByTouch } from './tabs.ts';
import { byKeyboard, byTouch, type Visitor } from './visitor.ts';

// Reduced motion: each stop of the flight is a cut, so that two busy cores draw one picture instead of a climb.
test.use({ viewport: HALF_BOARD.landscape, contextOptions: { reducedMotion: 'reduce' } });

/** The day of the solstice, as the panel's title writes it. */
const WINTER = /2[12] déc/;

/** Minutes of the day that the panel's title tells. */
async function minuteOf(title: Locator): Promise<number> {
  const [, hours, minutes] = /(\d\d):(\d\d)/.exec((await title.textContent()) ?? '') ?? [];
  return Number(hours) * 60 + Number(minutes);
}

for (const [way, as, openTab] of [
  ['by touch', byTouch, tabByTouch],
  ['by keyboard', byKeyboard, tabByKeyboard],
] as const satisfies readonly (readonly [string, (page: Page) => Visitor, OpenTab])[]) {
  test(`a child finds Orion, goes to winter, sees the whole Earth, comes back to now and home, ${way}`, async ({
    kiosk,
  }) => {
    const { page } = kiosk;
    const visitor = as(page);
    const panel = page.locator('.panel');
    const button = (name: string) => panel.getByRole('button', { name, exact: true });
    const title = panel.locator('.panel-title');
    const view = panel.locator('.sky-view');
    await visitor.arrives('planetarium.tonight');

    await visitor.uses(button('Chercher'));
    await visitor.uses(page.locator('.sky-search-card').filter({ hasText: 'Orion' }));
    await expect(panel.locator('.sky-target-name')).toHaveText('Orion');

    await openTab(page, 'Temps');
    await visitor.uses(button('Moments'));
    await visitor.uses(button('Solstice de décembre'));
    await expect(title).toContainText(WINTER);
    const chosen = await minuteOf(title);
    await openTab(page, 'Tourner');
    const looked = (await view.textContent()) ?? '';

    const liftOff = page.locator('[data-flight="liftOff"]');
    await visitor.uses(liftOff);
    await visitor.uses(panel.locator('.flight-stop').filter({ hasText: 'Terre entière' }));
    await expect(page.locator('.flight-distance')).toHaveText(/35.800 km/);
    await visitor.uses(page.locator('[data-flight="land"]'));
    await expect(liftOff).toBeVisible();
    await expect(title).toContainText(WINTER);
    expect((await minuteOf(title)) - chosen, 'minutes that went by in flight').toBeLessThan(5);
    await expect(panel.locator('.sky-target-name')).toHaveText('Orion');
    await openTab(page, 'Tourner');
    await expect(view).toHaveText(looked);

    await openTab(page, 'Temps');
    await visitor.uses(button('Maintenant'));
    await expect(button('Maintenant')).toHaveAttribute('aria-pressed', 'true');
    await openTab(page, 'Voir');
    await expect(panel.locator('.sky-target-name')).toHaveText('Orion');
    await visitor.uses(page.getByRole('button', { name: 'Accueil' }));
    await visitor.sees('home');
  });
}
