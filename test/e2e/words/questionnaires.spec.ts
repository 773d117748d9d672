import type { Page } from '@playwright/test';
import { BOARD, expect, HALF_BOARD, test } from '../kiosk.ts';
import { findLayoutFaults } from '../layout.ts';
import { expectTouchable, FACE } from '../touchable.ts';
import { byKeyboard, byTouch, tabTo, type Visitor } from '../visitor.ts';
import { giveVoices } from '../voices.ts';

test.use({ viewport: HALF_BOARD.landscape, graphics: false, contextOptions: { reducedMotion: 'reduce' } });

/** To the first question. */
async function toQuestions(visitor: Visitor): Promise<void> {
  await visitor.arrives('planetarium.tonight');
  await visitor.finishes();
  await visitor.sees('feedback');
}

/** Every visitor of the page is one of the half that is asked whether the kiosk is easy. */
function askEveryone(): void {
  Math.random = () => 0.25;
}

const asked = (page: Page, question: string) => page.locator(`[data-question="${question}"]`);
const audience = (page: Page, who: string) => page.locator(`[data-audience="${who}"]`);

test('an adult answers by keyboard alone, and what they say to be goes with their answers', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byKeyboard(page);
  await page.addInitScript(askEveryone);
  await page.reload();
  await toQuestions(visitor);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tu as aimé cette activité ?');
  await tabTo(page, audience(page, 'alone'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(audience(page, 'adult')).toHaveAttribute('aria-checked', 'true');
  await expect(audience(page, 'adult')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vous avez aimé cette activité ?');
  const answers = { liked: 'well', again: 'maybe', learnt: 'little', ease: 'medium', role: 'teacher' };
  for (const [question, choice] of Object.entries(answers)) {
    await expect(asked(page, question)).toBeVisible();
    await expect(page.locator('.audience')).toHaveCount(question === 'liked' ? 1 : 0);
    await visitor.answers(choice);
  }
  await visitor.sees('thanks');
  expect(kiosk.database().answers).toMatchObject([{ questionnaire: 'adults', role: 'teacher', responses: answers }]);
});

test('a group answers its own questions by touch, and ends in a hurry without losing the last answer', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  await toQuestions(visitor);
  await expect(page.getByRole('button', { name: 'Terminer' })).toHaveCount(0);
  await visitor.uses(audience(page, 'group'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vous avez aimé cette activité ?');
  await visitor.answers('loved');
  await expect(asked(page, 'again')).toBeVisible();
  await visitor.answers('yes');
  await visitor.ends();
  await visitor.sees('thanks');
  expect(kiosk.database().answers).toMatchObject([
    { questionnaire: 'group', role: null, responses: { liked: 'loved', again: 'yes' } },
  ]);
});

test('whoever goes home while an answer still leans forward has given it', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  await toQuestions(visitor);
  await visitor.uses(page.locator('.answer[data-choice="loved"]'));
  await visitor.uses(page.getByRole('button', { name: 'Accueil' }));
  await visitor.sees('home');
  await expect.poll(() => kiosk.database().answers).toMatchObject([{ responses: { liked: 'loved' } }]);
});

test('an adult who passes over every question leaves nothing; a child who goes home after one leaves that one', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  await page.addInitScript(askEveryone);
  await page.reload();
  await toQuestions(visitor);
  await visitor.uses(audience(page, 'adult'));
  for (const question of ['liked', 'again', 'learnt', 'ease', 'role']) {
    await expect(asked(page, question)).toBeVisible();
    await visitor.skips();
  }
  await visitor.sees('home');
  expect(kiosk.database().answers).toEqual([]);

  await visitor.enters('planetarium.turning');
  await visitor.finishes();
  await visitor.sees('feedback');
  await expect(audience(page, 'alone')).toHaveAttribute('aria-checked', 'true');
  await visitor.answers('little');
  await expect(asked(page, 'again')).toBeVisible();
  await visitor.uses(page.getByRole('button', { name: 'Accueil' }));
  await visitor.sees('home');
  await expect
    .poll(() => kiosk.database().answers)
    .toMatchObject([{ questionnaire: 'standard', responses: { liked: 'little' } }]);
});

test('a voice reads the question and its choices when asked, outlines each, and stops at any touch', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  const listen = page.getByRole('button', { name: 'Écouter la question' });
  const read = page.locator('.answer[data-read="true"]');
  const said = () => page.evaluate(() => window.said ?? []);
  await toQuestions(visitor);
  await expect(listen, 'nothing is offered without a voice').toHaveCount(0);
  await visitor.uses(page.getByRole('button', { name: 'Accueil' }));
  await page.evaluate(giveVoices);
  await visitor.enters('planetarium.tonight');
  await visitor.finishes();
  await visitor.sees('feedback');
  expect(await said(), 'nothing is read by itself').toEqual([]);
  await visitor.uses(listen);
  await expect.poll(said).toEqual(['here: Tu as aimé cette activité ?']);
  await expect(read).toHaveCount(0);
  await page.evaluate(() => window.endSaying?.());
  await expect(read).toHaveAttribute('data-choice', 'not');
  expect(await read.evaluate((answer) => getComputedStyle(answer).outlineStyle)).toBe('solid');
  await page.evaluate(() => window.endSaying?.());
  await expect(read).toHaveAttribute('data-choice', 'little');
  await visitor.uses(audience(page, 'group'));
  await expect(read).toHaveCount(0);
  await expect(listen).toBeVisible();
  await page.evaluate(() => window.endSaying?.());
  expect(await said()).toEqual(
    ['Tu as aimé cette activité ?', 'Je n’ai pas aimé', 'Un peu'].map((text) => `here: ${text}`),
  );
  await visitor.uses(listen);
  await expect.poll(said).toContain('here: Vous avez aimé cette activité ?');
  await visitor.uses(page.getByRole('button', { name: 'Arrêter la lecture' }));
  await expect(listen).toBeVisible();
});

