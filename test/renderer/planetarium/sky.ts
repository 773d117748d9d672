import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Place } from '../../../electron/contract/station.ts';
import { parseSkyData } from '../../../renderer/experiences/planetarium/model/load.ts';
import { createPlanetarium } from '../../../renderer/experiences/planetarium/model/planetarium.ts';
import type { SkyData } from '../../../renderer/experiences/planetarium/model/data.ts';
import type { Planetarium } from '../../../renderer/experiences/planetarium/model/types.ts';

export const SKY_FOLDER = resolve(import.meta.dirname, '../../../assets/sky');

export const EPINAL: Place = {
  town: 'Épinal',
  latitude: 48.1733,
  longitude: 6.4497,
  elevation: 330,
  timeZone: 'Europe/Paris',
};

/** Bytes of a file of `assets/sky`, a fresh copy. */
export function readSkyFile(name: string): ArrayBuffer {
  const bytes = readFileSync(resolve(SKY_FOLDER, name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

/** The real sky data, decoded anew. */
export function readSkyData(): SkyData {
  return parseSkyData({
    stars: readSkyFile('stars.bin'),
    names: JSON.parse(readFileSync(resolve(SKY_FOLDER, 'names.json'), 'utf8')),
    constellations: JSON.parse(readFileSync(resolve(SKY_FOLDER, 'constellations.json'), 'utf8')),
    chinese: JSON.parse(readFileSync(resolve(SKY_FOLDER, 'chinese.json'), 'utf8')),
    boundaries: JSON.parse(readFileSync(resolve(SKY_FOLDER, 'boundaries.json'), 'utf8')),
    deepSky: JSON.parse(readFileSync(resolve(SKY_FOLDER, 'deep-sky.json'), 'utf8')),
    places: JSON.parse(readFileSync(resolve(SKY_FOLDER, 'places.json'), 'utf8')),
  });
}

export interface TestVisit {
  planetarium: Planetarium;
  /** Moves the clock of the room and steps the model as frames would, 60 a second. */
  live(seconds: number): void;
  now(): number;
}

let shared: SkyData | undefined;

/** A visit to the planetarium in Épinal under a clock that only the test moves. Visits share the sky's data, as the model allows. */
export function visitPlanetarium(
  options: { at?: string; door?: string; place?: Place; reducedMotion?: boolean } = {},
): TestVisit {
  let now = Date.parse(options.at ?? '2026-11-24T20:00:00Z');
  const planetarium = createPlanetarium({
    data: (shared ??= readSkyData()),
    place: options.place ?? EPINAL,
    clock: () => now,
    door: options.door ?? 'tonight',
    reducedMotion: options.reducedMotion ?? false,
  });
  return {
    planetarium,
    now: () => now,
    live(seconds) {
      const frames = Math.round(seconds * 60);
      for (let i = 0; i < frames; i++) {
        now += 1000 / 60;
        planetarium.step(1 / 60);
      }
    },
  };
}
