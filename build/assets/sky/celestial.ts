import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A GeoJSON feature as d3-celestial writes it: degrees, right ascension in [−180, 180]. */
export interface Feature<Properties, Coordinates> {
  id: string | number;
  properties: Properties;
  geometry: { coordinates: Coordinates };
}

const FOLDER = dirname(createRequire(import.meta.url).resolve('d3-celestial/package.json'));

/** Reads one of d3-celestial's data files (BSD-3-Clause). */
export async function readCelestial<Content>(name: string): Promise<Content> {
  return JSON.parse(await readFile(join(FOLDER, 'data', name), 'utf8')) as Content;
}

/** Reads the features of one of d3-celestial's GeoJSON files. */
export async function readFeatures<Properties, Coordinates>(name: string): Promise<Feature<Properties, Coordinates>[]> {
  const collection = await readCelestial<{ features: Feature<Properties, Coordinates>[] }>(name);
  return collection.features;
}

/** Unit vector in EQJ of a right ascension and declination in degrees. */
export function unitVector(rightAscension: number, declination: number): [number, number, number] {
  const ra = (rightAscension * Math.PI) / 180;
  const dec = (declination * Math.PI) / 180;
  return [Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)];
}
