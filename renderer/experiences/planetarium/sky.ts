import { parseSkyData } from './model/load.ts';
import type { SkyData } from './model/data.ts';
import { decodeImage, type SkyImages } from './scene/images.ts';

/** Where the station serves the sky's data. */
const FOLDER = 'assets/sky';

/** Everything that the sky is made of, read from the station. */
export interface LoadedSky {
  data: SkyData;
  images: SkyImages;
}

/** Reads the sky's data and pictures. Rejects with the name of what cannot be read. */
export async function loadSky(): Promise<LoadedSky> {
  const [stars, names, constellations, deepSky, chinese, boundaries, places, milkyWay, moon, day, night] =
    await Promise.all([
      get('stars.bin').then((response) => response.arrayBuffer()),
      get('names.json').then((response) => response.json() as Promise<unknown>),
      get('constellations.json').then((response) => response.json() as Promise<unknown>),
      get('deep-sky.json').then((response) => response.json() as Promise<unknown>),
      get('chinese.json').then((response) => response.json() as Promise<unknown>),
      get('boundaries.json').then((response) => response.json() as Promise<unknown>),
      get('places.json').then((response) => response.json() as Promise<unknown>),
      get('milky-way.webp').then((response) => response.blob().then(decodeImage)),
      get('moon.webp').then((response) => response.blob().then(decodeImage)),
      get('earth.webp').then((response) => response.blob().then(decodeImage)),
      get('earth-night.webp').then((response) => response.blob().then(decodeImage)),
    ]);
  const data = parseSkyData({ stars, names, constellations, deepSky, chinese, boundaries, places });
  return { data, images: { milkyWay, moon, earth: { day, night } } };
}

/** Frees the pictures. */
export function closeImages(images: SkyImages): void {
  images.milkyWay.close();
  images.moon.close();
  images.earth?.day.close();
  images.earth?.night.close();
}

async function get(name: string): Promise<Response> {
  const response = await fetch(`${FOLDER}/${name}`);
  if (!response.ok) throw new Error(`${FOLDER}/${name} cannot be read: ${response.status} ${response.statusText}`);
  return response;
}
