import type { Locator, Page } from '@playwright/test';
import { drag } from '../hosts/touch.ts';
import { expect, HALF_BOARD, test } from '../kiosk.ts';
import { tabByKeyboard, tabByTouch } from '../tabs.ts';
import { byKeyboard, byTouch, tabTo } from '../visitor.ts';

test.use({
  viewport: HALF_BOARD.landscape,
  ownClock: true,
  graphics: false,
  contextOptions: { reducedMotion: 'reduce' },
});

/** A winter night without a Moon. */
const NIGHT = new Date('2027-01-08T20:00:00Z');

/** What a visitor reads and touches of the tab. */
function readShow(page: Page) {
  const panel = page.locator('.panel');
  return {
    slider: panel.getByRole('slider', { name: 'De la ville aux Hautes-Vosges' }),
    place: panel.locator('.sky-dark-place'),
    note: panel.getByText('28 maisons de la Lune'),
    button: (name: string) => panel.getByRole('button', { name, exact: true }),
    culture: (name: string) => panel.getByRole('radio', { name }),
    layer: (name: string) => panel.getByRole('switch', { name }),
    /** How many stars the panel says are visible. */
    async stars() {
      const [digits] = /[\d\s]+/.exec((await panel.locator('.sky-dark-count').textContent()) ?? '') ?? [''];
      return Number(digits.replace(/\s/g, ''));
    },
  };
}

/** Draws a finger along the slider, from one share of its length to another. */
async function slide(page: Page, slider: Locator, from: number, to: number) {
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (share: number) => ({ x: x + width * share, y: y + height / 2 });
  await drag(
    page,
    Array.from({ length: 6 }, (_, i) => at(from + ((to - from) * i) / 5)),
  );
}

/** CSS pixels from the end of a button to its picture. */
async function insetOfPicture(button: Locator): Promise<number> {
  const [whole, picture] = await Promise.all([button.boundingBox(), button.locator('svg').boundingBox()]);
  return (picture?.x ?? 0) - (whole?.x ?? 0);
}

async function openShow(page: Page) {
  const visitor = byTouch(page);
  await page.clock.setSystemTime(NIGHT);
  await visitor.arrives('planetarium.tonight');
  await tabByTouch(page, 'Afficher');
  return visitor;
}

test('a finger takes the night from the city, where a few dozen stars are left, to the two thousand of the Hautes-Vosges', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const show = readShow(page);
  const visitor = await openShow(page);
  await expect(show.place).toHaveText('Un village');
  for (const word of ['Vers la ville', 'Vers la montagne']) {
    expect(await insetOfPicture(show.button(word)), `the picture within « ${word} »`).toBeGreaterThan(6);
  }
  await slide(page, show.slider, 0.8, 0.02);
  await expect(show.place).toHaveText('Le cœur d’une grande ville');
  const city = await show.stars();
  expect(city).toBeGreaterThan(60);
  expect(city).toBeLessThan(300);
  await expect(show.button('Vers la ville')).toBeDisabled();

  await slide(page, show.slider, 0.05, 0.98);
  await expect(show.place).toHaveText('Les Hautes-Vosges');
  expect(await show.stars()).toBeGreaterThan(1800);
  await expect(show.button('Vers la montagne')).toBeDisabled();
  await visitor.uses(show.button('Vers la ville'));
  await expect(show.place).toHaveText('Un village');
});

test('the arrow keys do the same, one kind of place after another, and each leaves fewer stars', async ({ kiosk }) => {
  const { page } = kiosk;
  const show = readShow(page);
  await openShow(page);
  await tabTo(page, show.slider);
  await page.keyboard.press('ArrowRight');
  const counts: number[] = [];
  for (const place of [
    'Les Hautes-Vosges',
    'Un village',
    'Un gros bourg',
    'Le bord de la ville',
    'La banlieue',
    'La ville',
    'Le cœur d’une grande ville',
  ]) {
    await expect(show.place).toHaveText(place);
    await expect(show.slider).toHaveAttribute('aria-valuetext', place);
    counts.push(await show.stars());
    await page.keyboard.press('ArrowLeft');
  }
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(new Set(counts).size).toBe(counts.length);
});

test('the figures of China come with their own words, and every switch stays as it was set', async ({ kiosk }) => {
  const { page } = kiosk;
  const show = readShow(page);
  const visitor = await openShow(page);
  const set = [
    ['Frontières des constellations', 'false'],
    ['Galaxies et nébuleuses', 'true'],
    ['Étoiles filantes', 'true'],
    ['Lignes de repère', 'false'],
  ] as const;
  for (const [layer, before] of set) {
    await expect(show.layer(layer)).toHaveAttribute('aria-checked', before);
    await visitor.uses(show.layer(layer));
  }
  await tabByTouch(page, 'Voir');
  await expect(show.slider).toHaveCount(0);
  await tabByTouch(page, 'Afficher');
  for (const [layer, before] of set) {
    await expect(show.layer(layer)).toHaveAttribute('aria-checked', before === 'true' ? 'false' : 'true');
  }

  await expect(show.note).toHaveCount(0);
  await visitor.uses(show.culture('De Chine'));
  await expect(show.note).toBeVisible();
  await expect(show.layer('Frontières des constellations')).toHaveCount(0);
  await tabByKeyboard(page, 'Voir');
  await tabByKeyboard(page, 'Afficher');
  await expect(show.culture('De Chine')).toBeChecked();
  await tabTo(page, show.culture('De Chine'));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(show.culture('De Grèce')).toBeChecked();
  await expect(show.note).toHaveCount(0);
  await byKeyboard(page).uses(show.layer('Frontières des constellations'));
  await expect(show.layer('Frontières des constellations')).not.toBeChecked();
});
