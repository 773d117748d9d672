import { describe, expect, it } from 'vitest';
import { nearStarsOf, placeOfStar } from '../../../../renderer/experiences/planetarium/model/flight/nearStars.ts';
import {
  earthStep,
  scaleWalk,
  walkToNearestStar,
} from '../../../../renderer/experiences/planetarium/model/flight/scaleWalk.ts';
import { placesAt } from '../../../../renderer/experiences/planetarium/model/flight/solarSystem.ts';
import { AU_PER_LIGHT_YEAR } from '../../../../renderer/experiences/planetarium/model/flight/units.ts';
import { readSkyData } from '../sky.ts';

describe('the nearest stars', () => {
  const { stars } = readSkyData();
  const near = nearStarsOf(stars);
  const lightYears = (hip: number) => near.find((star) => star.hip === hip)?.lightYears;

  it('are all in the catalogue, once, Proxima the nearest', () => {
    expect(near.length).toBeGreaterThanOrEqual(40);
    expect(new Set(near.map(({ hip }) => hip)).size).toBe(near.length);
    expect(near.toSorted((a, b) => a.lightYears - b.lightYears)[0]?.hip).toBe(70890);
  });

  it('stand as far as everybody knows', () => {
    expect(lightYears(70890)).toBeCloseTo(4.23, 1);
    expect(lightYears(32349)).toBeCloseTo(8.6, 1);
    expect(lightYears(91262)).toBeCloseTo(25, 0);
    expect(lightYears(97649)).toBeCloseTo(16.7, 1);
  });

  it('stand in the direction in which the catalogue has them', () => {
    for (const star of near) {
      const place = placeOfStar(star, stars);
      expect(Math.hypot(...place) / AU_PER_LIGHT_YEAR).toBeCloseTo(star.lightYears, 3);
      expect((place[2] / Math.hypot(...place)).toFixed(5)).toBe((stars.directions[star.index * 3 + 2] ?? 0).toFixed(5));
    }
  });
});

describe('the scale walk, the Sun a ball of 22 cm', () => {
  const places = placesAt(Date.parse('2026-11-24T20:00:00Z'));
  const step = (id: string) => scaleWalk(places).find((one) => one.id === id);

  it('makes the Earth a peppercorn at about 24 m', () => {
    const earth = earthStep(places);
    expect(earth.thing).toBe('pepper');
    expect(earth.diameter).toBeCloseTo(2.01, 1);
    expect(earth.distance).toBeGreaterThan(23);
    expect(earth.distance).toBeLessThan(24.3);
  });

  it('makes Jupiter a walnut, Neptune a pea far away, and the next star another continent', () => {
    expect(step('sun')).toMatchObject({ thing: 'ball', distance: 0 });
    expect(step('sun')?.diameter).toBeCloseTo(220, 6);
    expect(step('jupiter')?.thing).toBe('walnut');
    expect(step('neptune')?.thing).toBe('pea');
    expect(step('neptune')?.distance).toBeGreaterThan(690);
    expect(step('moon')?.distance).toBeLessThan(0.07);
    expect(walkToNearestStar()).toBeGreaterThan(6000);
    expect(walkToNearestStar()).toBeLessThan(6600);
  });
});
