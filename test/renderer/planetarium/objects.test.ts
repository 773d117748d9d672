import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBoundaries } from '../../../build/assets/sky/boundaries.ts';
import { makeChinese } from '../../../build/assets/sky/chinese.ts';
import { makeDeepSky } from '../../../build/assets/sky/deep-sky.ts';
import { bestNight } from '../../../renderer/experiences/planetarium/model/best-night.ts';
import { bendBorder, to1875 } from '../../../renderer/experiences/planetarium/model/boundaries.ts';
import { BORTLE_CLASSES, extinction } from '../../../renderer/experiences/planetarium/model/brightness.ts';
import { countVisible } from '../../../renderer/experiences/planetarium/model/darkness.ts';
import { factsOf, keyOf, sameTarget } from '../../../renderer/experiences/planetarium/model/facts.ts';
import { meteorsAt, type Source } from '../../../renderer/experiences/planetarium/model/meteors.ts';
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
import { locateStar } from '../../../renderer/experiences/planetarium/model/stars.ts';
import type { Target } from '../../../renderer/experiences/planetarium/model/types.ts';
import { horizontalVector, separation, wrap180 } from '../../../renderer/experiences/planetarium/model/vectors.ts';
import { EPINAL, readSkyData, SKY_FOLDER, visitPlanetarium } from './sky.ts';

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
    expect(orion?.brightestStar?.name?.fr).toBe('Rigel');
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

describe('the borders of the constellations', () => {
  it('are what their source gives, byte for byte', async () => {
    expect(await makeBoundaries()).toBe(readFileSync(resolve(SKY_FOLDER, 'boundaries.json'), 'utf8'));
  });

  it('run along the circles of 1875, bent where these are no great circles', () => {
    const border = bendBorder([
      [80, 20],
      [95, 20],
    ]);
    expect(border.length / 3).toBeGreaterThan(14);
    const declinations = Array.from({ length: border.length / 3 }, (_, i) => {
      const [x = 0, y = 0, z = 0] = border.subarray(3 * i, 3 * i + 3);
      return to1875((Math.atan2(y, x) * 180) / Math.PI, (Math.asin(z) * 180) / Math.PI)[1];
    });
    for (const declination of declinations) expect(declination).toBeCloseTo(20, 3);
  });

  it('keep famous stars on their side of 1875: precession is that of the epoch', () => {
    // Vernal equinox of J2000 in the frame of 1875: 125 years of precession in right ascension, 1.6°.
    expect(to1875(0, 0)[0]).toBeCloseTo(360 - 1.602, 2);
    expect(to1875(0, 0)[1]).toBeCloseTo(-0.696, 2);
  });
});

describe('the Chinese sky', () => {
  it('is what its table gives, byte for byte', async () => {
    expect(await makeChinese()).toBe(readFileSync(resolve(SKY_FOLDER, 'chinese.json'), 'utf8'));
  });

  it('has 28 mansions, seven to each of four animals, and its own names', () => {
    const mansions = data.chinese.filter(({ animal, lines }) => animal && lines.length > 0);
    expect(mansions).toHaveLength(28);
    for (const animal of ['dragon', 'tortoise', 'tiger', 'bird']) {
      expect(mansions.filter((one) => one.animal === animal)).toHaveLength(7);
    }
    const { planetarium } = visitPlanetarium({ at: '2026-08-10T21:30:00Z', reducedMotion: true });
    expect(planetarium.figures).toHaveLength(88);
    planetarium.setCulture('chinese');
    expect(planetarium.figures).toBe(planetarium.data.chinese);
    planetarium.show({ kind: 'constellation', id: 'cn-zhinu' });
    expect(planetarium.snapshot()).toMatchObject({
      culture: 'chinese',
      selected: { constellation: { name: { fr: 'Tisserande' }, brightestStar: { hip: 91262 } } },
    });
  });
});

