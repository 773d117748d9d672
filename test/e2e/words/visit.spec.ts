import { expect, HALF_BOARD, test } from '../kiosk.ts';
import { byKeyboard, byTouch } from '../visitor.ts';

test.use({ viewport: HALF_BOARD.landscape, graphics: false });

test('Escape goes back from each screen, one at a time', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byKeyboard(page);
  await visitor.arrives('planetarium.worlds');
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
  await visitor.arrives('planetarium.tonight');
  await visitor.finishes();
  for (const question of ['liked', 'again', 'learnt', 'preferred', 'age']) {
    await expect(kiosk.page.locator(`[data-question="${question}"]`)).toBeVisible();
    await visitor.skips();
  }
  await visitor.sees('home');
  expect(kiosk.database().answers).toEqual([]);
});

test('one answered question of all is recorded alone', async ({ kiosk }) => {
  const visitor = byTouch(kiosk.page);
  await visitor.arrives('planetarium.tonight');
  await visitor.finishes();
  await visitor.skips();
  await visitor.answers('no');
  await visitor.ends();
  await visitor.sees('thanks');
  const { answers, ledger } = kiosk.database();
  expect(answers.map(({ responses }) => responses)).toEqual([{ again: 'no' }]);
  expect(ledger).toEqual({ answers: 1, recorded: 1, acknowledged: 0, waiting: 1, refused: 0 });
});

test('a graphics card found wanting while the visitor is already inside costs no activity', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  await page.addInitScript(measureTheCanvasLate);
  await page.reload();
  await visitor.arrives('planetarium.tonight');
  await expect(page.locator('.panel')).toBeVisible();
  const failed = page.waitForEvent('console', (message) => /creating WebGL context/.test(message.text()));
  await page.evaluate(() => window.measureNow?.());
  await failed;
  await visitor.finishes();
  await visitor.sees('feedback');
});

declare global {
  interface Window {
    measureNow?: () => void;
  }
}

/** In the page: the canvas learns its size, and asks for its context, only when told; a slow machine does so by itself. */
function measureTheCanvasLate(): void {
  window.ResizeObserver = class extends ResizeObserver {
    override observe(target: Element, options?: ResizeObserverOptions): void {
      const measure = () => super.observe(target, options);
      if (target.firstElementChild?.localName === 'canvas') window.measureNow = measure;
      else measure();
    }
  };
}
