import type { Page } from '@playwright/test';
import { CONTRASTS, TEXT_SIZES } from '../../../renderer/access/settings.ts';
import { tap } from '../hosts/touch.ts';
import { BOARD, expect, test } from '../kiosk.ts';
import { findLayoutFaults } from '../layout.ts';
import { expectTouchable, FACE } from '../touchable.ts';
import { byTouch } from '../visitor.ts';

test.use({ graphics: false, contextOptions: { reducedMotion: 'reduce' } });

/** Sets one text size and one contrast by the sheet, as a visitor does; then looks at the sheet and at the screen. */
async function lookAt(page: Page, text: (typeof TEXT_SIZES)[number], contrast: (typeof CONTRASTS)[number]) {
  const groups = page.getByRole('dialog').getByRole('radiogroup');
  await tap(page.locator('.visitor-bar .button').filter({ hasText: 'Affichage' }));
  await tap(groups.nth(0).getByRole('radio').nth(TEXT_SIZES.indexOf(text)));
  await tap(groups.nth(1).getByRole('radio').nth(CONTRASTS.indexOf(contrast)));
  const where = `text ${text}, ${contrast}`;
  await expectGoodLayout(page, `the sheet of display, ${where}`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectGoodLayout(page, where);
}

async function expectGoodLayout(page: Page, where: string) {
  await expect.poll(() => findLayoutFaults(page), { message: where, timeout: 5000 }).toEqual([]);
}

type Setting = readonly [(typeof TEXT_SIZES)[number], (typeof CONTRASTS)[number]];
const EVERY: Setting[] = CONTRASTS.flatMap((contrast) => TEXT_SIZES.map((text) => [text, contrast] as const));
/** By day and in maximum contrast words take the same room: each size once, then the plates at both ends. */
const EDGES: Setting[] = [
  ['1', 'maximum'],
  ['2', 'day'],
  ['3', 'night'],
  ['4', 'night'],
  ['4', 'day'],
  ['4', 'maximum'],
];

async function look(page: Page, settings: readonly Setting[]) {
  for (const [text, contrast] of settings) await lookAt(page, text, contrast);
}

for (const name of ['landscape', 'portrait'] as const) {
  test.describe(`in ${name}, every setting`, () => {
    test.use({ viewport: BOARD[name] });

    test('words and buttons stand clear at four sizes and three contrasts', async ({ kiosk }) => {
      const { page } = kiosk;
      const visitor = byTouch(page);
      await expectGoodLayout(page, 'attract');
      await visitor.starts();
      await visitor.sees('home');
      await look(page, EVERY);
      await visitor.enters('planetarium.tonight');
      await expect(page.locator('.panel')).toBeVisible();
      await look(page, EDGES);
      await visitor.finishes();
      await visitor.sees('feedback');
      await look(page, EDGES);
      await visitor.uses(page.getByRole('button', { name: 'Aide' }));
      await expectGoodLayout(page, 'help, largest, maximum contrast');
      await visitor.uses(page.getByRole('button', { name: 'Fermer' }));
      await visitor.skips();
      await expect(page.locator('.answer[data-kind="choice"]').first()).toBeVisible();
      await expectGoodLayout(page, 'second question, largest');
      await visitor.answers('yes');
      await visitor.ends();
      await visitor.sees('thanks');
      await expectGoodLayout(page, 'thanks, largest');
    });
  });

  test.describe(`in ${name}`, () => {
    test.use({ viewport: BOARD[name] });

    test('everything to touch measures 20 mm at least, 8 mm apart', async ({ kiosk }) => {
      const { page } = kiosk;
      const visitor = byTouch(page);
      await expectTouchable(page);
      await visitor.starts();
      await visitor.sees('home');
      await expectTouchable(page);
      await visitor.uses(page.getByRole('button', { name: 'Affichage' }));
      await expectTouchable(page);
      await visitor.uses(page.getByRole('button', { name: 'Fermer' }));
      await visitor.enters('planetarium.tonight');
      await expect(page.locator('.panel')).toBeVisible();
      await expectTouchable(page);
      await visitor.finishes();
      await visitor.sees('feedback');
      await expectTouchable(page);
      for (const face of await page.locator('.answer-picture').all()) {
        const box = await face.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(FACE);
      }
    });
  });
}

test.describe('at any time', () => {
  test('the language changes at once, everywhere, and is written with the answer', async ({ kiosk }) => {
    const { page } = kiosk;
    const visitor = byTouch(page);
    await visitor.uses(page.getByRole('button', { name: 'English' }));
    await visitor.sees('attract');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('touch the sky');
    await visitor.starts();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What will you explore?');
    await visitor.enters('planetarium.worlds');
    await visitor.uses(page.getByRole('button', { name: 'I’m done' }));
    await visitor.answers('well');
    await visitor.answers('yes');
    await visitor.ends();
    await visitor.sees('thanks');
    expect(kiosk.database().answers.map(({ language }) => language)).toEqual(['en']);
  });

  test('the screen can come down within reach, and goes back up', async ({ kiosk }) => {
    const { page } = kiosk;
    const visitor = byTouch(page);
    await visitor.starts();
    const title = page.getByRole('heading', { level: 1 });
    const before = (await title.boundingBox())?.y ?? 0;
    await visitor.uses(page.getByRole('button', { name: 'Affichage' }));
    await visitor.uses(page.getByRole('switch', { name: 'Tout placer plus bas' }));
    await visitor.uses(page.getByRole('button', { name: 'Fermer' }));
    await expect.poll(async () => (await title.boundingBox())?.y ?? 0).toBeGreaterThan(before + 100);
    await expectGoodLayout(page, 'home, low');
  });
});
