import { Body, HelioState, HelioVector } from 'astronomy-engine';
import { describe, expect, it } from 'vitest';
import { createEphemeris, toTime } from '../../../../renderer/experiences/planetarium/model/ephemeris.ts';
import { headingFor, viewAt } from '../../../../renderer/experiences/planetarium/model/flight/path.ts';
import {
  type OrbitId,
  ORBITS,
  orbitAt,
  placesAt,
} from '../../../../renderer/experiences/planetarium/model/flight/solarSystem.ts';
import { HIGHEST, PORTS, STOPS } from '../../../../renderer/experiences/planetarium/model/flight/stops.ts';
import {
  EARTH_RADIUS,
  KM_PER_AU,
  toAltitude,
  toScale,
} from '../../../../renderer/experiences/planetarium/model/flight/units.ts';
import { dot } from '../../../../renderer/experiences/planetarium/model/vectors.ts';
import { EPINAL, visitPlanetarium } from '../sky.ts';

/** Winter night, summer noon, dawn, and a southern evening long ago. */
const MOMENTS = ['2026-11-24T20:00:00Z', '2026-06-21T11:30:00Z', '2027-03-02T05:40:00Z', '1610-01-07T18:00:00Z'];
const SYDNEY = { ...EPINAL, town: 'Sydney', latitude: -33.9, longitude: 151.2 };

function flightAt(moment: string, place = EPINAL) {
  const time = Date.parse(moment);
  const sky = createEphemeris(place).at(time);
  const places = placesAt(time);
  const heading = headingFor(sky, places, { altitude: 20, azimuth: 180, fieldOfView: 66 });
  return {
    sky,
    places,
    at: (scale: number, visits: [(typeof PORTS)[number], number][] = []) =>
      viewAt({ scale, visits: new Map(visits) }, heading, sky, places),
  };
}

const TOP = toScale(HIGHEST);
const STEPS = Array.from({ length: 401 }, (_, i) => (i / 400) * TOP);

describe('the Solar System of the flight', () => {
  it('has every body where the ephemeris has it', () => {
    for (const moment of MOMENTS) {
      const time = Date.parse(moment);
      const places = placesAt(time);
      for (const [id, body] of [
        ['earth', Body.Earth],
        ['moon', Body.Moon],
        ['jupiter', Body.Jupiter],
        ['neptune', Body.Neptune],
      ] as const) {
        const { x, y, z } = HelioVector(body, toTime(time));
        expect(Math.hypot(places[id][0] - x, places[id][1] - y, places[id][2] - z) * KM_PER_AU).toBeLessThan(1);
      }
      expect(places.sun).toEqual([0, 0, 0]);
    }
  });

  it('draws orbits that begin at the planet and follow its way', () => {
    const bodies: Partial<Record<OrbitId, Body>> = { mercury: Body.Mercury, mars: Body.Mars, saturn: Body.Saturn };
    const time = Date.parse(MOMENTS[0] ?? '');
    for (const [id, body] of Object.entries(bodies) as [OrbitId, Body][]) {
      const points = orbitAt(id, time);
      const { x, y, z, vx, vy, vz } = HelioState(body, toTime(time));
      const [first, second] = points;
      if (!first || !second) throw new Error('no points');
      expect(Math.hypot(first[0] - x, first[1] - y, first[2] - z)).toBeLessThan(1e-9);
      expect(dot([second[0] - x, second[1] - y, second[2] - z], [vx, vy, vz])).toBeGreaterThan(0);
    }
    for (const id of ORBITS) expect(orbitAt(id, time).flat().every(Number.isFinite)).toBe(true);
  });
});

