import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moveStars } from '../../../renderer/experiences/planetarium/model/catalogue.ts';
import { computeSky, EPHEMERIS_LIMITS } from '../../../renderer/experiences/planetarium/model/ephemeris.ts';
import { bodyOf } from '../../../renderer/experiences/planetarium/model/facts.ts';
import { noonOf, PRECISIONS, precisionAt } from '../../../renderer/experiences/planetarium/model/limits.ts';
import { locateStar } from '../../../renderer/experiences/planetarium/model/stars.ts';
import type { BodyId, Site } from '../../../renderer/experiences/planetarium/model/sky.ts';
import { arcsecondsBetween, type AirlessPlace } from './independent.ts';
import { EPINAL, readSkyData, visitPlanetarium } from './sky.ts';

type Pair = [altitude: number, azimuth: number];
interface Far {
  place: Site;
  bodies: BodyId[];
  stars: number[];
  rows: { time: number; bodies: Pair[]; stars: Pair[] }[];
}

const far = JSON.parse(readFileSync(resolve(import.meta.dirname, 'fixture/far.json'), 'utf8')) as Far;
const data = readSkyData();
const airless = ([airlessAltitude, azimuth]: Pair): AirlessPlace => ({ airlessAltitude, azimuth });
const none: Pair = [0, 0];

describe('from the year −3000 to +3000', () => {
  it.each(PRECISIONS)('errs by no more than is said from $from to $to', ({ from, to, planets, moon, stars }) => {
    const rows = far.rows.filter(({ time }) => {
      const year = new Date(time).getUTCFullYear();
      return year >= from && year <= to;
    });
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const sky = computeSky(row.time, far.place);
      const when = new Date(row.time).toISOString();
      for (const [i, id] of far.bodies.entries()) {
        const off = arcsecondsBetween(bodyOf(sky, id), airless(row.bodies[i] ?? none));
        expect(off, `${id} ${when}`).toBeLessThan(id === 'moon' ? moon : planets);
      }
      moveStars(data.stars, row.time);
      for (const [i, hip] of far.stars.entries()) {
        const place = locateStar(sky, data.stars, data.stars.hip.indexOf(hip));
        expect(arcsecondsBetween(place, airless(row.stars[i] ?? none)), `HIP ${hip} ${when}`).toBeLessThan(stars);
      }
    }
  });

  it('knows the precision of every year, and of none beyond', () => {
    expect(PRECISIONS.map(({ from }) => from)).toEqual([-3000, ...PRECISIONS.slice(0, -1).map(({ to }) => to + 1)]);
    expect(PRECISIONS.at(-1)?.to).toBe(3000);
    expect(precisionAt(noonOf(-3000, 1, 1)).from).toBe(-3000);
    expect(precisionAt(noonOf(50, 6, 1)).from).toBe(-1000);
    expect(precisionAt(Date.UTC(2026, 10, 25)).id).toBe('exact');
    expect(precisionAt(8e15)).toBe(PRECISIONS.at(-1));
    expect(precisionAt(-8e15)).toBe(PRECISIONS[0]);
  });

  it('takes the year 50 for the year 50', () => {
    expect(new Date(noonOf(50, 3, 1)).toISOString()).toBe('0050-03-01T12:00:00.000Z');
    expect(new Date(noonOf(-3000, 1, 1)).getUTCFullYear()).toBe(-3000);
  });

  it.each([
    ['first', '-003000-01-01'],
    ['last', '+003000-12-31'],
  ] as const)('shows a whole sky at the %s instant, and stops there', (end, day) => {
    const { planetarium, live } = visitPlanetarium();
    const sign = end === 'first' ? -1 : 1;
    planetarium.setTime(EPHEMERIS_LIMITS[end] + sign * 1e12);
    planetarium.setRate(sign * 86_400);
    live(0.5);
    expect(new Date(planetarium.sky.time).toISOString()).toContain(day.replace('+003000', '3000'));
    expect(planetarium.snapshot().rate).toBe(0);
    for (const body of planetarium.sky.bodies) {
      expect(Math.hypot(...body.direction)).toBeCloseTo(1, 9);
      expect(Number.isFinite(body.magnitude + body.angularDiameter + body.distance)).toBe(true);
    }
    expect(data.stars.directions.every(Number.isFinite)).toBe(true);
    expect(planetarium.highlights(6).length).toBeGreaterThan(0);
    for (const star of [0, 50, 100]) {
      expect(Number.isFinite(locateStar(computeSky(planetarium.sky.time, EPINAL), data.stars, star).altitude)).toBe(
        true,
      );
    }
  });
});
