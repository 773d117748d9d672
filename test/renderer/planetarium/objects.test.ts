import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDeepSky } from '../../../build/assets/sky/deep-sky.ts';
import { factsOf, keyOf, sameTarget } from '../../../renderer/experiences/planetarium/model/facts.ts';
import {
  hourlyRate,
  isActive,
  peakNear,
  radiantAt,
  SHOWERS,
  showerOf,
  solarLongitude,
  zenithalRateAt,
} from '../../../renderer/experiences/planetarium/model/showers.ts';
import type { Target } from '../../../renderer/experiences/planetarium/model/types.ts';
import { horizontalVector, wrap180 } from '../../../renderer/experiences/planetarium/model/vectors.ts';
import { readSkyData, SKY_FOLDER, visitPlanetarium } from './sky.ts';

const data = readSkyData();
const DAY = 86_400_000;

describe('targets', () => {
  it('are the same when their kind and their name are', () => {
    const constellation: Target = { kind: 'constellation', id: 'Ori' };
    expect(sameTarget(constellation, { ...constellation })).toBe(true);
    expect(sameTarget(constellation, { kind: 'deepSky', id: 'Ori' })).toBe(false);
    expect(sameTarget(null, constellation)).toBe(false);
    expect(keyOf({ kind: 'star', hip: 21421 })).toBe('star:21421');
  });

  it('that the catalogues lack are refused by name', () => {
    const { sky } = visitPlanetarium().planetarium;
    expect(() => factsOf({ kind: 'constellation', id: 'Xyz' }, sky, data)).toThrow('Xyz');
    expect(() => factsOf({ kind: 'deepSky', id: 'M200' }, sky, data)).toThrow('M200');
    expect(() => factsOf({ kind: 'shower', id: 'ABC' }, sky, data)).toThrow('ABC');
  });
});

describe('a constellation', () => {
  const visit = () => visitPlanetarium({ at: '2027-01-20T20:45:00Z', reducedMotion: true });

  it('is told by its brightest star and the evenings in which it stands high', () => {
    const { planetarium } = visit();
    planetarium.select({ kind: 'constellation', id: 'Ori' });
    const orion = planetarium.snapshot().selected?.constellation;
    expect(orion?.brightest?.name?.fr).toBe('Rigel');
    expect(orion?.season).toBe(0);
    const season = (id: string) => factsOf({ kind: 'constellation', id }, planetarium.sky, data).constellation?.season;
    expect(season('Cas')).toBe('always');
    expect(season('Cru')).toBe('never');
    expect([6, 7]).toContain(season('Lyr'));
  });

  it('is shown whole, in the middle of the view', () => {
    const { planetarium } = visit();
    planetarium.show({ kind: 'constellation', id: 'Ori' });
    const { selected } = planetarium;
    expect(planetarium.gaze.altitude).toBeCloseTo(selected?.horizontal.altitude ?? 0, 1);
    const extent = selected?.constellation?.extent ?? 0;
    expect(extent).toBeGreaterThan(15);
    expect(planetarium.gaze.fieldOfView).toBeGreaterThan(extent);
  });

  it('is picked where no star and no planet is drawn within the finger', () => {
    const { planetarium } = visit();
    const target: Target = { kind: 'constellation', id: 'Ori' };
    const middle = horizontalVector(planetarium.locate(target));
    expect(planetarium.pick(middle, 0.02)).toEqual(target);
    expect(planetarium.pick(middle, 12)?.kind).toBe('star');
  });
});

describe('the deep sky', () => {
  it('is what its source gives, byte for byte', async () => {
    expect(await makeDeepSky()).toBe(readFileSync(resolve(SKY_FOLDER, 'deep-sky.json'), 'utf8'));
  });

  it("holds Messier's 110, with the size and the name of those that people know", () => {
    expect(data.deepSky).toHaveLength(110);
    const andromeda = data.deepSky.find(({ id }) => id === 'M31');
    expect(andromeda).toMatchObject({ type: 'galaxy', name: { fr: 'Galaxie d’Andromède' }, angle: 35 });
    expect(andromeda?.size[0]).toBeCloseTo(190 / 60, 2);
    expect(data.deepSky[0]?.id).toBe('M45');
  });

  it('is shown with its surroundings', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-11-24T20:00:00Z', reducedMotion: true });
    planetarium.show({ kind: 'deepSky', id: 'M31' });
    expect(planetarium.selected?.horizontal.altitude).toBeGreaterThan(60);
    expect(planetarium.gaze.fieldOfView).toBeGreaterThan(6);
    expect(planetarium.gaze.fieldOfView).toBeLessThan(20);
  });
});

describe('showers of meteors', () => {
  const perseids = showerOf('PER');

  it('follow the longitude of the Sun', () => {
    // Equinoxes and solstices of 2026, of date; J2000 is 0.37° less by then.
    expect(solarLongitude(Date.parse('2026-06-21T08:24:00Z'))).toBeCloseTo(89.63, 1);
    expect(wrap180(solarLongitude(Date.parse('2000-03-20T07:35:00Z')))).toBeCloseTo(0, 1);
  });

  it('peak in their night: the Perseids on 12 or 13 August, the Geminids on 13 or 14 December', () => {
    const peak = (id: string, near: string) => new Date(peakNear(showerOf(id), Date.parse(near))).toISOString();
    expect(peak('PER', '2026-07-01')).toMatch(/^2026-08-1[23]/);
    expect(peak('GEM', '2026-11-01')).toMatch(/^2026-12-1[34]/);
    expect(peak('QUA', '2026-12-20')).toMatch(/^2027-01-0[34]/);
  });

  it('are over outside their dates, and fall away from the peak', () => {
    expect(zenithalRateAt(perseids, 140)).toBeCloseTo(100, 6);
    expect(zenithalRateAt(perseids, 142)).toBeLessThan(60);
    expect(zenithalRateAt(perseids, 200)).toBe(0);
    const winter = showerOf('QUA');
    expect(isActive(winter, 283)).toBe(true);
    expect(isActive(winter, 100)).toBe(false);
    for (const shower of SHOWERS) expect(isActive(shower, shower.peak), shower.id).toBe(true);
  });

  it('show fewer meteors where the radiant is low or the sky bright', () => {
    expect(hourlyRate(perseids, 140, 90, 6.5)).toBeCloseTo(100, 6);
    expect(hourlyRate(perseids, 140, 30, 6.5)).toBeCloseTo(50, 6);
    expect(hourlyRate(perseids, 140, 90, 4.5)).toBeCloseTo(100 / 2.2 ** 2, 6);
    expect(hourlyRate(perseids, 140, -5, 6.5)).toBe(0);
  });

  it('come from a radiant that drifts with the Sun', () => {
    expect(radiantAt(perseids, 130).rightAscension).toBeLessThan(radiantAt(perseids, 140).rightAscension);
    expect(radiantAt(perseids, 10)).toEqual({ rightAscension: 48, declination: 58 });
  });

  it('tell the count of an hour and the best night', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-08-13T01:00:00Z', reducedMotion: true });
    planetarium.show({ kind: 'shower', id: 'PER' });
    const told = planetarium.selected?.shower;
    expect(told?.active).toBe(true);
    expect(told?.hourly).toBeGreaterThan(25);
    expect(told?.hourly).toBeLessThan(90);
    expect(Math.abs((told?.peakTime ?? 0) - Date.parse('2026-08-13T00:00:00Z'))).toBeLessThan(DAY);
  });
});
