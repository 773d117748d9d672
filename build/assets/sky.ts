/**
 * Makes `assets/sky/` from public sources: run by `npm run assets`. The same inputs give the same bytes.
 * Where each file comes from and under which licence: `assets/sky/SOURCES.md`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeBoundaries } from './sky/boundaries.ts';
import { makeChinese } from './sky/chinese.ts';
import { makeConstellations } from './sky/constellations.ts';
import { makeDeepSky } from './sky/deep-sky.ts';
import { makeEarth } from './sky/earth.ts';
import { makeMilkyWay } from './sky/milky-way.ts';
import { makeMoon } from './sky/moon.ts';
import { makeStarNames } from './sky/names.ts';
import { makePlaces } from './sky/places.ts';
import { packStars } from './sky/stars.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TARGET = resolve(ROOT, 'assets/sky');

/** Every file of `assets/sky` with what makes it. */
const FILES: Record<string, () => Promise<Uint8Array | string>> = {
  'stars.bin': packStars,
  'names.json': makeStarNames,
  'constellations.json': makeConstellations,
  'boundaries.json': makeBoundaries,
  'chinese.json': makeChinese,
  'deep-sky.json': makeDeepSky,
  'places.json': makePlaces,
  'milky-way.webp': makeMilkyWay,
  'moon.webp': makeMoon,
  'earth.webp': () => makeEarth('day'),
  'earth-night.webp': () => makeEarth('night'),
};

/** Writes the files named, or all of them. */
export async function makeSky(names: readonly string[] = Object.keys(FILES)): Promise<void> {
  await mkdir(TARGET, { recursive: true });
  for (const name of names) {
    const make = FILES[name];
    if (!make) throw new Error(`no such file of the sky: ${name}; there are ${Object.keys(FILES).join(', ')}`);
    const content = await make();
    await writeFile(resolve(TARGET, name), content);
    console.log(`assets/sky/${name}: ${Math.round(content.length / 1024)} kB`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  await makeSky(names.length > 0 ? names : undefined);
}
