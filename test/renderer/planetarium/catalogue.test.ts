import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFeatures, unitVector } from '../../../build/assets/sky/celestial.ts';
import { makeConstellations } from '../../../build/assets/sky/constellations.ts';
import { makeStarNames } from '../../../build/assets/sky/names.ts';
import { packStars } from '../../../build/assets/sky/stars.ts';
import {
  CatalogueError,
  countBrighter,
  decodeStars,
  moveStars,
} from '../../../renderer/experiences/planetarium/model/catalogue.ts';
import { parseSkyData } from '../../../renderer/experiences/planetarium/model/load.ts';
import type { Vector3 } from '../../../renderer/experiences/planetarium/model/sky.ts';
import { separation } from '../../../renderer/experiences/planetarium/model/vectors.ts';
import { readSkyData, readSkyFile, SKY_FOLDER } from './sky.ts';

const source = await readFeatures<{ mag: number; bv: string }, [number, number]>('stars.14.json');
const stars = decodeStars(readSkyFile('stars.bin'));

function directionOf(index: number): Vector3 {
  return [...stars.directions.subarray(index * 3, index * 3 + 3)] as unknown as Vector3;
}

/** The packed file with some bytes written over. */
function damaged(offset: number, ...bytes: number[]): ArrayBuffer {
  const copy = readSkyFile('stars.bin');
  new Uint8Array(copy).set(bytes, offset);
  return copy;
}

describe('the packed catalogue', () => {
  it('is what its sources give, byte for byte', async () => {
    expect(Buffer.from(await packStars()).equals(Buffer.from(readSkyFile('stars.bin')))).toBe(true);
    expect(await makeStarNames()).toBe(readFileSync(resolve(SKY_FOLDER, 'names.json'), 'utf8'));
    expect(await makeConstellations()).toBe(readFileSync(resolve(SKY_FOLDER, 'constellations.json'), 'utf8'));
  });

  it('holds every star of the source, to 1″, a hundredth of a magnitude and a hundredth of B−V', () => {
    expect(stars.count).toBe(source.length);
    const places = new Map([...stars.hip].map((hip, index) => [hip, index]));
    let angle = 0;
    let magnitude = 0;
    let colour = 0;
    for (const { id, properties, geometry } of source) {
      const index = places.get(Number(id)) ?? -1;
      angle = Math.max(angle, separation(directionOf(index), unitVector(...geometry.coordinates)));
      magnitude = Math.max(magnitude, Math.abs((stars.magnitudes[index] ?? 99) - properties.mag));
      const bv = Number.parseFloat(properties.bv);
      if (bv < 4.5) colour = Math.max(colour, Math.abs((stars.colours[index] ?? 99) - bv));
    }
    expect(angle * 3600).toBeLessThan(1);
    expect(magnitude).toBeLessThan(0.006);
    expect(colour).toBeLessThan(0.0101);
  });

  it('goes from the brightest to the faintest, so that a limit is a count', () => {
    expect(stars.hip[0]).toBe(32349);
    for (let i = 1; i < stars.count; i++) {
      if ((stars.magnitudes[i] ?? 0) < (stars.magnitudes[i - 1] ?? 99)) throw new Error(`star ${i} is out of order`);
    }
    const naked = countBrighter(stars, 6);
    expect(stars.magnitudes[naked - 1]).toBeLessThanOrEqual(6);
    expect(stars.magnitudes[naked]).toBeGreaterThan(6);
    expect(countBrighter(stars, -5)).toBe(0);
    expect(countBrighter(stars, 99)).toBe(stars.count);
  });

  it('moves Arcturus by 2.28″ a year, and comes back', () => {
    const own = decodeStars(readSkyFile('stars.bin'));
    const index = own.hip.indexOf(69673);
    const before = own.directions.slice(index * 3, index * 3 + 3);
    expect(moveStars(own, Date.UTC(2050, 0, 1, 12))).toBe(true);
    const after = own.directions.slice(index * 3, index * 3 + 3);
    expect(separation([...before] as never, [...after] as never) * 3600).toBeCloseTo(50 * 2.279, 0);
    expect(own.revision).toBe(1);
    expect(moveStars(own, Date.UTC(2050, 1, 1, 12))).toBe(false);
    moveStars(own, Date.UTC(2000, 0, 1, 12));
    const back = own.directions.slice(index * 3, index * 3 + 3);
    expect(separation([...before] as never, [...back] as never) * 3600).toBeLessThan(0.02);
  });
});

