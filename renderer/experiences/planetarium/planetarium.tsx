import type { Experience, Visit } from '../experience.ts';
import { parseSkyData } from './model/load.ts';
import { createPlanetarium } from './model/planetarium.ts';
import type { Planetarium } from './model/types.ts';
import { PlanetariumPanel } from './panel/PlanetariumPanel.tsx';
import { decodeImage, type SkyImages } from './scene/images.ts';
import { SkyScene } from './scene/Scene.tsx';

/** Where the station serves the sky's data. */
const FOLDER = 'assets/sky';

/** The pictures that belong to each open model: the scene needs them, the model does not know pictures. */
const images = new WeakMap<Planetarium, SkyImages>();

async function get(name: string): Promise<Response> {
  const response = await fetch(`${FOLDER}/${name}`);
  if (!response.ok) throw new Error(`${FOLDER}/${name} cannot be read: ${response.status} ${response.statusText}`);
  return response;
}

async function load(visit: Visit): Promise<Planetarium> {
  const [stars, names, constellations, deepSky, milkyWay, moon] = await Promise.all([
    get('stars.bin').then((response) => response.arrayBuffer()),
    get('names.json').then((response) => response.json() as Promise<unknown>),
    get('constellations.json').then((response) => response.json() as Promise<unknown>),
    get('deep-sky.json').then((response) => response.json() as Promise<unknown>),
    get('milky-way.webp').then((response) => response.blob().then(decodeImage)),
    get('moon.webp').then((response) => response.blob().then(decodeImage)),
  ]);
  const model = createPlanetarium({
    data: parseSkyData({ stars, names, constellations, deepSky }),
    place: visit.place,
    clock: visit.clock,
    door: visit.door,
    reducedMotion: visit.reducedMotion,
  });
  images.set(model, { milkyWay, moon });
  return model;
}

function close(model: Planetarium): void {
  const taken = images.get(model);
  images.delete(model);
  taken?.milkyWay.close();
  taken?.moon.close();
}

function Scene({ model, visit }: { model: Planetarium; visit: Visit }) {
  const taken = images.get(model);
  return taken ? <SkyScene model={model} visit={visit} images={taken} /> : null;
}

export const planetarium = {
  id: 'planetarium',
  accent: 'planetarium',
  load,
  Scene,
  Panel: PlanetariumPanel,
  close,
} satisfies Experience<Planetarium>;
