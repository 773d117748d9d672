import { describe, expect, it, vi } from 'vitest';
import { openingFor } from '../../../renderer/experiences/planetarium/model/opening.ts';
import { BODY_IDS, type Vector3 } from '../../../renderer/experiences/planetarium/model/sky.ts';
import { horizontalVector, separation } from '../../../renderer/experiences/planetarium/model/vectors.ts';
import { EPINAL, type TestVisit, visitPlanetarium } from './sky.ts';

const BETELGEUSE = 27989;
const ALNITAK = 26727;
const ALNILAM = 26311;
const HOUR = 3_600_000;

/** Where a star is drawn now: what a finger would touch. */
function drawn({ planetarium }: TestVisit, hip: number, aside = 0): Vector3 {
  const { altitude, azimuth } = planetarium.locate({ kind: 'star', hip });
  return horizontalVector({ altitude: altitude + aside, azimuth });
}

describe('a touch of the sky', () => {
  it('on the shoulder of Orion picks Betelgeuse, and tells of it', () => {
    const visit = visitPlanetarium({ at: '2027-01-20T20:45:00Z' });
    const target = visit.planetarium.pick(drawn(visit, BETELGEUSE, 0.8), 1.5);
    expect(target).toEqual({ kind: 'star', hip: BETELGEUSE });
    visit.planetarium.select(target);
    expect(visit.planetarium.snapshot().selected).toMatchObject({
      named: { name: { fr: 'Bételgeuse' }, constellation: 'Ori' },
    });
    expect(visit.planetarium.snapshot().selected?.magnitude).toBeCloseTo(0.45, 2);
  });

  it('picks the brightest within the finger, each star of the belt when it is narrow', () => {
    const visit = visitPlanetarium({ at: '2027-01-20T20:45:00Z' });
    expect(visit.planetarium.pick(drawn(visit, ALNITAK), 0.3)).toEqual({ kind: 'star', hip: ALNITAK });
    expect(visit.planetarium.pick(drawn(visit, ALNITAK), 2)).toEqual({ kind: 'star', hip: ALNILAM });
  });

  it('finds every body that is up where it is drawn, and none that has set', () => {
    const visit = visitPlanetarium({ at: '2026-11-24T21:00:00Z' });
    for (const body of visit.planetarium.sky.bodies) {
      const picked = visit.planetarium.pick(body.direction, 0.05);
      const seen = body.altitude > 0 && (body.magnitude < 3 || body.id === 'moon');
      if (seen) expect(picked).toEqual({ kind: 'body', id: body.id });
      if (body.altitude < 0) expect(picked).toBeNull();
    }
  });

  it('agrees with the drawing close to the horizon, where refraction is half a degree', () => {
    const visit = visitPlanetarium({ at: '2027-01-20T20:45:00Z' });
    const { planetarium } = visit;
    planetarium.setLayer('landscape', false);
    const { stars } = planetarium.data;
    let found = 0;
    for (let i = 0; i < 300; i++) {
      const hip = stars.hip[i] ?? 0;
      const { altitude } = planetarium.locate({ kind: 'star', hip });
      if (altitude < 2 || altitude > 12 || (stars.magnitudes[i] ?? 9) > 2.5) continue;
      const picked = planetarium.pick(drawn(visit, hip), 0.02);
      if (picked) expect(picked).toEqual({ kind: 'star', hip });
      if (picked) found += 1;
    }
    expect(found).toBeGreaterThan(3);
  });

  it('finds no star by day', () => {
    const visit = visitPlanetarium({ at: '2027-01-20T20:45:00Z' });
    visit.planetarium.setTime(Date.parse('2027-07-20T12:00:00Z'));
    visit.live(2);
    for (const azimuth of [0, 45, 300]) {
      expect(visit.planetarium.pick(horizontalVector({ altitude: 60, azimuth }), 20)).toBeNull();
    }
  });
});

