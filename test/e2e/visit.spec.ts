import { expect, HALF_BOARD, type Kiosk, test } from './kiosk.ts';
import { byKeyboard, byTouch, type Visitor } from './visitor.ts';

async function wholeVisit(visitor: Visitor, kiosk: Kiosk): Promise<void> {
  await visitor.sees('attract');
  await visitor.starts();
  await visitor.sees('home');
  await visitor.enters('planetarium.tonight');
  await visitor.sees('experience');
  await expect(kiosk.page.locator('[data-experience="planetarium"]')).toBeVisible();
  await expect(kiosk.page.locator('.panel')).toBeVisible();
  await visitor.finishes();
  await visitor.sees('feedback');
  await visitor.answers('loved');
  await visitor.answers('maybe');
  await visitor.sees('thanks');
  expect(kiosk.database().answers, 'on disk before « Merci »').toHaveLength(1);
  await visitor.sees('home');
}

function expectOneAnswer(kiosk: Kiosk): void {
  const { answers, ledger } = kiosk.database();
  expect(answers).toMatchObject([
    { experience: 'planetarium', language: 'fr', responses: { liked: 'loved', again: 'maybe' } },
  ]);
  expect(answers[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  expect(ledger).toEqual({ answers: 1, recorded: 2, acknowledged: 0, waiting: 2, refused: 0 });
}

test.use({ viewport: HALF_BOARD.landscape });

test('a whole visit by touch in landscape leaves one answer', async ({ kiosk }) => {
  await wholeVisit(byTouch(kiosk.page), kiosk);
  expectOneAnswer(kiosk);
});

test.describe('in portrait', () => {
  test.use({ viewport: HALF_BOARD.portrait, contextOptions: { reducedMotion: 'reduce' } });

  test('a whole visit by touch leaves one answer, which is still there after a restart', async ({ kiosk }) => {
    await wholeVisit(byTouch(kiosk.page), kiosk);
    await kiosk.restart();
    expectOneAnswer(kiosk);
  });
});

test.describe('without a finger', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a whole visit by keyboard alone leaves one answer', async ({ kiosk }) => {
    await wholeVisit(byKeyboard(kiosk.page), kiosk);
    expectOneAnswer(kiosk);
  });

  test.describe('and without graphics', () => {
    test.use({ graphics: false });

    test('Escape goes back from each screen, one at a time', async ({ kiosk }) => {
      const { page } = kiosk;
      const visitor = byKeyboard(page);
      await visitor.starts();
      await visitor.enters('planetarium.worlds');
      await visitor.sees('experience');
      await visitor.uses(page.getByRole('button', { name: 'Aide' }));
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await visitor.sees('experience');
      await visitor.finishes();
      await visitor.sees('feedback');
      await visitor.skips();
      await expect(page.locator('.answer[data-kind="choice"]').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator('.answer[data-kind="faces"]').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await visitor.sees('home');
      await page.keyboard.press('Escape');
      await visitor.sees('attract');
    });

    test('arrow keys move among the faces, and the heading of a new screen has the focus', async ({ kiosk }) => {
      const { page } = kiosk;
      const visitor = byTouch(page);
      await visitor.starts();
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await visitor.enters('planetarium.turning');
      await visitor.finishes();
      await visitor.sees('feedback');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await page.locator('.answer').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('.answer[data-choice="well"]')).toBeFocused();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('End');
      await expect(page.locator('.answer[data-choice="loved"]')).toBeFocused();
    });

    test('skipping every question records nothing and thanks for nothing', async ({ kiosk }) => {
      const visitor = byTouch(kiosk.page);
      await visitor.starts();
      await visitor.enters('planetarium.tonight');
      await visitor.finishes();
      await visitor.skips();
      await expect(kiosk.page.locator('.answer[data-kind="choice"]').first()).toBeVisible();
      await visitor.skips();
      await visitor.sees('home');
      expect(kiosk.database().answers).toEqual([]);
    });

    test('one answered question of two is recorded alone', async ({ kiosk }) => {
      const visitor = byTouch(kiosk.page);
      await visitor.starts();
      await visitor.enters('planetarium.tonight');
      await visitor.finishes();
      await visitor.skips();
      await visitor.answers('no');
      await visitor.sees('thanks');
      const { answers, ledger } = kiosk.database();
      expect(answers.map(({ responses }) => responses)).toEqual([{ again: 'no' }]);
      expect(ledger).toEqual({ answers: 1, recorded: 1, acknowledged: 0, waiting: 1, refused: 0 });
    });
  });
});
