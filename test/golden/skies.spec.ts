import { expect, test } from '@playwright/test';
import { difference } from '../gallery/difference.ts';
import { whenReady } from '../gallery/openGallery.ts';
import { type GalleryServer, serveGallery } from '../gallery/serveGallery.ts';
import { queryOf, readGolden, SIZE, takePicture } from './picture.ts';
import { SKIES } from './skies.ts';

/** Share of the pixels that may differ: another release of the browser draws letters and edges a little otherwise. */
const TOLERANCE = 0.004;
/** How far a channel may be off, of 255: the same for its gradients, and for how the pictures are kept. */
const SEEN = 14;

let gallery: GalleryServer;

test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(async () => {
  await gallery.close();
});

test.use({ viewport: SIZE });

for (const sky of SKIES) {
  test(`the sky « ${sky.name} » is drawn as its golden picture shows it`, async ({ page }, info) => {
    await page.goto(gallery.address(queryOf(sky)));
    await whenReady(page);
    const picture = await takePicture(page);
    await info.attach('drawn', { body: picture, contentType: 'image/png' });
    expect(await difference(picture, await readGolden(sky), SEEN)).toBeLessThan(TOLERANCE);
  });
}

test('a sky that turned by a quarter of a degree is told from its golden picture', async ({ page }) => {
  const sky = SKIES.find(({ name }) => name === 'winter-night');
  if (!sky) throw new Error('There is no winter night.');
  await page.goto(gallery.address(queryOf({ ...sky, query: sky.query.replace('22:00:00Z', '22:01:00Z') })));
  await whenReady(page);
  expect(await difference(await takePicture(page), await readGolden(sky), SEEN)).toBeGreaterThan(TOLERANCE);
});