for (const [name, viewport] of Object.entries(BOARD)) {
  test.describe(`in ${name}`, () => {
    test.use({ viewport });

    test('every question stands clear in the largest words and the strongest contrast, wide enough to touch', async ({
      kiosk,
    }) => {
      const { page } = kiosk;
      const visitor = byTouch(page);
      await page.addInitScript(askEveryone);
      await page.reload();
      await page.evaluate(giveVoices);
      await visitor.starts();
      await visitor.uses(page.getByRole('button', { name: 'Affichage' }));
      await visitor.uses(page.getByRole('radio', { name: 'Très grande' }));
      await visitor.uses(page.getByRole('radio', { name: 'Contraste fort' }));
      await visitor.uses(page.getByRole('button', { name: 'Fermer' }));
      const drawn = new Map<string, string>();
      for (const [who, answers] of [
        ['alone', { liked: 'loved', again: 'yes', learnt: 'no', preferred: 'worlds', age: '8-10' }],
        ['group', { liked: 'well' }],
        ['adult', { liked: 'not', again: 'no', learnt: 'yes', ease: 'hard', role: 'family' }],
      ] as const) {
        await visitor.enters('planetarium.tonight');
        await visitor.finishes();
        await visitor.uses(audience(page, who));
        for (const [question, choice] of Object.entries(answers)) {
          await expect(asked(page, question)).toBeVisible();
          await expect
            .poll(() => findLayoutFaults(page), { message: `${who}, ${question}`, timeout: 5000 })
            .toEqual([]);
          await expectTouchable(page);
          for (const picture of await page.locator('.answer').all()) {
            const box = await picture.locator('.answer-picture').boundingBox();
            expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(FACE);
            const shapes = await picture
              .locator('svg path')
              .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
            const what = `${question}.${(await picture.getAttribute('data-choice')) ?? ''}`;
            drawn.set(shapes.join(), drawn.get(shapes.join()) ?? what);
            expect(drawn.get(shapes.join())?.split('.')[1], `${what} has a drawing of its own`).toBe(
              what.split('.')[1],
            );
          }
          await visitor.answers(choice);
        }
        if (Object.keys(answers).length === 1) await visitor.ends();
        await visitor.sees('thanks');
        await visitor.sees('home');
      }
    });
  });
}
