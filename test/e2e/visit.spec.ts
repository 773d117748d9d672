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
  await visitor.ends();
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
});
