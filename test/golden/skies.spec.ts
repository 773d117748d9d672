import { expect, type Page, test } from '@playwright/test';
import { difference } from '../gallery/difference.ts';
import { type GalleryServer, serveGallery } from '../gallery/serveGallery.ts';
import { readGolden, SIZE, takePicture } from './picture.ts';
import { SKIES } from './skies.ts';

/** Share of the pixels that may differ: another release of the browser draws letters and edges a little otherwise. */
const TOLERANCE = 0.004;
/** How far a channel may be off, of 255: the same for its gradients, and for how the pictures are kept. */
const SEEN = 14;

let gallery: GalleryServer;
/** One for all the skies: opening it takes three times as long as drawing a sky. */
let page: Page;

test.beforeAll(async ({ browser }) => {
  gallery = await serveGallery();
  page = await browser.newPage({ viewport: SIZE });
});
test.afterAll(async () => {
  await page.close();
  await gallery.close();
});

for (const sky of SKIES) {
  test(`the sky « ${sky.name} » is drawn as its golden picture shows it`, async () => {
    const picture = await takePicture(page, gallery, sky);
    await test.info().attach('drawn', { body: picture, contentType: 'image/png' });
    expect(await difference(picture, await readGolden(sky), SEEN)).toBeLessThan(TOLERANCE);
  });
}

test('a sky that turned by a quarter of a degree is told from its golden picture', async () => {
  const sky = SKIES.find(({ name }) => name === 'winter-night');
  if (!sky) throw new Error('There is no winter night.');
  const later = { ...sky, query: sky.query.replace('22:00:00Z', '22:01:00Z') };
  const picture = await takePicture(page, gallery, later);
  expect(await difference(picture, await readGolden(sky), SEEN)).toBeGreaterThan(TOLERANCE);
});