describe('the climb', () => {
  it('begins exactly at the lab’s horizon', () => {
    const { sky, at } = flightAt(MOMENTS[0] ?? '');
    const view = at(0);
    for (const [i, value] of view.frame.entries()) expect(value).toBeCloseTo(sky.rotation[i] ?? Number.NaN, 9);
    for (const [i, value] of view.turn.entries()) expect(value).toBeCloseTo(i % 4 === 0 ? 1 : 0, 9);
    expect(view.altitude).toBeCloseTo(0, 3);
  });

  it('keeps the lab under the camera as long as the Earth fills the view', () => {
    const { at } = flightAt(MOMENTS[1] ?? '');
    for (const altitude of [1, 10, 400, 1200]) {
      const { earthFixed } = at(toScale(altitude));
      // CAM's y, straight up, in the frame that is fixed to the Earth.
      const [x, y, z] = [earthFixed[1], earthFixed[4], earthFixed[7]];
      expect((Math.asin(z) * 180) / Math.PI).toBeCloseTo(EPINAL.latitude, 2);
      expect((Math.atan2(y, x) * 180) / Math.PI).toBeCloseTo(EPINAL.longitude, 2);
    }
  });

  it('goes only away, never jumps and never loses its numbers, from the ground to the stars, wherever and whenever', () => {
    for (const place of [EPINAL, SYDNEY, { ...EPINAL, latitude: 90 }]) {
      for (const moment of MOMENTS) {
        const { at } = flightAt(moment, place);
        let last = -1;
        let before = at(0);
        for (const scale of STEPS) {
          const view = at(scale);
          const numbers = [...view.position, ...view.frame, ...view.turn, ...view.earthFixed, view.altitude];
          expect(numbers.every(Number.isFinite)).toBe(true);
          expect(view.altitude).toBeGreaterThanOrEqual(last);
          last = view.altitude;
          for (const [i, value] of view.turn.entries())
            expect(Math.abs(value - (before.turn[i] ?? 0))).toBeLessThan(0.2);
          before = view;
        }
      }
    }
  });

  it('says its distance truly: at each stop as far from the ground, or from the Sun, as the stop says', () => {
    const { at, places } = flightAt(MOMENTS[0] ?? '');
    for (const { altitude } of STOPS) {
      const view = at(toScale(altitude));
      const fromSun = Math.hypot(...view.position) * KM_PER_AU - EARTH_RADIUS;
      const told = altitude < KM_PER_AU ? view.altitude : fromSun;
      expect(Math.abs(told - altitude)).toBeLessThan(Math.max(0.01, altitude * 0.02));
    }
    expect(places.earth).toBeDefined();
    expect(toAltitude(toScale(384_400))).toBeCloseTo(384_400, 4);
  });

  it('sees the day side of the Earth from afar, at any hour', () => {
    for (const moment of MOMENTS) {
      const { at, places } = flightAt(moment);
      const view = at(toScale(35_786));
      const up = [view.frame[3], view.frame[4], view.frame[5]] as const;
      const sun = places.earth.map((value) => -value / Math.hypot(...places.earth)) as [number, number, number];
      expect((Math.acos(dot(up, sun)) * 180) / Math.PI).toBeLessThan(70);
    }
  });

  it('comes near to every body, on its lit side, and looks at it', () => {
    const { at, places } = flightAt(MOMENTS[0] ?? '');
    for (const id of PORTS) {
      const view = at(toScale(40 * KM_PER_AU), [[id, 1]]);
      const apart = places[id].map((value, i) => value - (view.position[i] ?? 0)) as [number, number, number];
      expect(Math.hypot(...apart) * KM_PER_AU).toBeLessThan(id === 'sun' ? 5e6 : 6e5);
      if (id === 'sun') continue;
      const lit = -dot(places[id], apart.map((value) => -value) as [number, number, number]);
      expect(lit).toBeGreaterThan(0);
    }
  });
});

