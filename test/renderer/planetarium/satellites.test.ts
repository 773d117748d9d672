import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeSky } from '../../../renderer/experiences/planetarium/model/ephemeris.ts';
import { bodyOf, factsOf, isSeen, satelliteOf } from '../../../renderer/experiences/planetarium/model/facts.ts';
import { pickTarget } from '../../../renderer/experiences/planetarium/model/pick.ts';
import { SATELLITE_IDS, type SatelliteId } from '../../../renderer/experiences/planetarium/model/sky.ts';
import { dot, separation } from '../../../renderer/experiences/planetarium/model/vectors.ts';
import { EPINAL, readSkyData } from './sky.ts';

type Seen = [x: number, y: number, z: number, byEarth: boolean, bySun: boolean];
const { rows } = JSON.parse(readFileSync(resolve(import.meta.dirname, 'fixture/satellites.json'), 'utf8')) as {
  rows: { time: number; moons: Record<SatelliteId, Seen> }[];
};

/** Radii of Jupiter: 4″ across the sky. The farthest moon is 26 away. */
const TOLERANCE = 0.2;

describe('Jupiter’s moons, against an independent theory at 60 instants', () => {
  const pairs = rows.flatMap(({ time, moons }) => {
    const sky = computeSky(time, EPINAL);
    return SATELLITE_IDS.map((id) => ({ id, sky, ours: satelliteOf(sky, id), theirs: moons[id] }));
  });

  it('stand as far from it, on the same side, before or behind', () => {
    for (const { sky, ours, theirs } of pairs) {
      const [x, y, z] = theirs;
      const jupiter = bodyOf(sky, 'jupiter');
      const away = (separation(jupiter.direction, ours.direction) / jupiter.angularDiameter) * 2;
      expect(Math.abs(away - Math.hypot(x, y))).toBeLessThan(TOLERANCE);
      const toward = -dot(ours.offset, jupiter.direction);
      expect(Math.abs(toward - z)).toBeLessThan(2 * TOLERANCE);
      // West of Jupiter is where it goes as the sky turns: right of its pole, seen from here.
      const [nx, ny, nz] = jupiter.north;
      const [dx, dy, dz] = jupiter.direction;
      const east = dot([ny * dz - nz * dy, nz * dx - nx * dz, nx * dy - ny * dx], ours.offset);
      if (Math.abs(x) > 2) expect(Math.sign(east)).toBe(Math.sign(x));
    }
  });

  it('pass behind its disc when the other says so, and into its shadow but for the very edge', () => {
    let differing = 0;
    for (const { ours, theirs } of pairs) {
      const [, , , byEarth, bySun] = theirs;
      expect(ours.state === 'occulted').toBe(!byEarth);
      if (byEarth && (ours.state === 'eclipsed') !== !bySun) differing += 1;
    }
    expect(differing).toBeLessThanOrEqual(2);
    const states = new Set(pairs.map(({ ours }) => ours.state));
    expect([...states].toSorted()).toEqual(['clear', 'eclipsed', 'occulted', 'transit']);
  });

  it('shine as the eye could just see, were Jupiter not so bright', () => {
    for (const { ours } of pairs) {
      expect(ours.magnitude).toBeGreaterThan(4.2);
      expect(ours.magnitude).toBeLessThan(6.8);
      expect(ours.angularDiameter * 3600).toBeGreaterThan(0.6);
      expect(ours.angularDiameter * 3600).toBeLessThan(1.9);
    }
  });
});

describe('touching Jupiter’s moons', () => {
  const data = readSkyData();
  const sky = computeSky(Date.UTC(2026, 0, 10, 22, 0), EPINAL);
  const filter = { radius: 0.01, limit: 12, horizon: true, deepSky: true, figures: data.constellations };

  it('chooses the one under the finger in a telescope’s field, and Jupiter in a wide one', () => {
    const moon = sky.satellites.find((one) => one.state === 'clear');
    if (!moon) throw new Error('none is clear');
    expect(isSeen(moon)).toBe(true);
    expect(pickTarget(sky, data, moon.direction, filter)).toEqual({ kind: 'satellite', id: moon.id });
    expect(pickTarget(sky, data, moon.direction, { ...filter, radius: 1 })).toEqual({ kind: 'body', id: 'jupiter' });
    expect(pickTarget(sky, data, bodyOf(sky, 'jupiter').direction, filter)).toEqual({ kind: 'body', id: 'jupiter' });
    expect(factsOf({ kind: 'satellite', id: moon.id }, sky, data).magnitude).toBe(moon.magnitude);
  });
});