describe('doors', () => {
  it('« Le ciel de ce soir » is live at night', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-11-24T22:00:00Z' });
    expect(planetarium.snapshot()).toMatchObject({ live: true, time: Date.parse('2026-11-24T22:00:00Z') });
  });

  it('« Le ciel de ce soir » waits for the end of nautical dusk by day', () => {
    for (const at of ['2026-11-24T10:00:00Z', '2026-06-21T04:30:00Z', '2026-03-20T18:00:00Z']) {
      const { planetarium } = visitPlanetarium({ at });
      const { live, sunAltitude, time, rate } = planetarium.snapshot();
      expect({ live, rate }).toEqual({ live: false, rate: 1 });
      expect(sunAltitude).toBeCloseTo(-12, 1);
      expect(time - Date.parse(at)).toBeGreaterThan(0);
      expect(time - Date.parse(at)).toBeLessThan(24 * HOUR);
    }
  });

  it('« Le ciel de ce soir » shows the darkest moment where the Sun does not go down so far', () => {
    const tromso = { ...EPINAL, latitude: 69.65, longitude: 18.96 };
    const { time } = openingFor('tonight', Date.parse('2026-06-21T10:00:00Z'), tromso);
    expect(new Date(time ?? 0).toISOString()).toMatch(/^2026-06-21T22:/);
  });

  it('« La Lune et les planètes » shows a body that is up in the dark, close, on every night of two years', () => {
    for (let day = 0; day < 730; day += 23) {
      const now = Date.UTC(2026, 0, 1 + day, 10);
      const { time, target, gaze } = openingFor('worlds', now, EPINAL);
      expect(target?.kind).toBe('body');
      const { planetarium } = visitPlanetarium({ at: new Date(now).toISOString(), door: 'worlds' });
      const { selected, sunAltitude } = planetarium.snapshot();
      expect(selected?.target).toEqual(target);
      expect(selected?.horizontal.altitude).toBeGreaterThan(8);
      expect(selected?.target).not.toEqual({ kind: 'body', id: 'sun' });
      expect(sunAltitude).toBeLessThan(-5.9);
      expect(gaze.fieldOfView).toBeLessThan(2);
      expect((time ?? now) - now).toBeLessThan(36 * HOUR);
    }
  }, 30_000);

  it('« Le ciel tourne » runs from day through dusk to night, facing south', () => {
    const visit = visitPlanetarium({ at: '2026-11-24T10:00:00Z', door: 'turning' });
    const { planetarium } = visit;
    expect(planetarium.snapshot().sunAltitude).toBeGreaterThan(2);
    expect(planetarium.gaze.azimuth).toBe(180);
    expect(planetarium.isMoving()).toBe(true);
    visit.live(20);
    expect(planetarium.snapshot().sunAltitude).toBeLessThan(-12);
    expect(planetarium.limitMagnitude).toBeGreaterThan(3.5);
  });
});

