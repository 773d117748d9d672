import type { Page } from '@playwright/test';
import { WORLD_TABS } from '../../../renderer/experiences/trades/model/types.ts';
import { BOARD, expect, test } from '../kiosk.ts';
import { findLayoutFaults } from '../layout.ts';
import { expectTouchable } from '../touchable.ts';
import { byTouch, type Visitor } from '../visitor.ts';

test.use({ graphics: false, contextOptions: { reducedMotion: 'reduce' } });

/** What scrolls: what a panel or a sheet tells. */
const BODY = '.panel-body, .trades-sheet-body, .suggestion-worlds';

/** Looks at what is told from its top to its end: nothing is cut, outside, or over another. */
async function expectClear(page: Page, where: string) {
  const body = page.locator(BODY);
  const ends = (await body.count()) > 0 ? [0, 0.5, 1] : [0];
  for (const end of ends) {
    if (ends.length > 1) await body.evaluate((box, to) => box.scrollTo(0, to * box.scrollHeight), end);
    await expect.soft
      .poll(() => findLayoutFaults(page), { message: `${where}, scrolled by ${end}`, timeout: 3000 })
      .toEqual([]);
  }
}

/** Walks through all that the trades show. */
async function walk(page: Page, visitor: Visitor, how: string, look: (where: string) => Promise<void>) {
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
  for (let at = 0; at < 12; at++) await visitor.uses(page.locator('[data-liking="2"]'));
  await look(`the suggestion, ${how}`);
  await visitor.uses(page.locator('[data-act="leave"]'));
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
      await sets(['radio', 'Normale'], ['switch', 'Tout placer plus bas']);
      await walk(page, visitor, 'placed low', look);
    });
  });
}
