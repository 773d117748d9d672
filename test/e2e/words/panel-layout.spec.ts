import type { Page } from '@playwright/test';
import { BOARD, expect, test } from '../kiosk.ts';
import { findLayoutFaults } from '../layout.ts';
import { tabByTouch } from '../tabs.ts';
import { byTouch } from '../visitor.ts';

// Reduced motion: the flight needs no frames, each of its stops is a cut.
test.use({ ownClock: true, graphics: false, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 300_000 });

/** A summer's night whose next eclipse is one of the Sun. */
const TONIGHT = new Date('2027-06-21T21:30:00Z');

/** Scrolls the panel from its top to its end, and looks at all that comes into sight. */
async function expectClear(page: Page, where: string) {
  const body = page.locator('.panel-body');
  const { height, whole } = await body.evaluate((box) => ({ height: box.clientHeight, whole: box.scrollHeight }));
  const faults = new Set<string>();
  for (let top = 0; top === 0 || top + height < whole + height * 0.7; top += height * 0.7) {
    await body.evaluate((box, to) => box.scrollTo({ top: to, behavior: 'instant' }), top);
    for (const fault of await findLayoutFaults(page)) faults.add(fault);
  }
  expect.soft([...faults], where).toEqual([]);
}

for (const [name, viewport] of Object.entries(BOARD)) {
  test.describe(`in ${name}`, () => {
    test.use({ viewport });

    test('every tab stands clear in the largest words and the strongest contrast, on the ground and in flight', async ({
      kiosk,
    }) => {
      const { page } = kiosk;
      const visitor = byTouch(page);
      const panel = page.locator('.panel');
      const button = (word: string) => panel.getByRole('button', { name: word, exact: true });
      const opens = async (tab: string) => {
        await tabByTouch(page, tab);
        expect(await page.locator('.panel-body').evaluate((body) => body.scrollTop), `top of ${tab}`).toBe(0);
      };
      await page.clock.setSystemTime(TONIGHT);
      await visitor.starts();
      await visitor.uses(page.getByRole('button', { name: 'Affichage' }));
      await visitor.uses(page.getByRole('radio', { name: 'Très grande' }));
      await visitor.uses(page.getByRole('radio', { name: 'Contraste fort' }));
      await visitor.uses(page.getByRole('button', { name: 'Fermer' }));
      await visitor.enters('planetarium.tonight');

      await visitor.uses(button('Prochaines éclipses'));
      await expect(panel.locator('.sky-row').filter({ hasText: 'Éclipse' })).toHaveCount(4);
      await expectClear(page, 'eclipses');
      await visitor.uses(panel.locator('.sky-row').filter({ hasText: 'Éclipse de Soleil' }).first());
      await expect(panel.locator('.sky-safety')).toBeVisible();
      await expectClear(page, 'an eclipse under way');

      await opens('Tourner');
      await expectClear(page, 'looking around');

      await opens('Temps');
      await expectClear(page, 'time');
      await visitor.uses(button('Moments'));
      await expectClear(page, 'moments');
      await visitor.uses(button('Le ciel de ton anniversaire'));
      await expectClear(page, 'birthday');

      await opens('Lieu');
      await expectClear(page, 'labs');
      for (const group of ['Monde', 'Bouts du monde']) {
        await visitor.uses(panel.getByRole('radio', { name: group, exact: true }));
        await expectClear(page, group);
      }

      await opens('Afficher');
      await visitor.uses(panel.getByRole('radio', { name: 'De Chine' }));
      await expectClear(page, 'what is shown');

      await visitor.uses(page.locator('[data-flight="liftOff"]'));
      await expect(page.locator('.flight-distance')).toHaveText('10 km');
      await expectClear(page, 'altitude');
      await visitor.uses(panel.locator('.flight-stop').filter({ hasText: 'Planètes géantes' }));
      await expect(page.locator('.flight-place')).toHaveText('Planètes géantes');
      await opens('À l’échelle');
      await expectClear(page, 'to scale');
      await opens('Temps');
      await expectClear(page, 'time in flight');
      await visitor.uses(page.locator('[data-flight="land"]'));
      await expect(page.locator('[data-flight="liftOff"]')).toBeVisible();
    });
  });
}