describe('the model in time', () => {
  it('owes no frame in a live sky until the sky has turned by half a pixel', () => {
    const visit = visitPlanetarium({ at: '2026-11-24T22:00:00Z' });
    expect(visit.planetarium.isMoving()).toBe(false);
    expect(visit.planetarium.step(1 / 60)).toBe(false);
    const { sky } = visit.planetarium;
    visit.live(10);
    expect(visit.planetarium.sky).not.toBe(sky);
    expect(Math.abs(visit.planetarium.sky.time - visit.now())).toBeLessThan(8000);
  });

  it('tells its listeners at once of a command, and ten times a second at most of motion', () => {
    const visit = visitPlanetarium();
    const heard = vi.fn();
    const undo = visit.planetarium.subscribe(heard);
    visit.planetarium.setRate(600);
    expect(heard).toHaveBeenCalledTimes(1);
    visit.live(2);
    expect(heard.mock.calls.length).toBeGreaterThan(15);
    expect(heard.mock.calls.length).toBeLessThanOrEqual(21);
    undo();
    visit.planetarium.setRate(0);
    expect(heard.mock.calls.length).toBeLessThanOrEqual(21);
  });

  it('gives the same snapshot until something changed', () => {
    const visit = visitPlanetarium();
    const { planetarium } = visit;
    const first = planetarium.snapshot();
    expect(planetarium.snapshot()).toBe(first);
    planetarium.setLayer('grid', true);
    expect(planetarium.snapshot()).not.toBe(first);
    expect(planetarium.snapshot().layers.grid).toBe(true);
    expect(first.layers.grid).toBe(false);
  });

  it('follows what it shows while time runs, until a finger takes the sky', () => {
    const visit = visitPlanetarium({ at: '2027-01-20T18:00:00Z' });
    const { planetarium } = visit;
    planetarium.show({ kind: 'star', hip: BETELGEUSE });
    planetarium.setRate(600);
    visit.live(10);
    const centre = () => horizontalVector(planetarium.gaze);
    expect(separation(centre(), drawn(visit, BETELGEUSE))).toBeLessThan(0.05);
    planetarium.drag(0.001, 0);
    visit.live(5);
    expect(separation(centre(), drawn(visit, BETELGEUSE))).toBeGreaterThan(5);
  });

  it('arrives at once when motion is reduced', () => {
    const { planetarium } = visitPlanetarium({ reducedMotion: true });
    planetarium.show({ kind: 'body', id: 'moon' });
    const moon = planetarium.sky.bodies.find(({ id }) => id === 'moon');
    expect(separation(horizontalVector(planetarium.gaze), moon?.direction ?? [0, 0, 1])).toBeLessThan(0.01);
    planetarium.moveTime(3 * HOUR);
    expect(planetarium.sky.time).toBe(Date.parse('2026-11-24T23:00:00Z'));
    expect(planetarium.isMoving()).toBe(false);
  });

  it('goes to tonight, to noon and back to now', () => {
    const visit = visitPlanetarium({ at: '2026-11-24T10:00:00Z', reducedMotion: true });
    const { planetarium } = visit;
    planetarium.goTo('noon');
    expect(planetarium.snapshot().sunAltitude).toBeGreaterThan(20);
    planetarium.goTo('tonight');
    expect(planetarium.snapshot().sunAltitude).toBeCloseTo(-12, 1);
    planetarium.goTo('now');
    expect(planetarium.snapshot()).toMatchObject({ live: true, time: visit.now() });
  });

  it('stands a minute of nonsense: huge and negative steps, tiny fields', () => {
    const { planetarium } = visitPlanetarium();
    planetarium.setRate(86_400);
    for (const seconds of [1e6, -5, 0, 1e-9, 1e9]) planetarium.step(seconds);
    planetarium.zoom(1e-9);
    planetarium.step(10);
    expect(Object.values(planetarium.gaze).every(Number.isFinite)).toBe(true);
    expect(planetarium.sky.bodies.every(({ altitude }) => Number.isFinite(altitude))).toBe(true);
    expect(() => planetarium.zoom(0)).toThrow(RangeError);
    expect(() => planetarium.show({ kind: 'star', hip: 999_999 })).toThrow(RangeError);
  });
});

