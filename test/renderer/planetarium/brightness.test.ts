import { describe, expect, it } from 'vitest';
import {
  airMass,
  extinction,
  limitMagnitude,
  nakedEyeLimit,
  skyLuminance,
} from '../../../renderer/experiences/planetarium/model/brightness.ts';
import { starColourWord, starTemperature } from '../../../renderer/experiences/planetarium/model/colour.ts';

const NO_MOON = { altitude: -30, phase: 0.5 };
const FULL_MOON = { altitude: 45, phase: 1 };

const limit = (sun: number, moon = NO_MOON) => nakedEyeLimit(skyLuminance(sun, moon));

describe('the faintest star', () => {
  it('is of magnitude 6 to 6.6 in a mountain night, 4 to 5 under a full Moon', () => {
    expect(limit(-40)).toBeGreaterThan(6);
    expect(limit(-40)).toBeLessThan(6.6);
    expect(limit(-40, FULL_MOON)).toBeGreaterThan(3.8);
    expect(limit(-40, FULL_MOON)).toBeLessThan(5);
  });

  it('is Venus by day; the bright stars are out at civil dusk for who knows where to look', () => {
    expect(limit(40)).toBeGreaterThan(-5.5);
    expect(limit(40)).toBeLessThan(-3);
    expect(limit(-6)).toBeGreaterThan(1.5);
    expect(limit(-6)).toBeLessThan(3.6);
  });

  it('grows fainter without a step as the Sun goes down', () => {
    let before = limit(30);
    for (let sun = 30; sun > -25; sun -= 0.1) {
      const now = limit(sun);
      expect(now).toBeGreaterThanOrEqual(before - 1e-9);
      expect(now - before).toBeLessThan(0.35);
      before = now;
    }
  });

  it('is fainter in a narrower field', () => {
    const dark = skyLuminance(-40, NO_MOON);
    expect(limitMagnitude(dark, 6) - limitMagnitude(dark, 60)).toBeCloseTo(4, 9);
  });
});

describe('the air', () => {
  it('is 1 thick at the zenith, 2 at 30°, 40 at the horizon', () => {
    expect(airMass(90)).toBeCloseTo(1, 3);
    expect(airMass(30)).toBeCloseTo(2, 1);
    expect(airMass(0)).toBeCloseTo(40, 6);
    expect(extinction(90)).toBeCloseTo(0, 3);
  });
});

describe('the colour of a star', () => {
  it('gives the Sun 5,800 K, Vega about 10,000, Betelgeuse some 3,600', () => {
    expect(starTemperature(0.65)).toBeGreaterThan(5600);
    expect(starTemperature(0.65)).toBeLessThan(5900);
    expect(starTemperature(0)).toBeGreaterThan(9500);
    expect(starTemperature(1.5)).toBeLessThan(3900);
    expect([-0.03, 0.1, 0.65, 1.5].map(starColourWord)).toEqual(['blue', 'white', 'yellow', 'red']);
  });
});
