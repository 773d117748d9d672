import { describe, expect, it } from 'vitest';
import type { Place } from '../../../electron/contract/station.ts';
import { computeSky } from '../../../renderer/experiences/planetarium/model/ephemeris.ts';
import { distanceBetween, groundAt } from '../../../renderer/experiences/planetarium/model/ground.ts';
import { byLetters, extremePlace, stepLatitude } from '../../../renderer/experiences/planetarium/model/places.ts';
import { horizontalVector, separation } from '../../../renderer/experiences/planetarium/model/vectors.ts';
import { createSkyline } from '../../../renderer/experiences/planetarium/scene/landscape/relief.ts';
import { EPINAL, readSkyData, visitPlanetarium } from './sky.ts';

const POLARIS = 11767;
const SYDNEY: Place = {
  town: 'Sydney',
  latitude: -33.87,
  longitude: 151.21,
  elevation: 0,
  timeZone: 'Australia/Sydney',
};
const GERARDMER: Place = { ...EPINAL, town: 'Gérardmer', latitude: 48.07, longitude: 6.88 };
const POLE: Place = { town: 'Pôle Nord', latitude: 90, longitude: 6.45, elevation: 0, timeZone: 'UTC' };

describe('another place', () => {
  it('has its own sky, at the same instant and with the same gaze', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-11-24T20:00:00Z' });
    const before = planetarium.snapshot();
    planetarium.setPlace(SYDNEY);
    const after = planetarium.snapshot();
    expect(after.place).toBe(SYDNEY);
    expect(planetarium.place).toBe(SYDNEY);
    expect(after).toMatchObject({ time: before.time, live: before.live, gaze: before.gaze });
    expect(after.sunAltitude).toBeCloseTo(computeSky(before.time, SYDNEY).bodies[0]?.airlessAltitude ?? 0, 6);
    expect(planetarium.locate({ kind: 'star', hip: POLARIS }).altitude).toBeLessThan(-30);
  });

  it('lifts the Pole star to its latitude, and to the zenith at the pole', () => {
    const { planetarium } = visitPlanetarium();
    for (const latitude of [0, 35, 65, 90]) {
      planetarium.setPlace({ ...POLE, latitude });
      const { airlessAltitude } = planetarium.locate({ kind: 'star', hip: POLARIS });
      expect(Math.abs(airlessAltitude - latitude)).toBeLessThan(1);
    }
    expect(planetarium.sky.rotation.every(Number.isFinite)).toBe(true);
  });

  it('keeps in the middle what is followed', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-11-24T22:00:00Z', reducedMotion: true });
    planetarium.show({ kind: 'body', id: 'moon' });
    planetarium.setPlace({ ...EPINAL, latitude: 20 });
    const moon = planetarium.sky.bodies.find(({ id }) => id === 'moon');
    expect(separation(horizontalVector(planetarium.gaze), moon?.direction ?? [0, 1, 0])).toBeLessThan(0.01);
  });

  it('counts « tonight » and « noon » by its own Sun', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-11-24T20:00:00Z', reducedMotion: true });
    planetarium.setPlace(SYDNEY);
    planetarium.goTo('noon');
    expect(planetarium.snapshot().sunAltitude).toBeGreaterThan(70);
    planetarium.goTo('tonight');
    expect(planetarium.snapshot().sunAltitude).toBeCloseTo(-12, 1);
  });
});

