import { InverseRefraction, Refraction } from 'astronomy-engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  refract,
  refractDirection,
  refraction,
  unrefract,
  unrefractDirection,
} from '../../../renderer/experiences/planetarium/model/refraction.ts';
import { altitudeOf, azimuthOf, horizontalVector } from '../../../renderer/experiences/planetarium/model/vectors.ts';

const altitude = fc.double({ min: -90, max: 90, noNaN: true });
const azimuth = fc.double({ min: 0, max: 359.999, noNaN: true });

describe('refraction', () => {
  it('is that of astronomy-engine, both ways', () => {
    fc.assert(
      fc.property(altitude, (airless) => {
        expect(refraction(airless)).toBeCloseTo(Refraction('normal', airless), 10);
        const apparent = refract(airless);
        expect(unrefract(apparent)).toBeCloseTo(apparent + InverseRefraction('normal', apparent), 5);
      }),
    );
  });

  it('lifts the Sun at the horizon by about half a degree, and nothing at the zenith', () => {
    expect(refraction(-0.57)).toBeCloseTo(0.57, 1);
    expect(Math.abs(refraction(90))).toBeLessThan(0.0001);
    expect(refract(-90)).toBe(-90);
  });

  it('comes back when it is taken off', () => {
    fc.assert(
      fc.property(altitude, (airless) => {
        expect(unrefract(refract(airless))).toBeCloseTo(airless, 6);
      }),
    );
  });

  it('keeps the order of altitudes, so that nothing turns over', () => {
    fc.assert(
      fc.property(altitude, fc.double({ min: 0.001, max: 10, noNaN: true }), (low, more) => {
        fc.pre(low + more <= 90);
        expect(refract(low + more)).toBeGreaterThan(refract(low));
      }),
    );
  });

  it('moves a direction straight up, keeps its length, and comes back', () => {
    fc.assert(
      fc.property(fc.double({ min: -89, max: 89, noNaN: true }), azimuth, (height, round) => {
        const direction = horizontalVector({ altitude: height, azimuth: round });
        const lifted = refractDirection([0, 0, 0], direction);
        expect(Math.hypot(...lifted)).toBeCloseTo(1, 12);
        expect(altitudeOf(lifted)).toBeCloseTo(refract(height), 9);
        expect(Math.abs(((azimuthOf(lifted) - round + 540) % 360) - 180)).toBeLessThan(1e-6);
        const back = unrefractDirection(lifted, lifted);
        for (const axis of [0, 1, 2] as const) expect(back[axis]).toBeCloseTo(direction[axis], 7);
      }),
    );
  });
});
