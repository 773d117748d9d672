import { expect, HALF_BOARD, test } from '../../kiosk.ts';
import { findLayoutFaults } from '../../layout.ts';
import { byTouch } from '../../visitor.ts';

test.use({ viewport: HALF_BOARD.landscape, graphics: false, contextOptions: { reducedMotion: 'reduce' } });

/** What Chromium says of a station that is gone, or that is back with another key. */
const LOST =
  /ERR_CONNECTION_|ERR_SOCKET_NOT_CONNECTED|ERR_EMPTY_RESPONSE|WebSocket connection to .* failed|401 \(Unauthorized\)/;

test.describe('with a wrong station.json', () => {
  test.use({ config: { lab: { place: { latitude: 'north' } } } });

  test('the screen is calm for visitors and tells the team the field and the remedy', async ({ kiosk }) => {
    const { page } = kiosk;
    await byTouch(page).sees('out-of-order');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je me repose un instant');
    await expect(page.locator('.rest-team')).toContainText('lab.place');
    await expect(page.locator('.rest-team dd')).not.toHaveCount(0);
    expect(await findLayoutFaults(page)).toEqual([]);
  });
});

test('a station lost while answering is waited for, and the answer is recorded once', async ({ kiosk }) => {
  const { page, problems } = kiosk;
  const visitor = byTouch(page);
  problems.expect(LOST);
  await visitor.arrives('planetarium.tonight');
  // All of the sky has come before the station goes: else its files break off, and that is another fault.
  await expect(page.locator('.panel')).toBeVisible();
  await visitor.finishes();
  await visitor.answers('little');
  await expect(page.locator('.answer[data-kind="choice"]').first()).toBeVisible();
  await kiosk.killStation();
  await visitor.answers('yes');
  await visitor.ends();
  await expect(page.getByText('Je garde la réponse…')).toBeVisible();
  await visitor.sees('feedback');
  await kiosk.startStation();
  await expect
    .poll(() => kiosk.database().answers.map(({ responses }) => responses))
    .toEqual([{ liked: 'little', again: 'yes' }]);
  await visitor.sees('home');
  expect(kiosk.database().ledger).toEqual({ answers: 1, recorded: 2, acknowledged: 0, waiting: 2, refused: 0 });
});

test('a station that stays away is told to the visitor without « Merci », and gets the answer when it is back', async ({
  kiosk,
}) => {
  const { page, problems } = kiosk;
  const visitor = byTouch(page);
  problems.expect(LOST);
  await visitor.arrives('planetarium.tonight');
  // All of the sky has come before the station goes: else its files break off, and that is another fault.
  await expect(page.locator('.panel')).toBeVisible();
  await visitor.finishes();
  await kiosk.killStation();
  await visitor.answers('well');
  await visitor.answers('no');
  await visitor.ends();
  await expect(page.getByText('C’est plus long que prévu, désolé')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Merci')).toHaveCount(0);
  await visitor.uses(page.getByRole('button', { name: 'Continuer' }));
  await visitor.sees('home');
  await kiosk.startStation();
  await expect
    .poll(() => kiosk.database().answers.map(({ responses }) => responses), { timeout: 40_000 })
    .toEqual([{ liked: 'well', again: 'no' }]);
});