describe('beside the panel', () => {
  const landscape = { aspect: 16 / 9, left: 0, right: 2 / 3, top: 0, bottom: 1 };
  const portrait = { aspect: 9 / 16, left: 0, right: 1, top: 0, bottom: 0.65 };
  const whole = { aspect: 16 / 9, left: 0, right: 1, top: 0, bottom: 1 };

  it('the gaze is drawn toward the middle of what is left free, and comes back when the panel folds', () => {
    const visit = visitPlanetarium();
    const { planetarium } = visit;
    planetarium.setFreeArea(landscape);
    expect(planetarium.centre[0]).toBeCloseTo(-0.8 / 3, 9);
    expect(planetarium.centre[1]).toBe(0);
    expect(planetarium.isMoving()).toBe(false);
    planetarium.setFreeArea(whole);
    expect(planetarium.isMoving()).toBe(true);
    visit.live(4);
    expect(planetarium.centre).toEqual([0, 0]);
    planetarium.setFreeArea({ ...whole, right: 0 });
    expect(planetarium.isMoving()).toBe(false);
  });

  it('what it covers is known, also when it folds, and moves nothing by itself', () => {
    const { planetarium } = visitPlanetarium();
    expect(planetarium.covered).toEqual([]);
    const panel = { left: 0.7, right: 1, top: 0.2, bottom: 1 };
    planetarium.setFreeArea({ ...whole, covered: [panel] });
    expect(planetarium.covered).toEqual([panel]);
    planetarium.setFreeArea({ ...whole, covered: [{ ...panel, top: 0.9 }] });
    expect(planetarium.covered[0]?.top).toBe(0.9);
    expect(planetarium.isMoving()).toBe(false);
  });

  it('a disc that is shown close fits in it, landscape or portrait', () => {
    for (const area of [landscape, portrait]) {
      const visit = visitPlanetarium({ at: '2026-11-24T22:00:00Z' });
      const { planetarium } = visit;
      planetarium.show({ kind: 'body', id: 'moon' });
      planetarium.setFreeArea(area);
      visit.live(4);
      const moon = planetarium.sky.bodies.find(({ id }) => id === 'moon');
      const ofHeight = (moon?.angularDiameter ?? 9) / planetarium.gaze.fieldOfView;
      expect(ofHeight).toBeLessThan(0.75 * (area.bottom - area.top));
      expect(ofHeight / area.aspect).toBeLessThan(0.75 * (area.right - area.left));
      expect(ofHeight).toBeGreaterThan(0.25);
    }
  });

  it('a wide view is wider in portrait, from the first frame', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-11-24T22:00:00Z' });
    const across = planetarium.gaze.fieldOfView;
    planetarium.setFreeArea(portrait);
    expect(planetarium.isMoving()).toBe(false);
    expect(planetarium.gaze.fieldOfView).toBeGreaterThan(across * 1.2);
    expect(planetarium.gaze.fieldOfView).toBeLessThanOrEqual(100.001);
  });

  it('a field that the visitor chose stays as it is', () => {
    const visit = visitPlanetarium();
    const { planetarium } = visit;
    planetarium.show({ kind: 'body', id: 'moon' });
    planetarium.zoom(0.5);
    visit.live(4);
    const { fieldOfView } = planetarium.gaze;
    planetarium.setFreeArea(portrait);
    visit.live(4);
    expect(planetarium.gaze.fieldOfView).toBe(fieldOfView);
  });
});

describe('what is worth seeing', () => {
  it('is above the horizon, the Moon and planets first, then named stars by their light', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-11-24T22:00:00Z' });
    const rows = planetarium.highlights(8);
    expect(rows).toHaveLength(8);
    expect(rows[0]?.target).toEqual({ kind: 'body', id: 'moon' });
    expect(rows.every(({ horizontal }) => horizontal.altitude > 5)).toBe(true);
    const stars = rows.filter(({ target }) => target.kind === 'star');
    expect(stars.every(({ named }) => named?.name?.fr)).toBe(true);
    expect(stars.map(({ magnitude }) => magnitude)).toEqual(
      stars.map(({ magnitude }) => magnitude).toSorted((a, b) => a - b),
    );
  });

  it('is the Sun, and perhaps the Moon and Venus, by day', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-07-24T10:00:00Z', door: 'turning' });
    const ids = planetarium.highlights(8).map(({ target }) => (target.kind === 'body' ? target.id : 'star'));
    expect(ids[0]).toBe('sun');
    expect(ids.every((id) => ['sun', 'moon', 'venus'].includes(id))).toBe(true);
    expect(BODY_IDS).toContain(ids[0]);
  });
});
