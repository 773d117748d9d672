import type { Page } from '@playwright/test';
import { BOARD, expect, HALF_BOARD, test } from '../kiosk.ts';
import { findLayoutFaults } from '../layout.ts';
import { tabByTouch } from '../tabs.ts';
import { byTouch } from '../visitor.ts';
import { giveVoices } from '../voices.ts';

test.use({
  viewport: HALF_BOARD.landscape,
  graphics: false,
  contextOptions: { reducedMotion: 'reduce' },
});

function readStory(page: Page) {
  const story = page.locator('.story');
  return {
    words: story.locator('.story-words'),
    button: (name: string) => story.getByRole('button', { name, exact: true }),
    answer: (word: string) => story.locator('.story-answers button').filter({ hasText: word }),
    dots: story.locator('.dots'),
    row: (title: string) => page.locator('.story-row').filter({ hasText: title }),
  };
}

async function expectGoodLayout(page: Page, where: string) {
  await expect.poll(() => findLayoutFaults(page), { message: where, timeout: 5000 }).toEqual([]);
}

test.describe('a story', () => {
  for (const [name, viewport] of Object.entries(BOARD)) {
    test.describe(`in ${name}`, () => {
      test.use({ viewport });

      test('stands clear in the largest words: list, question, figure, game', async ({ kiosk }) => {
        const { page } = kiosk;
        const visitor = byTouch(page);
        const story = readStory(page);
        await visitor.starts();
        await visitor.uses(page.getByRole('button', { name: 'Affichage' }));
        await visitor.uses(page.getByRole('radio', { name: 'Très grande' }));
        await visitor.uses(page.getByRole('button', { name: 'Fermer' }));
        await visitor.enters('planetarium.tonight');
        await tabByTouch(page, 'Histoires');
        await expectGoodLayout(page, 'list');
        await visitor.uses(story.row('Les saisons'));
        await visitor.uses(story.button('Pause'));
        while (!(await story.answer('Le Soleil monte').isVisible())) await visitor.uses(story.button('Suivant'));
        await expectGoodLayout(page, 'question');
        await visitor.uses(story.button('Suivant'));
        await expect(page.locator('.story-figure')).toBeVisible();
        await expectGoodLayout(page, 'figure');
        await visitor.uses(story.button('Quitter'));
        await visitor.uses(story.row('Trouve la constellation'));
        await visitor.uses(story.button('Aide-moi'));
        await expectGoodLayout(page, 'game');
      });
    });
  }

  test('is told, asks, teaches after a wrong touch, and goes on after the right one', async ({ kiosk }) => {
    const { page } = kiosk;
    const visitor = byTouch(page);
    const story = readStory(page);
    // The machine reads aloud: a voice of its own, which says nothing here and ends at once; and one from elsewhere.
    await page.evaluate(giveVoices);
    await visitor.arrives('planetarium.tonight');
    await tabByTouch(page, 'Histoires');
    await visitor.uses(story.row('Le jour et la nuit'));
    await expect(story.words).toContainText('midi au Soleil');
    await visitor.uses(story.button('Écouter'));
    await expect.poll(() => page.evaluate(() => window.said ?? [])).toEqual([expect.stringMatching(/^here: Regarde/)]);
    await visitor.uses(story.button('Écouter'));
    await visitor.uses(story.button('Pause'));
    await expect(story.button('Reprendre')).toBeVisible();
    while (!(await story.answer('La Terre tourne').isVisible())) await visitor.uses(story.button('Suivant'));
    await visitor.uses(story.button('Reprendre'));
    await visitor.uses(story.answer('Le Soleil s’éteint'));
    await expect(story.words).toContainText('il brille ailleurs');
    await visitor.uses(story.answer('La Terre tourne'));
    await expect(story.words).toContainText('entre dans l’ombre');
    await visitor.uses(story.button('Suivant'));
    await expect(page.locator('.story-figure')).toHaveAttribute('data-figure', 'globe');
    await visitor.uses(story.button('Quitter'));
    await expect(story.row('Les saisons')).toBeVisible();
  });
});
