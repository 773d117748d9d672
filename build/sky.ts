/**
 * Prints the sky of an instant and a place as JSON, so that anyone can check it: `npm run -s sky -- TIME LAT LON [HEIGHT]`.
 * It calls the very functions that the planetarium draws with.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { moveStars } from '../renderer/experiences/planetarium/model/catalogue.ts';
import { computeSky } from '../renderer/experiences/planetarium/model/ephemeris.ts';
import { parseSkyData } from '../renderer/experiences/planetarium/model/load.ts';
import { locateStar } from '../renderer/experiences/planetarium/model/stars.ts';
import type { SkyData } from '../renderer/experiences/planetarium/model/data.ts';
import type { Horizontal, Site } from '../renderer/experiences/planetarium/model/sky.ts';

const USAGE = `npm run -s sky -- TIME LATITUDE LONGITUDE [HEIGHT]
  TIME       ISO 8601 with its zone, such as 2027-08-02T09:00:00Z
  LATITUDE   degrees, north positive
  LONGITUDE  degrees, east positive
  HEIGHT     metres above the sea, 0 if left out`;
const WRONG_COMMAND_LINE = 64;
const STARS = 200;
/** Decimals of the degrees: 0.004″. */
const DECIMALS = 6;
const FOLDER = resolve(import.meta.dirname, '../assets/sky');

/** The sky as this command prints it. */
export function describeSky(time: number, site: Site, data: SkyData): object {
  const sky = computeSky(time, site);
  moveStars(data.stars, time);
  return {
    time: new Date(time).toISOString(),
    site,
    frame:
      'apparent topocentric; degrees; azimuth from north through east; altitude with refraction (Sæmundsson, 10 °C, 1010 hPa)',
    bodies: sky.bodies.map((body) => ({
      id: body.id,
      ...place(body),
      magnitude: round(body.magnitude),
      angularDiameter: round(body.angularDiameter),
      phase: round(body.phase),
      distance: body.distance,
    })),
    stars: Array.from({ length: STARS }, (_, index) => {
      const hip = data.stars.hip[index] ?? 0;
      return {
        hip,
        name: data.named.get(hip)?.name?.en ?? data.named.get(hip)?.designation,
        ...place(locateStar(sky, data.stars, index)),
        magnitude: round(data.stars.magnitudes[index] ?? 0),
      };
    }),
  };
}

/** The data of `assets/sky`. */
export function readSky(): SkyData {
  const json = (name: string): unknown => JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8'));
  const bytes = readFileSync(resolve(FOLDER, 'stars.bin'));
  return parseSkyData({
    stars: new Uint8Array(bytes).buffer,
    names: json('names.json'),
    constellations: json('constellations.json'),
  });
}

function place({ altitude, airlessAltitude, azimuth }: Horizontal): Record<string, number> {
  return { airlessAltitude: round(airlessAltitude), altitude: round(altitude), azimuth: round(azimuth) };
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}

/** Exit code. */
function main(words: readonly string[]): number {
  if (words.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const [when = '', ...numbers] = words;
  const time = Date.parse(when);
  const [latitude, longitude, elevation = 0] = numbers.map(Number);
  const fault =
    (!Number.isFinite(time) && `TIME ${JSON.stringify(when)} is not an instant`) ||
    (!/(Z|[+-]\d\d:?\d\d)$/i.test(when) && `TIME ${when} has no zone: end it with Z`) ||
    (!(Math.abs(latitude ?? Number.NaN) <= 90) && 'LATITUDE is not between -90 and 90') ||
    (!(Math.abs(longitude ?? Number.NaN) <= 180) && 'LONGITUDE is not between -180 and 180') ||
    (!(elevation >= -500 && elevation <= 9000) && 'HEIGHT is not between -500 and 9000') ||
    (words.length > 4 && 'too many words');
  if (fault || latitude === undefined || longitude === undefined) {
    console.error(`${fault || 'too few words'}\n${USAGE}`);
    return WRONG_COMMAND_LINE;
  }
  console.log(JSON.stringify(describeSky(time, { latitude, longitude, elevation }, readSky()), null, 2));
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
