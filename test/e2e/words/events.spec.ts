import type { Page } from '@playwright/test';
import { expect, HALF_BOARD, test } from '../kiosk.ts';
import { type OpenTab, tabByKeyboard, tabByTouch } from '../tabs.ts';
import { byKeyboard, byTouch, type Visitor } from '../visitor.ts';

test.use({
  viewport: HALF_BOARD.landscape,
  ownClock: true,
  graphics: false,
  contextOptions: { reducedMotion: 'reduce' },
});

/** The visit of a summer's night in Épinal, which the next two years bring two eclipses of each kind. */
const TONIGHT = new Date('2027-06-21T21:30:00Z');
/** Over Épinal, in its own time: the Sun more than half hidden at 11:05, the Moon in the shadow from 17:16 to 18:28. */
const SUN = { row: /Éclipse de Soleil, à moitié.*2 août 2027/, title: /2 août.*10:55/ };
const MOON = { row: /Éclipse totale de Lune.*31 déc\. 2028/, title: /31 déc\. 2028.*17:41/ };

for (const [way, as, openTab] of [
  ['by touch', byTouch, tabByTouch],
  ['by keyboard', byKeyboard, tabByKeyboard],
] as const satisfies readonly (readonly [string, (page: Page) => Visitor, OpenTab])[]) {
  test(`the next eclipses over the lab are found, watched and left again, ${way}`, async ({ kiosk }) => {
    const { page } = kiosk;
    const visitor = as(page);
    const panel = page.locator('.panel');
    const title = panel.locator('.panel-title');
    const told = panel.locator('.sky-eclipse');
    const button = (name: string) => panel.getByRole('button', { name, exact: true });
    const rows = panel.getByRole('list', { name: 'Les éclipses que tu verras d’ici' }).getByRole('button');
    await page.clock.setSystemTime(TONIGHT);
    await visitor.arrives('planetarium.tonight');

    await visitor.uses(button('Prochaines éclipses'));
    await expect(rows).toHaveCount(4);
    await expect(rows.first()).toHaveText(SUN.row);
    await expect(rows.last()).toBeInViewport({ ratio: 0.9 });
    await visitor.uses(rows.first());
    await expect(title).toHaveText(SUN.title);
    await expect(panel.locator('.sky-target-name')).toHaveText('Soleil');
    await expect(told).toContainText('La Lune passe devant le Soleil.');
    await expect(told).toContainText('ne regarde jamais le Soleil sans lunettes d’éclipse');
    await expect(told.locator('.sky-safety')).toBeInViewport({ ratio: 0.9 });

    await openTab(page, 'Temps');
    await visitor.uses(button('Maintenant'));
    await expect(title).toContainText('21 juin');
    await openTab(page, 'Voir');
    await expect(told).toHaveCount(0);
    await visitor.uses(button('Tout le ciel'));

    await visitor.uses(button('Prochaines éclipses'));
    await visitor.uses(rows.filter({ hasText: MOON.row }));
    await expect(title).toHaveText(MOON.title);
    await expect(panel.locator('.sky-target-name')).toHaveText('Lune');
    await expect(told).toContainText('La Lune est dans l’ombre.');
    await openTab(page, 'Temps');
    await visitor.uses(button('Maintenant'));
    await expect(title).toContainText('21 juin');
  });
}