describe('a damaged catalogue is refused, and the message names what is wrong', () => {
  it.each([
    ['magic', damaged(0, 0x50)],
    ['version', damaged(4, 9)],
    ['header', damaged(6, 99)],
    ['count', damaged(8, 0, 0, 0, 0)],
    ['count', damaged(8, 255, 255, 255, 255)],
    ['length', damaged(8, 1, 2, 0, 0)],
    ['length', readSkyFile('stars.bin').slice(0, -1)],
    ['length', new ArrayBuffer(3)],
    ['motion', damaged(readSkyFile('stars.bin').byteLength - 12, 255, 255, 255, 255)],
  ])('%s', (word, bytes) => {
    expect(() => decodeStars(bytes)).toThrow(CatalogueError);
    expect(() => decodeStars(bytes)).toThrow(word);
  });

  it('names and constellations of a wrong shape too', () => {
    const good = readSkyData();
    const names = [...good.named.values()];
    const constellations: unknown = JSON.parse(readFileSync(resolve(SKY_FOLDER, 'constellations.json'), 'utf8'));
    const bytes = () => readSkyFile('stars.bin');
    expect(() => parseSkyData({ stars: bytes(), names, constellations })).not.toThrow();
    expect(() => parseSkyData({ stars: bytes(), names: [{ hip: 0 }], constellations })).toThrow('hip');
    expect(() => parseSkyData({ stars: bytes(), names, constellations: [] })).toThrow();
  });
});

describe('names', () => {
  const { named, constellations } = readSkyData();

  it('are French for the stars that people know', () => {
    const french = (hip: number) => named.get(hip)?.name?.fr;
    expect([32349, 91262, 27989, 11767, 97649, 80763].map(french)).toEqual([
      'Sirius',
      'Véga',
      'Bételgeuse',
      'Étoile polaire',
      'Altaïr',
      'Antarès',
    ]);
  });

  it('are there, or a designation, for nearly every star brighter than 4.5', () => {
    const bright = countBrighter(stars, 4.5);
    const nameless = [...stars.hip.subarray(0, bright)].filter((hip) => !named.has(hip));
    expect(nameless.length).toBeLessThanOrEqual(10);
  });

  it('are given to the 88 constellations, each with a figure and a label near it', () => {
    expect(constellations).toHaveLength(88);
    expect(constellations.find(({ id }) => id === 'UMa')?.name).toEqual({
      fr: 'Grande Ourse',
      en: 'Great Bear',
      la: 'Ursa Major',
    });
    for (const { label, lines, id } of constellations) {
      expect(Math.hypot(...label), id).toBeCloseTo(1, 4);
      for (const line of lines) {
        for (let i = 0; i < line.length; i += 3) {
          const point: Vector3 = [line[i] ?? 0, line[i + 1] ?? 0, line[i + 2] ?? 0];
          expect(Math.hypot(...point), id).toBeCloseTo(1, 4);
          if (id !== 'Ser') expect(separation(point, label), id).toBeLessThan(60);
        }
      }
    }
  });

  it('draw figures that end on stars', () => {
    const bright = countBrighter(stars, 7);
    const orion = constellations.find(({ id }) => id === 'Ori');
    for (const line of orion?.lines ?? []) {
      const end: Vector3 = [line[0] ?? 0, line[1] ?? 0, line[2] ?? 0];
      let nearest = 180;
      for (let i = 0; i < bright; i++) nearest = Math.min(nearest, separation(directionOf(i), end));
      expect(nearest).toBeLessThan(0.1);
    }
  });
});
