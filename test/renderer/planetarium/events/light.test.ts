import { describe, expect, it } from 'vitest';
import {
  lightAltitude,
  skyLuminance,
  TOTALITY,
} from '../../../../renderer/experiences/planetarium/model/brightness.ts';
import { computeSky } from '../../../../renderer/experiences/planetarium/model/ephemeris.ts';
import { bodyOf } from '../../../../renderer/experiences/planetarium/model/facts.ts';
import { EPINAL, visitPlanetarium } from '../sky.ts';

const BURGOS = { latitude: 42.34, longitude: -3.7, elevation: 860 };
const at = (time: string, site = EPINAL) => computeSky(Date.parse(time), site);

describe('the light in an eclipse of the Sun', () => {
  it('is all there on other days, at night, and for those who stand aside', () => {
    expect(at('2026-08-11T18:17:00Z').eclipse.sunlight).toBe(1);
    expect(
      at('2026-08-12T18:29:11Z', { latitude: -30, longitude: 140, elevation: 0 } as typeof EPINAL).eclipse.sunlight,
    ).toBe(1);
  });

  it('falls to a tenth at Épinal and to nothing at Burgos on 12 August 2026', () => {
    expect(at('2026-08-12T18:17:19Z').eclipse.sunlight).toBeCloseTo(0.093, 2);
    expect(at('2026-08-12T18:29:11Z', { ...EPINAL, ...BURGOS }).eclipse.sunlight).toBe(0);
    expect(at('2026-08-12T18:27:11Z', { ...EPINAL, ...BURGOS }).eclipse.sunlight).toBeGreaterThan(0.001);
  });

  it('makes a dusk of the day: bright stars come out at totality, not at nine tenths', () => {
    expect(lightAltitude(40, 1)).toBe(40);
    expect(lightAltitude(40, 0.1)).toBeGreaterThan(0);
    expect(lightAltitude(40, 0)).toBeLessThan(-4);
    expect(lightAltitude(40, 0)).toBeGreaterThan(-9);
    expect(lightAltitude(-8, 0.5)).toBeLessThanOrEqual(-8);
    const moon = { altitude: 40, phase: 0 };
    const day = skyLuminance(40, moon);
    const dark = skyLuminance(40, moon, { sunlight: 0, moonlight: 1 });
    expect(dark / day).toBeGreaterThan(TOTALITY / 2);
    expect(dark / day).toBeLessThan(TOTALITY * 2);
  });

  it('lets the planetarium show Venus and the brightest stars at totality', () => {
    const place = { ...EPINAL, ...BURGOS };
    const { planetarium } = visitPlanetarium({ at: '2026-08-12T18:20:00Z', place, reducedMotion: true });
    planetarium.setTime(Date.parse('2026-08-12T17:00:00Z'));
    const before = planetarium.limitMagnitude;
    planetarium.setTime(Date.parse('2026-08-12T18:29:11Z'));
    expect(planetarium.limitMagnitude).toBeGreaterThan(before + 4);
  });
});

describe('the light in an eclipse of the Moon', () => {
  it('comes with the shadow: none the night before, whole at mid-eclipse', () => {
    expect(at('2028-12-30T20:00:00Z').eclipse.shadow).toBeNull();
    const { shadow, moonlight } = at('2028-12-31T16:51:57Z').eclipse;
    expect(Math.hypot(...(shadow?.offset ?? [99, 0, 0])) + 1).toBeLessThan(shadow?.umbra ?? 0);
    expect(moonlight).toBeLessThan(0.001);
    expect(shadow?.penumbra).toBeGreaterThan((shadow?.umbra ?? 0) + 2);
  });

  it('bites the Moon from its eastern side first, and lets it go there first', () => {
    const early = at('2028-12-31T15:20:00Z');
    const late = at('2028-12-31T18:20:00Z');
    for (const [sky, sign] of [
      [early, 1],
      [late, -1],
    ] as const) {
      const moon = bodyOf(sky, 'moon');
      const [nx, ny, nz] = moon.north;
      const [dx, dy, dz] = moon.direction;
      // East in the sky: north pole × line of sight.
      const east = [ny * dz - nz * dy, nz * dx - nx * dz, nx * dy - ny * dx] as const;
      const [ox, oy, oz] = sky.eclipse.shadow?.offset ?? [0, 0, 0];
      expect(sign * (east[0] * ox + east[1] * oy + east[2] * oz)).toBeGreaterThan(0);
    }
  });

  it('makes the Moon ten magnitudes fainter', () => {
    const full = bodyOf(at('2028-12-31T13:00:00Z'), 'moon').magnitude;
    const dark = bodyOf(at('2028-12-31T16:51:57Z'), 'moon').magnitude;
    expect(dark - full).toBeGreaterThan(8);
    expect(dark - full).toBeLessThan(11);
  });
});
