import type { Page } from '@playwright/test';
import { expect, test } from './kiosk.ts';
import { byKeyboard, byTouch, tabTo, type Visitor } from './visitor.ts';

test.use({ graphics: false, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 360_000 });

/** Opens a tab as its visitor does: by a touch, or with the arrows from the tab that is open. */
type OpenTab = (page: Page, name: string) => Promise<void>;

const tabByTouch: OpenTab = (page, name) => byTouch(page).uses(page.getByRole('tab', { name }));

const tabByKeyboard: OpenTab = async (page, name) => {
  const tabs = page.getByRole('tab');
  const wanted = page.getByRole('tab', { name });
  await tabTo(page, page.getByRole('tab', { selected: true }));
  const most = await tabs.count();
  const focused = () => wanted.evaluate((tab) => tab === document.activeElement);
  for (let i = 0; i < most && !(await focused()); i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
};

for (const [way, as, openTab] of [
  ['by touch', byTouch, tabByTouch],
  ['by keyboard', byKeyboard, tabByKeyboard],
] as const satisfies readonly (readonly [string, (page: Page) => Visitor, OpenTab])[]) {
  test(`a child finds Orion, goes to winter, comes back to now and home, ${way}`, async ({ kiosk }) => {
    const { page } = kiosk;
    const visitor = as(page);
    const panel = page.locator('.panel');
    const button = (name: string) => panel.getByRole('button', { name, exact: true });
    await visitor.starts();
    await visitor.enters('planetarium.tonight');

    await visitor.uses(button('Chercher'));
    await visitor.uses(page.locator('.sky-search-card').filter({ hasText: 'Orion' }));
    await expect(panel.locator('.sky-target-name')).toHaveText('Orion');

    await openTab(page, 'Temps');
    await visitor.uses(button('Choisir'));
    await visitor.uses(button('Solstice de décembre'));
    await expect(panel.locator('.panel-title')).toContainText(/2[12] déc/);

    await visitor.uses(button('Maintenant'));
    await expect(button('Maintenant')).toHaveAttribute('aria-pressed', 'true');
    await openTab(page, 'Voir');
    await expect(panel.locator('.sky-target-name')).toHaveText('Orion');
    await visitor.uses(page.getByRole('button', { name: 'Accueil' }));
    await visitor.sees('home');
  });
}
