import { Body, Equator, Horizon, Libration, MakeTime, Observer } from 'astronomy-engine';
import { describe, expect, it } from 'vitest';
import { computeSky, createEphemeris } from '../../../renderer/experiences/planetarium/model/ephemeris.ts';
import { bodyOf } from '../../../renderer/experiences/planetarium/model/facts.ts';
import { locateStar } from '../../../renderer/experiences/planetarium/model/stars.ts';
import {
  altitudeOf,
  azimuthOf,
  horizontalVector,
  separation,
} from '../../../renderer/experiences/planetarium/model/vectors.ts';
import { EPINAL, readSkyData } from './sky.ts';

const data = readSkyData();

describe('the sky of an instant', () => {
  const time = Date.UTC(2027, 7, 2, 9, 0, 0);
  const sky = computeSky(time, EPINAL);

  it('has every direction at length 1, and at its own altitude and azimuth', () => {
    for (const body of sky.bodies) {
      expect(Math.hypot(...body.direction)).toBeCloseTo(1, 12);
      expect(altitudeOf(body.direction)).toBeCloseTo(body.altitude, 9);
      expect(azimuthOf(body.direction)).toBeCloseTo(body.azimuth, 9);
    }
  });

  it('has a rotation that keeps lengths and angles, and is right-handed', () => {
    const m = sky.rotation;
    const rows = [m.slice(0, 3), m.slice(3, 6), m.slice(6, 9)] as [number, number, number][];
    for (const [i, a] of rows.entries()) {
      for (const [j, b] of rows.entries()) {
        expect(a[0] * b[0] + a[1] * b[1] + a[2] * b[2]).toBeCloseTo(i === j ? 1 : 0, 9);
      }
    }
    const [a, b, c] = rows as [[number, number, number], [number, number, number], [number, number, number]];
    const determinant =
      a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
    expect(determinant).toBeCloseTo(1, 9);
  });

  it('moves the observer at the Earth’s speed, so that stars lean by about 20.5″', () => {
    const aberration = (Math.hypot(...sky.velocity) * 180 * 3600) / Math.PI;
    expect(aberration).toBeGreaterThan(20);
    expect(aberration).toBeLessThan(21);
  });

  it('shows the same face of the Moon as its libration says', () => {
    const { elon, elat } = Libration(MakeTime(new Date(time)));
    const moon = bodyOf(sky, 'moon');
    const toEarth = horizontalVector({ altitude: -moon.airlessAltitude, azimuth: moon.azimuth + 180 });
    // Seen from the site and not from the Earth's centre, the face turns by up to 1° more.
    expect(Math.abs(separation(sky.moonMeridian, toEarth) - Math.hypot(elon, elat))).toBeLessThan(1);
    expect(separation(sky.moonNorth, sky.moonMeridian)).toBeCloseTo(90, 6);
  });

  it('is the same when it is computed step by step', () => {
    const ephemeris = createEphemeris(EPINAL);
    ephemeris.at(time - 700);
    const late = ephemeris.at(time);
    for (const [i, body] of sky.bodies.entries()) {
      expect(separation(body.direction, late.bodies[i]?.direction ?? [0, 0, 1]) * 3600).toBeLessThan(0.7);
    }
  });
});

describe('skies that everybody can check', () => {
  it('Sun and Moon meet over Épinal at the eclipse of 11 August 1999', () => {
    const sky = computeSky(Date.UTC(1999, 7, 11, 10, 29), EPINAL);
    const sun = bodyOf(sky, 'sun');
    const moon = bodyOf(sky, 'moon');
    expect(separation(sun.direction, moon.direction) * 60).toBeLessThan(1.5);
    expect(moon.angularDiameter).toBeGreaterThan(sun.angularDiameter);
    expect(moon.phase).toBeLessThan(0.001);
  });

  it('Orion stands in the south on a January evening', () => {
    const time = Date.UTC(2027, 0, 20, 20, 45);
    const alnilam = locateStar(computeSky(time, EPINAL), data.stars, data.stars.hip.indexOf(26311));
    expect(alnilam.azimuth).toBeGreaterThan(165);
    expect(alnilam.azimuth).toBeLessThan(195);
    expect(alnilam.altitude).toBeGreaterThan(38);
    expect(alnilam.altitude).toBeLessThan(42);
  });

  it('Polaris stays within a degree of the pole, as high as the latitude', () => {
    for (let hour = 0; hour < 24; hour++) {
      const sky = computeSky(Date.UTC(2026, 5, 21, hour), EPINAL);
      const polaris = locateStar(sky, data.stars, data.stars.hip.indexOf(11767));
      expect(Math.abs(polaris.altitude - EPINAL.latitude)).toBeLessThan(0.75);
      expect(Math.min(polaris.azimuth, 360 - polaris.azimuth)).toBeLessThan(1.1);
    }
  });

  it('the Sun is drawn at the refracted altitude that astronomy-engine gives', () => {
    const observer = new Observer(EPINAL.latitude, EPINAL.longitude, EPINAL.elevation);
    for (let hour = 0; hour < 24; hour++) {
      const time = new Date(Date.UTC(2026, 10, 24, hour));
      const sun = bodyOf(computeSky(time.getTime(), EPINAL), 'sun');
      const { ra, dec } = Equator(Body.Sun, time, observer, true, true);
      const { altitude } = Horizon(time, observer, ra, dec, 'normal');
      expect(sun.altitude).toBeCloseTo(altitude, 3);
    }
  });
});
