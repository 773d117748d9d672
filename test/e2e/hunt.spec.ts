import { expect, HALF_BOARD, test } from './kiosk.ts';
import { tabByTouch } from './tabs.ts';
import { byTouch, tabTo } from './visitor.ts';

test.use({ viewport: HALF_BOARD.landscape, contextOptions: { reducedMotion: 'reduce' } });

test('the game is won in a round by keyboard alone', async ({ kiosk }) => {
  const { page } = kiosk;
  const story = page.locator('.story');
  const words = story.locator('.story-words');
  const row = (title: string) => page.locator('.story-row').filter({ hasText: title });
  const button = (name: string) => story.getByRole('button', { name, exact: true });
  const visitor = byTouch(page);
  await visitor.arrives('planetarium.tonight');
  await tabByTouch(page, 'Histoires');
  await tabTo(page, row('Trouve la constellation'));
  await page.keyboard.press('Enter');
  await expect(button('Aide-moi')).toBeFocused();
  const sought = /^Touche (.*) dans le ciel\.$/.exec((await words.textContent()) ?? '')?.[1] ?? '';
  for (let help = 0; help < 3; help += 1) await page.keyboard.press('Enter');
  await expect(page.locator('.hunt-said')).toContainText('au milieu');
  await page.locator('.sky-region').focus();
  await page.keyboard.press('Enter');
  await expect(words).toContainText(`Oui, c’est ${sought}`);
  await tabTo(page, button('Suivante'));
  await page.keyboard.press('Escape');
  await expect(row('Le jour et la nuit')).toBeVisible();
});
