/** `npm run golden [-- NAME…]`: takes the golden pictures anew, all of them or those that are named. */
import { openGallery } from '../gallery/openGallery.ts';
import { queryOf, SIZE, takePicture, writeGolden } from './picture.ts';
import { SKIES } from './skies.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SKIES.some((sky) => sky.name === name));
if (unknown.length > 0) {
  console.error(`No sky ${unknown.join(', ')}: there are ${SKIES.map(({ name }) => name).join(', ')}.`);
  process.exit(64);
}

const gallery = await openGallery();
try {
  for (const sky of SKIES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    const page = await gallery.open(queryOf(sky), SIZE);
    console.log(await writeGolden(sky, await takePicture(page)));
    await page.close();
  }
} finally {
  await gallery.close();
}
