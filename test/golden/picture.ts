import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { inRoot } from '../../build/support/paths.mjs';
import { whenReady } from '../gallery/openGallery.ts';
import type { GalleryServer } from '../gallery/serveGallery.ts';
import type { GoldenSky } from './skies.ts';

/** Of the pictures: small, because software draws them. */
export const SIZE = { width: 640, height: 360 };

/** A sky for which no frame was drawn during that long is at rest, milliseconds. */
const REST_MS = 400;

/**
 * The picture of a sky, once nothing moves in it any more. The first one opens the gallery in the page, the next ones
 * only change what it shows.
 */
export async function takePicture(page: Page, gallery: GalleryServer, sky: GoldenSky): Promise<Buffer> {
  const query = queryOf(sky);
  const address = gallery.address(query);
  if (page.url().split('?')[0] === address.split('?')[0]) {
    await page.evaluate((next) => window.gallery?.change(next), query);
  } else {
    await page.goto(address);
    await whenReady(page);
  }
  await page.evaluate(async (milliseconds) => {
    const frames = () => document.querySelector('canvas')?.stage?.frames();
    for (let before; before !== frames(); ) {
      before = frames();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
  }, REST_MS);
  return await page.screenshot({ animations: 'disabled' });
}

/** The gallery's parameters of a sky: motion reduced, so that everything is at once where it belongs. */
function queryOf({ query }: GoldenSky): string {
  return `show=sky&quality=high&reduced=1&${query}`;
}

export async function readGolden({ name }: GoldenSky): Promise<Buffer> {
  return await readFile(pathOf(name));
}

/** Keeps a picture, with losses under two steps of 255: a third of what it would weigh without. */
export async function writeGolden({ name }: GoldenSky, picture: Buffer): Promise<string> {
  await writeFile(pathOf(name), await sharp(picture).webp({ nearLossless: true, quality: 60, effort: 6 }).toBuffer());
  return pathOf(name);
}

function pathOf(name: string): string {
  return inRoot(`test/golden/pictures/${name}.webp`);
}
