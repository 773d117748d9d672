/** `npm run golden [-- NAME…]`: takes the golden pictures anew, all of them or those that are named. */
import { launchBrowser } from '../gallery/openGallery.ts';
import { serveGallery } from '../gallery/serveGallery.ts';
import { SIZE, takePicture, writeGolden } from './picture.ts';
import { SKIES } from './skies.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SKIES.some((sky) => sky.name === name));
if (unknown.length > 0) {
  console.error(`No sky ${unknown.join(', ')}: there are ${SKIES.map(({ name }) => name).join(', ')}.`);
  process.exit(64);
}

const gallery = await serveGallery();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: SIZE });
  for (const sky of SKIES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    console.log(await writeGolden(sky, await takePicture(page, gallery, sky)));
  }
} finally {
  await browser.close();
  await gallery.close();
}
