import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../kiosk.ts';
import { byTouch } from '../../visitor.ts';

/** No word of the kiosk holds these letters. */
const TYPED = 'zwxkqj';

test.use({ graphics: false, contextOptions: { reducedMotion: 'reduce' } });

test('what is typed in the search is neither sent nor written anywhere', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await visitor.arrives('planetarium.tonight');
  await visitor.uses(page.getByRole('button', { name: 'Chercher' }));
  await visitor.uses(page.getByRole('button', { name: 'Écrire un nom' }));
  for (const letter of TYPED) await visitor.uses(page.locator(`[data-key="${letter}"]`));
  await expect(page.getByRole('textbox')).toHaveValue(TYPED);
  await expect(page.getByText('Rien ne porte ce nom.')).toBeVisible();
  await visitor.uses(page.getByRole('button', { name: 'Fermer' }));
  await visitor.finishes();
  await visitor.answers('loved');
  await visitor.answers('yes');
  await visitor.ends();
  await visitor.sees('thanks');

  const everything = sent.join('\n').toLowerCase();
  expect(everything, 'what is sent can be read here').toContain('loved');
  expect(everything).not.toContain(TYPED);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
  );
  expect(kept).not.toContain(TYPED);
  for (const file of readdirSync(kiosk.dataFolder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    expect(readFileSync(join(file.parentPath, file.name)).includes(TYPED), file.name).toBe(false);
  }
});
