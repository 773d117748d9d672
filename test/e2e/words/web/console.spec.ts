import { expect, test } from '../../kiosk.ts';
import { findLayoutFaults } from '../../layout.ts';
import { byKeyboard, byTouch, tabTo } from '../../visitor.ts';
import { leaveTwoAnswers, PIN, pressMark, typePin, WITH_PIN } from '../../web/operator.ts';

test.use({
  config: WITH_PIN,
  viewport: { width: 1366, height: 768 },
  graphics: false,
  contextOptions: { reducedMotion: 'reduce' },
});

test('three seconds on the mark and the code open the console; the account adds up; leaving locks it', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  await leaveTwoAnswers(visitor);
  await pressMark(page);
  await typePin(page, '1111');
  await expect(page.getByRole('alert').filter({ hasText: 'Ce code n’est pas le bon.' })).toBeVisible();
  await typePin(page, PIN);
  await expect(page.locator('[data-figure="recorded"] dd')).toHaveText('2');
  await expect(page.locator('[data-figure="waiting"] dd')).toHaveText('2');
  await expect(page.getByText('Le compte est juste : 2 = 0 + 2 + 0.')).toBeVisible();
  await expect(page.getByText('Aucun serveur n’est configuré : les réponses restent sur la borne.')).toBeVisible();
  expect(await findLayoutFaults(page)).toEqual([]);
  await visitor.uses(page.getByRole('button', { name: 'Verrouiller et quitter' }));
  await visitor.sees('attract');
  await pressMark(page);
  await expect(page.getByText('Composez votre code')).toBeVisible();
});

test('the keyboard alone opens the console', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byKeyboard(page);
  await visitor.sees('attract');
  await tabTo(page, page.locator('.corner-mark'));
  await page.keyboard.press('Enter');
  await visitor.sees('console');
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-figure="recorded"] dd')).toHaveText('0');
  await page.keyboard.press('Escape');
  await visitor.sees('attract');
});

test('an activity that fails three times in a day is withdrawn until the team brings it back', async ({ kiosk }) => {
  const { page, problems } = kiosk;
  const visitor = byTouch(page);
  problems.expect(/Failed to load resource/);
  problems.expect(/The experience planetarium cannot be loaded/);
  await page.route('**/assets/sky/**', (route) => route.abort());
  await visitor.starts();
  const door = page.locator('[data-door="planetarium.tonight"]');
  for (let failures = 0; failures < 3; failures += 1) {
    await visitor.enters('planetarium.tonight');
    await expect(page.getByText('L’activité s’est arrêtée, désolé.')).toBeVisible();
    await visitor.sees('home');
  }
  await expect(door).toHaveAttribute('aria-disabled', 'true');
  await expect(door).toContainText('Cette activité se repose.');
  await page.unroute('**/assets/sky/**');
  await pressMark(page);
  await typePin(page, PIN);
  await visitor.uses(page.getByRole('button', { name: 'Remettre en service' }));
  await expect(page.locator('[data-activity="planetarium"]')).toHaveAttribute('data-withdrawn', 'false');
  await visitor.uses(page.getByRole('button', { name: 'Verrouiller et quitter' }));
  await visitor.starts();
  await expect(door).toHaveAttribute('aria-disabled', 'false');
  await visitor.enters('planetarium.tonight');
  await expect(page.locator('.panel')).toBeVisible();
});

test.describe('without a code', () => {
  test.use({ config: { quality: 'low' } });

  test('the console explains how to give it one', async ({ kiosk }) => {
    const { page } = kiosk;
    await pressMark(page);
    await expect(page.getByText('Aucun code n’est configuré')).toBeVisible();
    await expect(page.getByText('operator.pinHash')).toBeVisible();
    expect(await findLayoutFaults(page)).toEqual([]);
    await byTouch(page).uses(page.getByRole('button', { name: 'Retour à la borne' }));
    await byTouch(page).sees('attract');
  });
});
