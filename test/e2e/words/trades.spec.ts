import { publicPage } from '../../../renderer/experiences/trades/model/content/card.ts';
import { expect, HALF_BOARD, test } from '../kiosk.ts';
import { act, CARDS, doGesture, PICTURES, WORLDS } from '../trades.ts';
import { byKeyboard, byTouch } from '../visitor.ts';
import { scanned } from '../scanned.ts';

test.use({ viewport: HALF_BOARD.landscape, graphics: false, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 240_000 });

for (const [way, as] of [
  ['by taps alone', byTouch],
  ['by keyboard alone', byKeyboard],
] as const) {
  test(`each of the eight gestures is done ${way}; a wrong move teaches and ends nothing`, async ({ kiosk }) => {
    const { page } = kiosk;
    const visitor = as(page);
    const panel = page.locator('.panel');
    await visitor.arrives('trades.worlds');
    expect(WORLDS).toHaveLength(8);
    for (const world of WORLDS) {
      await visitor.uses(panel.locator(`[data-world="${world.id}"]`));
      await expect(panel.locator('.panel-title')).toHaveText(world.title.fr);
      await doGesture(page, visitor, world);
      await visitor.uses(page.locator('[data-act="leave"]'));
      await expect(panel.locator(`[data-world="${world.id}"]`)).toHaveAttribute('data-done', 'true');
    }
  });
}

test('by keys one goes on from what comes next, from the first choice of a gesture to the way home', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const visitor = byKeyboard(page);
  const panel = page.locator('.panel');
  const world = WORLDS.find(({ gesture }) => gesture.kind === 'order');
  if (world?.gesture.kind !== 'order') throw new Error('no gesture is chosen in order');
  await visitor.arrives('trades.worlds');
  const entry = panel.locator(`[data-world="${world.id}"]`);
  await visitor.uses(entry);
  for (const { choices, right } of world.gesture.steps) {
    await expect(panel.locator('.gesture-choice')).toHaveCount(choices.length);
    await visitor.uses(panel.locator(`[data-choice="${right}"]`));
    await expect(panel.locator('.gesture-choice, .gesture-ways button').first()).toBeFocused();
  }
  await expect(act(page, 'card')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(entry).toBeFocused();
  await visitor.sees('experience');
  await page.keyboard.press('Escape');
  await visitor.sees('home');
});

test('a visitor looks closely, reads the day and the trade, and leaves their opinion, which is on disk', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  const panel = page.locator('.panel');
  await visitor.arrives('trades.worlds');
  const world = WORLDS.find(({ id }) => id === 'printing');
  const card = CARDS.find(({ id }) => id === world?.card);
  if (!world || !card) throw new Error('the print shop is missing');
  await visitor.uses(page.getByRole('button', { name: 'Aide', exact: true }));
  await expect(page.getByRole('dialog')).toContainText('Choisis un lieu, puis fais son geste.');
  await visitor.uses(page.getByRole('button', { name: 'Fermer' }));
  await visitor.uses(panel.locator('[data-world="printing"]'));

  await visitor.uses(panel.locator('[data-tab="look"]'));
  for (const { id, text } of world.hotspots) {
    await visitor.uses(panel.locator(`[data-hotspot="${id}"]`));
    await expect(panel).toContainText(text.fr);
  }
  await visitor.uses(panel.locator('[data-tab="day"]'));
  for (const { text } of world.day) await expect(panel).toContainText(text.fr);
  await visitor.uses(panel.locator('[data-tab="class"]'));
  await expect(panel).toContainText(world.facilitator.misconception.fr);
  await visitor.uses(panel.locator('[data-tab="card"]'));
  await expect(panel).toContainText(card.rome.code);
  await expect(panel).toContainText(card.fact.text.fr);

  await visitor.finishes();
  await visitor.answers('loved');
  await visitor.ends();
  await visitor.sees('thanks');
  expect(kiosk.database().answers).toContainEqual(
    expect.objectContaining({ experience: 'trades', questionnaire: 'trades', responses: { liked: 'loved' } }),
  );
});

test('each of the eighteen cards can be read, with its sources on demand and a code that leads to its public page', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  await visitor.arrives('trades.worlds');
  await visitor.uses(act(page, 'cards'));
  expect(CARDS).toHaveLength(18);
  await expect(page.locator('.trades-sheet [data-card]')).toHaveCount(18);
  for (const { fact, id, rome, sources } of CARDS) {
    await visitor.uses(page.locator(`.trades-sheet [data-card="${id}"]`));
    const sheet = page.locator('.trades-sheet');
    await expect(sheet).toContainText(fact.text.fr);
    await expect(sheet).toContainText(rome.code);
    expect(await scanned(sheet.locator('.qr'))).toBe(publicPage({ rome }));
    await expect(sheet.getByText(sources[0]?.address ?? '').first()).toBeHidden();
    await visitor.uses(sheet.locator('[data-act="sources"]'));
    for (const { address } of sources) await expect(sheet.getByText(address).first()).toBeVisible();
    await visitor.uses(sheet.locator('[data-act="cards"]'));
  }
});

test('the game leads from twelve pictures to three worlds and a surprise, and keeps nothing', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  await visitor.arrives('trades.game');
  // The second touch of a hasty finger answers no picture that nobody has looked at.
  await expect(page.locator('[data-liking="2"]')).toBeEnabled();
  await page.locator('[data-liking="2"]').evaluate(async (face: HTMLElement) => {
    face.click();
    await new Promise(requestAnimationFrame);
    face.click();
  });
  for (let at = 1; at < 12; at++) {
    await expect(page.locator('.game')).toContainText(PICTURES[at]?.text.fr.slice(1) ?? '');
    await visitor.uses(page.locator(`[data-liking="${at % 4 === 3 ? 'pass' : String(at % 3)}"]`));
  }
  const offered = page.locator('.suggestion [data-world]');
  await expect(offered).toHaveCount(4);
  await expect(page.locator('.suggestion [data-surprise="true"]')).toHaveCount(1);
  await visitor.uses(offered.first());
  await expect(page.locator('.panel [data-tab="gesture"]')).toBeVisible();
  await visitor.uses(page.getByRole('button', { name: 'Accueil' }));
  await visitor.sees('home');
  expect(kiosk.database().answers).toEqual([]);
});