describe('a flight', () => {
  it('lifts off, climbs stop by stop, comes back, and the sky is again the ground’s', () => {
    const { planetarium, live } = visitPlanetarium();
    const before = planetarium.snapshot();
    expect(before.flight).toEqual({ flying: false, goal: null, altitude: 0, moving: false });
    planetarium.setRate(0);
    const stars = [...planetarium.sky.rotation];
    planetarium.flight.liftOff();
    live(1);
    expect(planetarium.isMoving()).toBe(true);
    live(8);
    expect(planetarium.isMoving()).toBe(false);
    expect(planetarium.flight.altitude).toBeCloseTo(10, 1);
    planetarium.flight.farther();
    live(6);
    expect(planetarium.snapshot().flight.altitude).toBeCloseTo(400, 0);
    planetarium.flight.nearer();
    live(6);
    expect(planetarium.flight.altitude).toBeCloseTo(10, 1);
    planetarium.flight.land();
    live(10);
    expect(planetarium.snapshot().flight).toEqual(before.flight);
    expect(planetarium.flight.view).toBeNull();
    expect([...planetarium.sky.rotation]).toEqual(stars);
    expect(planetarium.gaze.altitude).toBeGreaterThan(0);
    expect(planetarium.isMoving()).toBe(false);
  });

  it.each([
    ['with motion', false],
    ['in reduced motion', true],
  ])('comes back to what was looked at, and to the hour that was chosen, %s', (_, reducedMotion) => {
    const { planetarium, live } = visitPlanetarium({ reducedMotion });
    const chosen = Date.parse('2026-12-21T22:00:00Z');
    planetarium.setTime(chosen);
    const orion = { kind: 'constellation', id: 'Ori' } as const;
    planetarium.show(orion);
    planetarium.zoom(0.8);
    live(5);
    const { gaze } = planetarium.snapshot();
    planetarium.flight.goTo({ kind: 'stop', id: 'globe' });
    live(20);
    expect(planetarium.selected).toBeNull();
    planetarium.turn(40, -30);
    planetarium.flight.land();
    live(20);
    expect(planetarium.flight.flying).toBe(false);
    expect(planetarium.time).toBe(chosen);
    expect(planetarium.selected?.target).toEqual(orion);
    for (const angle of ['altitude', 'azimuth', 'fieldOfView'] as const) {
      expect(planetarium.gaze[angle]).toBeCloseTo(gaze[angle], 3);
    }
    expect(planetarium.isMoving()).toBe(false);
  });

  it('lets who asks for another look on the way down have it', () => {
    const { planetarium, live } = visitPlanetarium();
    planetarium.flight.liftOff();
    live(10);
    planetarium.flight.land();
    planetarium.lookAt({ altitude: 33, azimuth: 77 }, 50);
    live(15);
    expect(planetarium.flight.flying).toBe(false);
    expect(planetarium.gaze.azimuth).toBeCloseTo(77, 2);
    expect(planetarium.gaze.altitude).toBeCloseTo(33, 2);
  });

  it('goes to a planet, from there to another, and home, with an end to each', () => {
    const { planetarium, live } = visitPlanetarium();
    planetarium.setRate(0);
    const disc = (id: 'saturn' | 'mars') => planetarium.sky.bodies.find((body) => body.id === id)?.angularDiameter ?? 0;
    planetarium.flight.goTo({ kind: 'body', id: 'saturn' });
    live(30);
    expect(disc('saturn')).toBeGreaterThan(10);
    expect(planetarium.isMoving()).toBe(false);
    planetarium.flight.goTo({ kind: 'body', id: 'mars' });
    live(30);
    expect(disc('mars')).toBeGreaterThan(10);
    expect(disc('saturn')).toBeLessThan(0.1);
    planetarium.flight.land();
    live(40);
    expect(planetarium.flight.flying).toBe(false);
  });

  it('cuts in reduced motion: each goal is reached at once', () => {
    const { planetarium } = visitPlanetarium({ reducedMotion: true });
    planetarium.flight.goTo({ kind: 'stop', id: 'neighbours' });
    expect(planetarium.isMoving()).toBe(false);
    expect(planetarium.flight.altitude).toBeGreaterThan(1.8e14);
    planetarium.flight.goTo({ kind: 'body', id: 'moon' });
    expect(planetarium.sky.bodies.find(({ id }) => id === 'moon')?.angularDiameter).toBeGreaterThan(10);
    planetarium.flight.land();
    expect(planetarium.flight.flying).toBe(false);
    expect(planetarium.flight.altitude).toBe(0);
  });

  it('hides the stars by day from a plane, and shows them from the Station', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-06-21T11:00:00Z', door: 'turning', reducedMotion: true });
    planetarium.setTime(Date.parse('2026-06-21T11:00:00Z'));
    planetarium.flight.goTo({ kind: 'stop', id: 'air' });
    expect(planetarium.limitMagnitude).toBeLessThan(-1);
    planetarium.flight.goTo({ kind: 'stop', id: 'station' });
    expect(planetarium.limitMagnitude).toBeGreaterThan(5);
  });

  it('lets the planets go on their orbits when time runs', () => {
    const { planetarium } = visitPlanetarium({ reducedMotion: true });
    planetarium.flight.goTo({ kind: 'stop', id: 'inner' });
    const mercury = () => planetarium.sky.bodies.find(({ id }) => id === 'mercury')?.direction ?? [0, 0, 0];
    const before = [...mercury()];
    planetarium.setTime(planetarium.snapshot().time + 20 * 86_400_000);
    const after = mercury();
    expect(Math.hypot(...after.map((value, i) => value - (before[i] ?? 0)))).toBeGreaterThan(0.05);
  });

  it('flies to the planet that a finger takes', () => {
    const { planetarium } = visitPlanetarium({ reducedMotion: true });
    planetarium.flight.goTo({ kind: 'stop', id: 'inner' });
    planetarium.select({ kind: 'body', id: 'venus' });
    expect(planetarium.flight.goal).toEqual({ kind: 'body', id: 'venus' });
    expect(planetarium.selected).toBeNull();
  });
});
