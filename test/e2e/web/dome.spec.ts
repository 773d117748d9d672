import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { tap } from '../hosts/touch.ts';
import { expect, type Kiosk, test } from '../kiosk.ts';
import { findLayoutFaults } from '../layout.ts';
import { tabByTouch } from '../tabs.ts';
import { byTouch } from '../visitor.ts';
import { PIN, pressMark, typePin, WITH_PIN } from './operator.ts';

/** Side of the dome's picture here, pixels. */
const SIDE = 1024;
/** Bright stars with no bright neighbour, by their Hipparcos numbers, all up over Épinal at that hour. */
const STARS = {
  Vega: 91262,
  Deneb: 102098,
  Altair: 97649,
  Capella: 24608,
  'β Andromedae': 5447,
  Polaris: 11767,
  Mirfak: 15863,
  Alpheratz: 677,
  Diphda: 3419,
  Hamal: 9884,
};
const SKY = {
  version: 1,
  kind: 'sky',
  time: Date.parse('2026-11-12T20:00:00Z'),
  rate: 0,
  place: { town: 'Épinal', latitude: 48.1733, longitude: 6.4497, elevation: 330, timeZone: 'Europe/Paris' },
  ground: 'hills',
  azimuth: 180,
  layers: { constellationLines: false, constellationNames: false, starNames: false, grid: false, landscape: false },
  selected: null,
  language: 'fr',
};

test.use({
  config: WITH_PIN,
  // Small: software draws two pictures here.
  viewport: { width: 1024, height: 640 },
  contextOptions: { reducedMotion: 'reduce' },
});

/** Another tab of the kiosk's browser, as the projector has it. */
async function openDome(kiosk: Kiosk, side: number): Promise<Page> {
  const dome = await kiosk.page.context().newPage();
  await dome.setViewportSize({ width: side, height: side });
  await dome.goto(new URL('/dome.html', kiosk.page.url()).href);
  await expect.poll(() => probe(dome, 'frames'), { timeout: 60_000 }).toBeGreaterThan(0);
  return dome;
}

function probe(dome: Page, what: 'frames' | 'time' | 'front'): Promise<number> {
  return dome.evaluate((name) => document.querySelector('canvas')?.dome?.[name]() ?? 0, what);
}

/** Tells a sky from another window, again and again, as a planetarium does. */
function tell(page: Page, sky: typeof SKY): Promise<void> {
  return page.evaluate((state) => {
    const channel = new BroadcastChannel('vitrine-dome');
    const post: (message: unknown) => void = channel.postMessage.bind(channel);
    post(state);
    setInterval(post, 500, state);
  }, sky);
}

/** Where a star must be: the definition of a domemaster, written again here. */
function expected({ altitude, azimuth }: { altitude: number; azimuth: number }, front: number) {
  const radius = ((90 - altitude) / 90) * (SIDE / 2);
  const turn = ((azimuth - front) * Math.PI) / 180;
  return { x: SIDE / 2 + radius * Math.sin(turn), y: SIDE / 2 + radius * Math.cos(turn) };
}

test('known stars stand where the projection says, within a pixel', async ({ kiosk }) => {
  const dome = await openDome(kiosk, SIDE);
  const errors: number[] = [];
  for (const front of [180, 300]) {
    const teller = await kiosk.page.context().newPage();
    await teller.goto(new URL('/assets/locales/fr/dome.json', kiosk.page.url()).href);
    await tell(teller, { ...SKY, azimuth: front });
    await expect.poll(() => probe(dome, 'time')).toBe(SKY.time);
    await expect.poll(() => probe(dome, 'front')).toBe(front);
    await dome.addStyleTag({ content: '.dome-name { visibility: hidden; }' });
    const places = await dome.evaluate(
      (stars) => stars.map((hip) => document.querySelector('canvas')?.dome?.locate({ kind: 'star', hip }) ?? null),
      Object.values(STARS),
    );
    const picture = await dome.screenshot();
    const { data, info } = await sharp(picture).removeAlpha().greyscale().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([SIDE, SIDE]);
    for (const [i, name] of Object.keys(STARS).entries()) {
      const place = places[i];
      if (!place) throw new Error(`${name} has no place.`);
      expect(place.altitude, name).toBeGreaterThan(8);
      const wanted = expected(place, front);
      const found = centroid(data, wanted);
      expect(found.peak, `${name} shines`).toBeGreaterThan(120);
      const error = Math.hypot(found.x - wanted.x, found.y - wanted.y);
      expect(error, name).toBeLessThan(1);
      errors.push(error);
    }
    await teller.close();
  }
  test.info().annotations.push({ type: 'worst error, pixels', description: Math.max(...errors).toFixed(2) });
});

/** Pixels as light as the lines of the pattern. */
async function whitePixels(dome: Page): Promise<number> {
  const grey = await sharp(await dome.screenshot())
    .greyscale()
    .raw()
    .toBuffer();
  return grey.reduce((count, light) => count + (light > 110 ? 1 : 0), 0);
}