describe('the light of towns', () => {
  const visit = () => visitPlanetarium({ at: '2026-08-12T23:00:00Z', reducedMotion: true });

  it('takes the stars away class by class', () => {
    const { planetarium } = visit();
    let before = Infinity;
    const counts = new Map<number, number>();
    for (const bortle of BORTLE_CLASSES) {
      planetarium.setBortle(bortle);
      const { visibleStars, limitMagnitude } = planetarium.snapshot();
      expect(limitMagnitude).toBeLessThanOrEqual(before);
      before = limitMagnitude;
      counts.set(bortle, visibleStars);
    }
    expect(counts.get(3)).toBeGreaterThan(1800);
    expect(counts.get(3)).toBeLessThan(3500);
    expect(counts.get(9)).toBeLessThan(300);
    expect(counts.get(9)).toBeGreaterThan(60);
    expect(() => planetarium.setBortle(10)).toThrow(RangeError);
  });

  it('counts those above the horizon only, through the air', () => {
    const { planetarium } = visit();
    const { sky } = planetarium;
    const all = countVisible(sky, data.stars, 3);
    let expected = 0;
    for (let i = 0; (data.stars.magnitudes[i] ?? 9) <= 3; i++) {
      const { airlessAltitude } = locateStar(sky, data.stars, i);
      if (airlessAltitude <= 0) continue;
      if ((data.stars.magnitudes[i] ?? 9) + extinction(airlessAltitude) <= 3) expected += 1;
    }
    expect(all).toBeGreaterThan(30);
    expect(Math.abs(all - expected)).toBeLessThanOrEqual(1);
  });

  it('leaves none by day, and is a village until someone chooses', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-08-12T11:00:00Z', door: 'none', reducedMotion: true });
    expect(planetarium.snapshot().bortle).toBe(4);
    planetarium.goLive();
    expect(planetarium.snapshot().visibleStars).toBe(0);
  });
});

describe('a touch of the deep sky', () => {
  it('takes the Pleiades as a whole, and a bright star of them once they fill the view', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-11-24T22:00:00Z', reducedMotion: true });
    const target: Target = { kind: 'deepSky', id: 'M45' };
    const middle = horizontalVector(planetarium.locate(target));
    expect(planetarium.pick(middle, 2)).toEqual(target);
    const alcyone: Target = { kind: 'star', hip: 17702 };
    planetarium.show(target);
    expect(planetarium.pick(horizontalVector(planetarium.locate(alcyone)), 0.1)).toEqual(alcyone);
    planetarium.setLayer('deepSky', false);
    expect(planetarium.pick(middle, 2)?.kind).toBe('star');
  });
});

describe('shooting stars', () => {
  const source: Source = {
    shower: showerOf('PER'),
    radiant: horizontalVector({ altitude: 50, azimuth: 40 }),
    hourly: 60,
  };
  const START = Date.parse('2026-08-13T00:00:00Z');

  it('come as many as the rate says, at any speed of time', () => {
    const begun = new Set<string>();
    for (let at = START; at < START + 3_600_000; at += 6000) {
      for (const { tail } of meteorsAt(at, 60, [source], 50)) begun.add(tail.map((x) => x.toFixed(2)).join());
    }
    // Each is seen in four to eight of the ten pictures of its minute, its tail at rest in the first of them.
    expect(begun.size).toBeGreaterThan(60);
    const seen = Array.from({ length: 600 }, (_, i) => meteorsAt(START + i * 6000, 60, [source], 50).length);
    const mean = seen.reduce((sum, count) => sum + count, 0) / seen.length;
    // 60 an hour for about 0.575 s of a minute's 60 s: 0.575 in the mean.
    expect(mean).toBeGreaterThan(0.35);
    expect(mean).toBeLessThan(0.85);
  });

  it('are the same for the same instant, and fly away from the radiant', () => {
    const found = Array.from({ length: 200 }, (_, i) => START + i * 6000).find(
      (at) => meteorsAt(at, 60, [source], 50).length > 0,
    );
    const first = meteorsAt(found ?? 0, 60, [source], 50);
    expect(first.length).toBeGreaterThan(0);
    expect(meteorsAt(found ?? 0, 60, [source], 50)).toEqual(first);
    for (const { head, tail, light } of first) {
      expect(separation(head, source.radiant)).toBeGreaterThanOrEqual(separation(tail, source.radiant));
      expect(Math.hypot(...head)).toBeCloseTo(1, 6);
      expect(light).toBeLessThanOrEqual(1);
    }
  });

  it('have their best night when the radiant is high in the dark', () => {
    const at = bestNight('PER', Date.parse('2026-07-20T00:00:00Z'), EPINAL);
    expect(new Date(at).toISOString()).toMatch(/^2026-08-13T0[0-3]/);
    const visit = visitPlanetarium({ reducedMotion: true });
    visit.planetarium.setTime(at);
    expect(visit.planetarium.highlights(6).some(({ target }) => keyOf(target) === 'shower:PER')).toBe(true);
  });
});