describe('the places offered', () => {
  const { places } = readSkyData();
  const everywhere = Object.values(places ?? {}).flat();

  it('are the towns of the Vosges, the great ones of France and of the world, in zones that exist', () => {
    expect(places?.vosges[0]?.fr).toBe('Épinal');
    expect(places?.vosges.length).toBeGreaterThan(50);
    expect(everywhere.length).toBeGreaterThan(130);
    for (const { timeZone } of everywhere) expect(() => new Intl.DateTimeFormat('fr', { timeZone })).not.toThrow();
    for (const { latitude, longitude } of places?.vosges ?? []) {
      expect(Math.abs(latitude - 48.2)).toBeLessThan(0.5);
      expect(Math.abs(longitude - 6.4)).toBeLessThan(1.1);
    }
  });

  it('are cut by first letters into lists of ten at most, accents aside, none lost', () => {
    const parts = byLetters(places?.vosges ?? [], ({ fr }) => fr, 10);
    expect(parts.flatMap(({ names }) => names)).toHaveLength(places?.vosges.length ?? 0);
    expect(parts.find(({ from, to }) => from <= 'E' && to >= 'E')?.names.map(({ fr }) => fr)).toContain('Épinal');
    for (const { names, from, to } of parts) expect(names.length <= 10 || from === to).toBe(true);
  });

  it('hold the ends of the Earth, with an hour that is theirs', () => {
    expect(extremePlace('northPole', EPINAL, 'Pôle Nord')).toMatchObject({ latitude: 90, timeZone: 'UTC' });
    expect(extremePlace('equator', EPINAL, 'Équateur')).toMatchObject({ latitude: 0, timeZone: '+00:26' });
    const antipode = extremePlace('antipode', EPINAL, 'L’autre bout du monde');
    expect(distanceBetween(EPINAL, antipode)).toBeCloseTo(20_015.1, 0);
  });

  it('lets one walk to the pole by whole steps and stop there', () => {
    expect(stepLatitude(48.17, 1)).toBe(50);
    expect(stepLatitude(48.17, -1)).toBe(45);
    expect(stepLatitude(50, 1)).toBe(55);
    expect(stepLatitude(-90, -1)).toBe(-90);
  });
});

describe('the ground', () => {
  it('is the lab’s hills near the lab, ice near the poles, else a plain, and what one asks for', () => {
    const { planetarium } = visitPlanetarium();
    expect(planetarium.ground).toBe('hills');
    planetarium.setPlace(GERARDMER);
    expect(planetarium.ground).toBe('hills');
    planetarium.setPlace(POLE);
    expect(planetarium.ground).toBe('ice');
    planetarium.setPlace(SYDNEY);
    expect(planetarium.ground).toBe('plain');
    planetarium.setPlace({ ...EPINAL, latitude: 0 }, 'sea');
    expect(planetarium.ground).toBe('sea');
    expect(groundAt({ ...EPINAL, longitude: EPINAL.longitude + 1 }, EPINAL)).toBe('plain');
  });

  it('measures great circles', () => {
    expect(distanceBetween(EPINAL, EPINAL)).toBe(0);
    // Paris to Sydney, by a great circle of the mean sphere (16,960 km).
    expect(distanceBetween({ latitude: 48.8566, longitude: 2.3522, elevation: 0 }, SYDNEY) / 100).toBeCloseTo(169.6, 0);
    const antipode = { latitude: -EPINAL.latitude, longitude: EPINAL.longitude - 180, elevation: 0 };
    expect(distanceBetween(EPINAL, antipode)).toBeCloseTo(20_015.1, 0);
  });

  it('leaves far horizons low: the sky goes down to the sea', () => {
    const highest = (ground: Parameters<typeof createSkyline>[0]) => {
      const skyline = createSkyline(ground);
      return Math.max(...Array.from({ length: 360 }, (_, azimuth) => skyline(azimuth)));
    };
    expect(highest('sea')).toBeCloseTo(0, 6);
    expect(highest('plain')).toBeLessThan(1.2);
    expect(highest('ice')).toBeLessThan(1.2);
    expect(highest('hills')).toBeGreaterThan(4);
  });
});

describe('time that a finger holds', () => {
  it('is there at once, stopped, and tells the listeners without being asked', () => {
    const visit = visitPlanetarium({ at: '2026-11-24T20:00:00Z' });
    const { planetarium } = visit;
    let heard = 0;
    planetarium.subscribe(() => (heard += 1));
    const goal = Date.parse('2026-11-24T23:00:00Z');
    planetarium.holdTime(goal);
    expect(heard).toBe(1);
    expect(planetarium.snapshot()).toMatchObject({ time: goal, rate: 0, live: false });
    planetarium.step(1 / 60);
    expect(planetarium.sky.time).toBe(goal);
    for (let i = 1; i <= 60; i++) {
      planetarium.holdTime(goal + i * 60_000);
      planetarium.step(1 / 60);
    }
    expect(planetarium.sky.time).toBe(goal + 3_600_000);
    expect(heard).toBeLessThan(25);
  });
});
