import type { Page } from '@playwright/test';
import { tap } from '../hosts/touch.ts';
import { BOARD, expect, test } from '../kiosk.ts';
import { findLayoutFaults, GAP, gapBetween, TARGET, touchTargets } from '../layout.ts';
import { byKeyboard, byTouch, tabTo } from '../visitor.ts';

test.use({ graphics: false, contextOptions: { reducedMotion: 'reduce' } });

/** What a visitor reads and touches of the search. */
function readSearch(page: Page) {
  const panel = page.locator('.panel');
  const tray = page.getByRole('dialog', { name: 'Que cherches-tu ?' });
  return {
    panel,
    tray,
    open: panel.getByRole('button', { name: 'Chercher' }),
    write: tray.getByRole('button', { name: 'Écrire un nom' }),
    field: tray.getByRole('textbox'),
    picture: (name: string) => tray.locator('.sky-search-card').filter({ hasText: name }),
    key: (key: string) => tray.locator(`[data-key="${key}"]`),
    row: (name: string) => tray.locator('.sky-row').filter({ hasText: name }),
    rows: tray.locator('.sky-row'),
    target: panel.locator('.sky-target-name'),
    waiting: panel.locator('.sky-waiting'),
  };
}

test('a child finds the Pole Star by its picture, and Canopus by letters, which never rises here', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  const search = readSearch(page);
  await visitor.arrives('planetarium.tonight');
  await visitor.uses(search.open);
  await visitor.uses(search.picture('Étoile polaire'));
  await expect(search.tray).toHaveCount(0);
  await expect(search.target).toHaveText('Étoile polaire');
  await expect(search.waiting).toHaveCount(0);

  await visitor.uses(search.open);
  await visitor.uses(search.write);
  for (const key of ['x', 'erase', 'c', 'a', 'n', 'o']) await visitor.uses(search.key(key));
  await expect(search.field).toHaveValue('cano');
  expect(await search.rows.count()).toBeLessThanOrEqual(8);
  await visitor.uses(search.row('Canopus'));
  await expect(search.target).toHaveText('Canopus');
  await expect(search.waiting).toContainText('Sous l’horizon');
  await visitor.uses(search.waiting.getByRole('button'));
  await expect(search.waiting).toContainText('on ne peut jamais voir');
});

test('the keyboard alone finds Orion, goes from key to key, and comes back with Escape', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byKeyboard(page);
  const search = readSearch(page);
  await visitor.arrives('planetarium.tonight');
  await visitor.uses(search.open);
  await page.keyboard.press('o');
  await expect(search.field).toHaveValue('o');
  await page.keyboard.type('RION');
  await expect(search.rows.first()).toContainText('Orion');
  await visitor.uses(search.rows.first());
  await expect(search.target).toHaveText('Orion');
  await visitor.uses(search.panel.getByRole('button', { name: 'Tout le ciel' }));
  await expect(search.panel.getByRole('tab', { name: 'Voir' })).toBeFocused();

  await visitor.uses(search.open);
  await page.keyboard.press('z');
  await tabTo(page, search.key('a'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(search.key('s')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(search.field).toHaveValue('zs');
  await page.keyboard.press('Escape');
  await expect(search.tray).toHaveCount(0);
  await visitor.sees('experience');
  await expect(search.open).toBeFocused();
});

for (const [name, viewport] of Object.entries(BOARD)) {
  test.describe(`in ${name}`, () => {
    test.use({ viewport });

    test('the search stands clear, its keys 20 mm wide and 8 mm apart, at the smallest and the largest text', async ({
      kiosk,
    }) => {
      const { page } = kiosk;
      const visitor = byTouch(page);
      const search = readSearch(page);
      await visitor.arrives('planetarium.tonight');
      await visitor.uses(search.open);
      await expectWell(page, 'pictures');
      await visitor.uses(search.write);
      await visitor.uses(search.key('m'));
      await expect(search.rows).toHaveCount(8);
      await expectWell(page, 'names');

      const groups = page.getByRole('radiogroup');
      await tap(page.locator('.visitor-bar .button').filter({ hasText: 'Affichage' }));
      await tap(groups.nth(0).getByRole('radio').nth(3));
      await tap(groups.nth(1).getByRole('radio').nth(2));
      await page.keyboard.press('Escape');
      await expectWell(page, 'names, largest, maximum contrast');
      await visitor.uses(search.tray.getByRole('button', { name: 'Images' }));
      await expectWell(page, 'pictures, largest, maximum contrast');
    });
  });
}

/** Larger words scroll: a row then ends under the edge of its list, and only sizes are told. */
async function expectWell(page: Page, where: string) {
  await expect.poll(() => findLayoutFaults(page), { message: where, timeout: 5000 }).toEqual([]);
  const targets = (await touchTargets(page)).filter(({ inPanel }) => !inPanel);
  for (const { name, width, height } of targets) {
    expect(Math.min(width, height), `size of « ${name} », ${where}`).toBeGreaterThanOrEqual(TARGET);
  }
  if (where.includes('largest')) return;
  targets.forEach((one, index) => {
    for (const other of targets.slice(index + 1)) {
      expect(gapBetween(one, other), `« ${one.name} » and « ${other.name} », ${where}`).toBeGreaterThanOrEqual(GAP);
    }
  });
}
