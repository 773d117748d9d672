import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import fr from '../../../assets/locales/fr/hub.json' with { type: 'json' };
import { type Hub, openHub } from '../../../hub/hub.ts';
import { createClient } from '../../hub/client.ts';
import { statementsOf, twoMonths } from '../../hub/visitors.ts';
import { typed } from '../../hub/browser.ts';
import { type Problems, watchProblems } from '../problems.ts';

const TODAY = '2026-11-25';
const BATCH = 500;
/** Smallest target of a finger, in pixels. */
const FINGER = 44;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let folder: string;
let hub: Hub;
let key: string;
let problems: Problems;
const faults: unknown[] = [];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-hub-'));
  hub = await openHub({
    folder,
    url: undefined,
    host: '127.0.0.1',
    port: 0,
    rate: { perSecond: 1_000, burst: 10_000 },
    now: () => Date.parse(`${TODAY}T10:00:00Z`),
    random: randomBytes,
    newId: randomUUID,
    onFault: (error) => faults.push(error),
  });
  const labs = createClient(hub.address, await hub.keys.create('labs', 'write'));
  const statements = twoMonths(TODAY).flatMap((visitor) => statementsOf(visitor, randomUUID));
  for (let at = 0; at < statements.length; at += BATCH) {
    expect((await labs('POST', 'statements', { body: statements.slice(at, at + BATCH) })).status).toBe(200);
  }
  key = typed(await hub.keys.create('coordinator', 'read'));
});
test.afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
  expect(faults).toEqual([]);
});
test.beforeEach(({ page }) => {
  problems = watchProblems(page);
});
test.afterEach(() => {
  expect(problems.found()).toEqual([]);
});

async function signIn(page: Page): Promise<void> {
  await page.goto(hub.address);
  await expect(page.getByRole('heading', { name: fr.signIn.title })).toBeVisible();
  await page.getByLabel(fr.signIn.label).fill(key);
  await page.getByRole('button', { name: fr.signIn.enter }).click();
  await expect(page.getByRole('heading', { name: fr.results.title })).toBeVisible();
}

/** A table's words, row by row. */
async function rowsOf(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

/** Fails for any count from 1 to 4 in a table of the page. */
async function expectNoSmallCount(page: Page): Promise<void> {
  const cells = await page.locator('td').allInnerTexts();
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.filter((text) => /^[1-4]$/.test(text.trim()))).toEqual([]);
}

test('signs in, chooses by keyboard, reads charts that equal their tables, and signs out', async ({ page }) => {
  await signIn(page);
  const question = page.getByRole('article').first();
  const [bars, labs] = [question.locator('.pair').nth(0), question.locator('.pair').nth(1)];
  const shares = (await rowsOf(bars.getByRole('table'))).map(([name, , share]) => [name, share]);
  expect(shares.length).toBeGreaterThan(1);
  const drawn = await bars.locator('.rows li').all();
  expect(await Promise.all(drawn.map((row) => row.locator('.name, .figure').allInnerTexts()))).toEqual(shares);
  for (const [index, row] of drawn.entries()) {
    const [track, value] = [await row.locator('.track').boundingBox(), await row.locator('.value').boundingBox()];
    const percent = (100 * (value?.width ?? 0)) / (track?.width ?? 1);
    expect(Math.abs(percent - Number.parseInt(shares[index]?.[1] ?? '', 10))).toBeLessThanOrEqual(1);
  }
  const found = await rowsOf(labs.getByRole('table'));
  expect(found.map(([name]) => name)).toEqual(['Labo 1', 'Labo 2', 'Labo 3', 'Labo 4', 'Labo 5', 'Labo 6', 'Labo 7']);
  expect(found.at(-1)).toEqual(['Labo 7', fr.question.hidden]);
  expect(found.filter((row) => row.includes(fr.question.hidden)).length, 'never the small lab alone').toBeGreaterThan(
    1,
  );
  await expectNoSmallCount(page);

  await page.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(fr.filters.lab)).toBeFocused();
  await page.keyboard.type('Labo 3');
  await page.getByLabel(fr.filters.period).focus();
  await page.keyboard.type('depuis');
  await page.getByRole('button', { name: fr.filters.show }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/\?.*lab=labo-3.*period=all/);
  await expect(page.locator('.filters .summary')).toContainText('Labo 3');
  await expect(page.getByRole('heading', { name: fr.question.byLab })).toHaveCount(0);
  await expectNoSmallCount(page);

  await page.getByRole('button', { name: fr.signOut }).click();
  await expect(page.getByLabel(fr.signIn.label)).toBeVisible();
  await page.goto(hub.address);
  await expect(page).toHaveURL(/\/sign-in/);
});

test('shows nothing of a lab with three answers, alone or in an export', async ({ page }) => {
  await signIn(page);
  await page.goto(`${hub.address}/?lab=labo-7&period=all`);
  await expect(page.getByText(fr.question.tooFew).first()).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.goto(`${hub.address}/?period=all`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: fr.results.csv }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  expect(text.startsWith('\uFEFFquestionnaire;version;')).toBe(true);
  expect(text).not.toContain('labo-7');
  expect(text).toContain('labo-1');
  const rows = text.trim().split('\r\n').slice(1);
  expect(rows.filter((row) => /;[1-4];\d+;[\d,]+;[\d,]+;[\d,]+$/.test(row))).toEqual([]);
});

test('says what is wrong with a key', async ({ page }) => {
  problems.expect(/401/);
  await page.goto(hub.address);
  await page.getByLabel(fr.signIn.label).fill('not:a-key');
  await page.getByRole('button', { name: fr.signIn.enter }).click();
  await expect(page.getByRole('alert')).toHaveText(fr.signIn.hindrance.wrong);
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('fits, and is chosen with a finger', async ({ page }) => {
    await signIn(page);
    await page.locator('summary').tap();
    for (const control of await page
      .locator('summary, nav a, button, .filters select, .filters input, .exports a')
      .all()) {
      const box = await control.boundingBox();
      const isBox = (await control.getAttribute('type')) === 'checkbox';
      if (!isBox) expect(box?.height, await control.innerText()).toBeGreaterThanOrEqual(FINGER);
    }
    await page.getByLabel(fr.filters.role).selectOption({ label: fr.values.role.pupil });
    await page.getByLabel(fr.filters.flagged).tap();
    await page.getByRole('button', { name: fr.filters.show }).tap();
    await expect(page).toHaveURL(/role=pupil.*flagged=0/);
    await expectNoSmallCount(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
