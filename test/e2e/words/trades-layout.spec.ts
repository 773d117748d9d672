import type { Page } from '@playwright/test';
import { WORLD_TABS } from '../../../renderer/experiences/trades/model/types.ts';
import { BOARD, expect, test } from '../kiosk.ts';
import { findLayoutFaults } from '../layout.ts';
import { expectTouchable } from '../touchable.ts';
import { PICTURES } from '../trades.ts';
import { byTouch, type Visitor } from '../visitor.ts';

test.use({ graphics: false, contextOptions: { reducedMotion: 'reduce' } });

/** What scrolls: what a panel or a sheet tells. */
const BODY = '.panel-body, .trades-sheet-body, .suggestion-worlds';

/** Looks at what is told from its top to its end: nothing is cut, outside, or over another. */
async function expectClear(page: Page, where: string) {
  const body = page.locator(BODY);
  const ends = (await body.count()) > 0 ? [0, 1] : [0];
  for (const end of ends) {
    if (end > 0) await body.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await expect.soft
      .poll(() => findLayoutFaults(page), {
        message: `${where}, at ${end === 0 ? 'the top' : 'the end'}`,
        timeout: 3000,
      })
      .toEqual([]);
  }
}

type Look = (where: string) => Promise<void>;

/** Walks through all that the trades show, to the first picture of the game. */
async function walk(page: Page, visitor: Visitor, how: string, look: Look) {
  await look(`the valley, ${how}`);
  await visitor.uses(page.locator('.panel [data-world="robot"]'));
  for (const tab of WORLD_TABS) {
    await visitor.uses(page.locator(`[data-tab="${tab}"]`));
    await look(`${tab}, ${how}`);
  }
  await visitor.uses(page.locator('[data-act="leave"]'));
  await visitor.uses(page.locator('.panel [data-act="cards"]'));
  await look(`the cards, ${how}`);
  await visitor.uses(page.locator('[data-card="sawmill-operator"]'));
  await look(`a card, ${how}`);
  await visitor.uses(page.locator('[data-act="leave"]'));
  await visitor.uses(page.locator('.panel [data-act="game"]'));
  await look(`the game, ${how}`);
}

for (const [name, viewport] of Object.entries(BOARD)) {
  test.describe(`in ${name}`, () => {
    test.use({ viewport });

    test('all that the trades tell stands clear and can be touched, in the largest words, and in small ones within reach', async ({
      kiosk,
    }) => {
      const { page } = kiosk;
      const visitor = byTouch(page);
      const look = async (where: string) => {
        await expectClear(page, where);
        await expectTouchable(page);
      };
      const sets = async (...choices: readonly ['radio' | 'switch', string][]) => {
        await visitor.uses(page.getByRole('button', { name: 'Affichage' }));
        for (const [role, word] of choices) await visitor.uses(page.getByRole(role, { name: word, exact: true }));
        await visitor.uses(page.getByRole('button', { name: 'Fermer' }));
      };
      await visitor.starts();
      await sets(['radio', 'Très grande'], ['radio', 'Contraste fort']);
      await visitor.enters('trades.worlds');
      await walk(page, visitor, 'in the largest words', look);
      for (const _ of PICTURES) await visitor.uses(page.locator('[data-liking="2"]'));
      await look('the suggestion, in the largest words');
      await sets(['radio', 'Normale'], ['switch', 'Tout placer plus bas']);
      await look('the suggestion, placed low');
      await visitor.uses(page.locator('[data-act="leave"]'));
      await walk(page, visitor, 'placed low', look);
    });
  });
}