/** A star is looked for this far from where it must be, pixels. */
const REACH = 5;
/** Radius of a star's own light in these pictures, pixels, and how often its middle is found again. */
const CORE = 2.5;
const ROUNDS = 4;

/** Middle of the brightest light about a point, and how bright it is. */
function centroid(grey: Buffer, { x, y }: { x: number; y: number }) {
  const pixels: { light: number; x: number; y: number }[] = [];
  for (let row = Math.round(y) - REACH; row < Math.round(y) + REACH; row++) {
    for (let column = Math.round(x) - REACH; column < Math.round(x) + REACH; column++) {
      pixels.push({ light: grey[row * SIDE + column] ?? 0, x: column + 0.5, y: row + 0.5 });
    }
  }
  const peak = Math.max(...pixels.map(({ light }) => light));
  // Windowed: about the light's own middle, found again until it stays, so that a neighbour within reach does not pull it.
  let middle = { x, y };
  for (let i = 0; i < ROUNDS; i++) {
    const { x: left, y: top } = middle;
    // What is fainter than half of the star is its halo or the sky.
    const core = pixels
      .filter((pixel) => Math.hypot(pixel.x - left, pixel.y - top) < CORE)
      .map((pixel) => ({ ...pixel, share: Math.max(0, pixel.light - peak / 2) }));
    const weight = core.reduce((sum, { share }) => sum + share, 0);
    const mean = (axis: 'x' | 'y') => core.reduce((sum, pixel) => sum + pixel.share * pixel[axis], 0) / weight;
    middle = { x: mean('x'), y: mean('y') };
  }
  return { ...middle, peak };
}

test.describe('beside a touchscreen that cannot draw, so that only one picture is drawn here', () => {
  test.use({ graphics: false });

  test('the dome follows the visitor, and goes back to its own sky when they leave', async ({ kiosk }) => {
    const { page } = kiosk;
    const visitor = byTouch(page);
    const dome = await openDome(kiosk, 256);
    const root = dome.locator('#dome');
    await expect(root).toHaveAttribute('data-sky', 'own');
    await visitor.arrives('planetarium.tonight');
    await expect(root).toHaveAttribute('data-sky', 'followed');
    await tabByTouch(page, 'Tourner');
    await visitor.uses(page.getByRole('button', { name: 'Est', exact: true }));
    await expect.poll(() => probe(dome, 'front')).toBeCloseTo(90, 1);
    await visitor.uses(page.getByRole('button', { name: 'Nord', exact: true }));
    await expect.poll(async () => Math.cos((await probe(dome, 'front')) * (Math.PI / 180))).toBeGreaterThan(0.9999);
    await visitor.uses(page.getByRole('button', { name: 'Accueil' }));
    await expect(root).toHaveAttribute('data-sky', 'own');
  });
});

test('the team opens the dome, calibrates it by its pattern, and keeps a picture', async ({ kiosk }) => {
  const { page, dataFolder } = kiosk;
  await byTouch(page).sees('attract');
  await pressMark(page);
  await typePin(page, PIN);
  const opening = page.context().waitForEvent('page');
  await tap(page.getByRole('button', { name: 'Ouvrir la sortie dôme' }));
  const dome = await opening;
  await dome.setViewportSize({ width: 256, height: 256 });
  await expect.poll(() => probe(dome, 'frames'), { timeout: 60_000 }).toBeGreaterThan(0);
  const frames = await probe(dome, 'frames');
  await tap(page.getByRole('switch', { name: 'Mire de réglage' }));
  await tap(page.getByRole('button', { name: 'Augmenter : Inclinaison' }));
  await expect(page.getByRole('group', { name: 'Inclinaison' }).getByText('1°')).toBeVisible();
  await expect.poll(() => probe(dome, 'frames')).toBeGreaterThan(frames);
  const lines = await whitePixels(dome);
  expect(lines).toBeGreaterThan(500);
  await tap(page.getByRole('switch', { name: 'Miroir' }));
  await expect(dome.locator('.dome-name[style*="scaleX(-1)"]').first()).toBeVisible();
  expect(await whitePixels(dome), 'the pattern in the mirror').toBeGreaterThan(lines * 0.8);
  await dome.close();
  expect(await findLayoutFaults(page)).toEqual([]);
  await tap(page.getByRole('button', { name: 'Enregistrer une image' }));
  await expect(page.getByText(/Image enregistrée\s: stills\/dome-/)).toBeVisible({ timeout: 90_000 });
  const [file = ''] = readdirSync(join(dataFolder, 'stills'));
  const picture = sharp(join(dataFolder, 'stills', file));
  expect(await picture.metadata()).toMatchObject({ format: 'png', width: 2048, height: 2048 });
  const { channels } = await picture.stats();
  expect(Math.max(...channels.map(({ max }) => max)), 'stars').toBeGreaterThan(200);
});
