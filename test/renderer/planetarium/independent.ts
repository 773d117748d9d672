import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BodyId, Horizontal, Site } from '../../../renderer/experiences/planetarium/model/sky.ts';
import { horizontalVector, separation } from '../../../renderer/experiences/planetarium/model/vectors.ts';

/** What an independent ephemeris says: see `fixture/make_fixture.py` for frames and time scales. */
export interface Independent {
  places: readonly (Site & { name: string })[];
  bodies: readonly BodyId[];
  /** Hipparcos numbers. */
  stars: readonly number[];
  /** Unix milliseconds. */
  times: readonly number[];
  /** By instant, place and body, as they are numbered above. */
  body(instant: number, place: number, body: number): AirlessPlace;
  /** By instant and star; each instant over the place `starPlace` says. */
  star(instant: number, star: number): AirlessPlace;
  starPlace(instant: number): number;
}

export type AirlessPlace = Pick<Horizontal, 'airlessAltitude' | 'azimuth'>;

const FOLDER = resolve(import.meta.dirname, 'fixture');
const MILLIARCSECONDS = 3_600_000;

export function readIndependent(): Independent {
  const head = JSON.parse(readFileSync(resolve(FOLDER, 'independent.json'), 'utf8')) as Pick<
    Independent,
    'places' | 'bodies' | 'stars' | 'times'
  >;
  const bytes = readFileSync(resolve(FOLDER, 'independent.bin'));
  const { places, bodies, stars, times } = head;
  const firstStar = times.length * places.length * bodies.length;
  const at = (pair: number): AirlessPlace => ({
    airlessAltitude: bytes.readInt32LE(pair * 8) / MILLIARCSECONDS,
    azimuth: bytes.readInt32LE(pair * 8 + 4) / MILLIARCSECONDS,
  });
  return {
    ...head,
    body: (instant, place, body) => at((instant * places.length + place) * bodies.length + body),
    star: (instant, star) => at(firstStar + instant * stars.length + star),
    starPlace: (instant) => instant % places.length,
  };
}

/** Arcseconds of sky between two airless places. */
export function arcsecondsBetween(a: AirlessPlace, b: AirlessPlace): number {
  const direction = ({ airlessAltitude, azimuth }: AirlessPlace) =>
    horizontalVector({ altitude: airlessAltitude, azimuth });
  return separation(direction(a), direction(b)) * 3600;
}
