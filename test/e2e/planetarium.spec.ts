import type { Locator, Page } from '@playwright/test';
import { expect, HALF_BOARD, test } from './kiosk.ts';
import { drag } from './hosts/touch.ts';
import { byTouch, tabTo } from './visitor.ts';

// The sky moves all the same; the scenes on the way there stand still, so that two busy cores draw them in time.
test.use({ viewport: HALF_BOARD.landscape, contextOptions: { reducedMotion: 'reduce' } });

// Twelve touches, each drawn in software.
test.describe.configure({ timeout: 360_000 });

/** What the panel tells: the outcome that a visitor can read. */
function readPanel(page: Page) {
  const panel = page.locator('.panel');
  return {
    tab: (name: string) => panel.getByRole('tab', { name }),
    button: (name: string) => panel.getByRole('button', { name, exact: true }),
    radio: (name: string) => panel.getByRole('radio', { name, exact: true }),
    rows: panel.locator('.sky-row'),
    place: panel.locator('.place-name'),
    ring: panel.getByRole('slider'),
    on: panel.locator('.time-steps .button').last(),
    target: panel.locator('.sky-target-name'),
    view: panel.locator('.sky-view'),
    heard: panel.locator('[aria-live]'),
    /** Minutes of the day on the panel's clock. */
    async minutes() {
      const [, hours, minutes] = /(\d\d):(\d\d)/.exec((await panel.locator('.panel-title').textContent()) ?? '') ?? [];
      return Number(hours) * 60 + Number(minutes);
    },
    /** Degrees of sky in the view. */
    async field() {
      const [, degrees] = /([\d,]+)° de ciel/.exec((await this.view.textContent()) ?? '') ?? [];
      return Number(degrees?.replace(',', '.'));
    },
  };
}

/** Drags one finger a quarter round the time ring, clockwise, from where it may be held. */
async function turnQuarter(page: Page, ring: Locator) {
  await ring.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await ring.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (turn: number) => ({
    x: x + width / 2 + width * 0.41 * Math.sin(2 * Math.PI * turn),
    y: y + height / 2 - height * 0.41 * Math.cos(2 * Math.PI * turn),
  });
  await drag(
    page,
    Array.from({ length: 7 }, (_, i) => at(0.05 + (0.25 * i) / 6)),
  );
}

/** Minutes from one time of day to a later one. */
function passed(from: number, to: number): number {
  return (to - from + 1440) % 1440;
}

test('a child shows a star, comes nearer, makes an hour pass, lets time run and stops it', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  const panel = readPanel(page);
  await visitor.arrives('planetarium.tonight');
  await visitor.sees('experience');

  const name = (await panel.rows.last().locator('.sky-row-name').textContent()) ?? '';
  await visitor.uses(panel.rows.last());
  await expect(panel.target).toHaveText(name);
  await expect(panel.heard).toContainText(`${name}. `);
  await visitor.uses(panel.button('Tout le ciel'));
  await expect(panel.target).toHaveCount(0);

  await visitor.uses(panel.tab('Tourner'));
  await visitor.uses(panel.button('Nord'));
  await expect(panel.view).toContainText('vers le nord');
  await expect.poll(() => namesUnder(page, '.panel, .flight-board')).toEqual([]);
  const wide = await panel.field();
  await visitor.uses(panel.button('Approcher'));
  await expect.poll(() => panel.field()).toBeLessThan(wide * 0.7);

  await visitor.uses(panel.tab('Temps'));
  await visitor.uses(panel.radio('Arrêt'));
  await visitor.uses(panel.radio('heure'));
  const before = await panel.minutes();
  await visitor.uses(panel.on);
  await expect.poll(async () => passed(before, await panel.minutes())).toBe(60);
  await visitor.uses(panel.radio('jour'));
  await turnQuarter(page, panel.ring);
  await expect.poll(async () => Math.abs(passed(before, await panel.minutes()) - 7 * 60)).toBeLessThan(20);
  await visitor.uses(panel.radio('Très vite'));
  await expect.poll(async () => passed(before, await panel.minutes())).toBeGreaterThan(8 * 60);
  await visitor.uses(panel.radio('Arrêt'));
  const stopped = await panel.minutes();
  await page.waitForTimeout(1500);
  expect(await panel.minutes()).toBe(stopped);
  await visitor.uses(panel.button('Maintenant'));
  await expect(panel.button('Maintenant')).toHaveAttribute('aria-pressed', 'true');
});

test('the keyboard alone turns the ring of time and comes back to now; a finger goes to the pole', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  const panel = readPanel(page);
  await visitor.arrives('planetarium.tonight');
  await visitor.sees('experience');
  await visitor.uses(panel.tab('Temps'));
  await tabTo(page, panel.ring);
  const day = async () => (await panel.ring.getAttribute('aria-valuetext'))?.split(',')[0] ?? '';
  const before = await panel.minutes();
  await page.keyboard.press('ArrowRight');
  // The sky follows the clock, so a minute may go by.
  await expect.poll(async () => passed(before, await panel.minutes())).toBeGreaterThanOrEqual(60);
  expect(passed(before, await panel.minutes())).toBeLessThan(65);
  // Read now: that hour may have gone past midnight.
  const today = await day();
  await page.keyboard.press('PageUp');
  await expect.poll(day).not.toBe(today);
  await page.keyboard.press('PageDown');
  await expect.poll(day).toBe(today);
  await page.keyboard.press('Home');
  await expect(panel.button('Maintenant')).toHaveAttribute('aria-pressed', 'true');

  await visitor.uses(panel.tab('Lieu'));
  await visitor.uses(panel.button('Vers le nord'));
  await expect(panel.place).toHaveText('50° nord');
  await visitor.uses(panel.radio('Bouts du monde'));
  await visitor.uses(panel.button('Pôle Nord'));
  await expect(panel.place).toHaveText('Pôle Nord');
});

test('the keyboard alone turns the sky, comes nearer and hides the figures', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  const panel = readPanel(page);
  await visitor.arrives('planetarium.tonight');
  await visitor.sees('experience');

  await tabTo(page, panel.tab('Voir'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await tabTo(page, panel.button('Est'));
  await page.keyboard.press('Enter');
  await expect(panel.view).toContainText('vers l’est');
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
  await expect(panel.view).toContainText('vers le sud');
  const wide = await panel.field();
  await page.keyboard.press('+');
  await expect.poll(() => panel.field()).toBeLessThan(wide * 0.7);

  await tabTo(page, panel.tab('Tourner'));
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const figures = page.getByRole('switch', { name: 'Dessins des constellations' });
  await tabTo(page, figures);
  await expect(figures).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('Enter');
  await expect(figures).toHaveAttribute('aria-checked', 'false');
});

/** Names of the sky that are shown and touch what lies over it. */
function namesUnder(page: Page, over: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const boxes = [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
    return [...document.querySelectorAll('.sky-name.shown')]
      .filter((name) => {
        const { left, right, top, bottom } = name.getBoundingClientRect();
        return boxes.some((box) => left < box.right && right > box.left && top < box.bottom && bottom > box.top);
      })
      .map((name) => name.textContent ?? '');
  }, over);
}
