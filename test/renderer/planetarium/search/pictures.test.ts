import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../../renderer/experiences/planetarium/model/search/figure.ts';
import { positionAngle } from '../../../../renderer/experiences/planetarium/model/limb.ts';
import { horizontalVector } from '../../../../renderer/experiences/planetarium/model/vectors.ts';
import { readSkyData } from '../sky.ts';

const data = readSkyData();

function figure(id: string) {
  const constellation = data.constellations.find((candidate) => candidate.id === id);
  if (!constellation) throw new Error(id);
  return figureOf(constellation, data.stars);
}

describe('the little drawing of a constellation', () => {
  it('stays in its box, fills it one way, and has its middle in the middle, for all 88', () => {
    for (const { id } of data.constellations) {
      const { lines } = figure(id);
      const all = lines.flat();
      expect(Math.min(...all)).toBeGreaterThanOrEqual(-1e-9);
      expect(Math.max(...all)).toBeLessThanOrEqual(1 + 1e-9);
      const sides = [0, 1].map((axis) => {
        const values = all.filter((_, i) => i % 2 === axis);
        expect((Math.min(...values) + Math.max(...values)) / 2).toBeCloseTo(0.5, 6);
        return Math.max(...values) - Math.min(...values);
      });
      expect(Math.max(...sides)).toBeCloseTo(1, 6);
    }
  });

  it('shows Orion as it stands in the south: Betelgeuse up and left of the belt, Rigel down and right', () => {
    const { stars } = figure('Ori');
    const [rigel, betelgeuse] = stars.toSorted((a, b) => a.magnitude - b.magnitude);
    expect(rigel?.magnitude).toBeCloseTo(0.18, 1);
    expect(betelgeuse?.magnitude).toBeCloseTo(0.45, 1);
    expect(betelgeuse?.x).toBeLessThan(rigel?.x ?? 0);
    expect(betelgeuse?.y).toBeLessThan(rigel?.y ?? 0);
  });

  it('puts a star at every corner of the Plough', () => {
    expect(figure('UMa').stars.filter(({ magnitude }) => magnitude < 3.5).length).toBeGreaterThanOrEqual(7);
  });
});

describe('the side that is lit', () => {
  it('is told clockwise from straight up: 90° for a light at the same height to the right', () => {
    const moon = horizontalVector({ altitude: 0, azimuth: 120 });
    expect(positionAngle(moon, horizontalVector({ altitude: 0, azimuth: 150 }))).toBeCloseTo(90, 6);
    expect(positionAngle(moon, horizontalVector({ altitude: 0, azimuth: 90 }))).toBeCloseTo(-90, 6);
    expect(positionAngle(moon, horizontalVector({ altitude: 30, azimuth: 120 }))).toBeCloseTo(0, 6);
    expect(Math.abs(positionAngle(moon, horizontalVector({ altitude: -30, azimuth: 120 })))).toBeCloseTo(180, 6);
  });

  it('is a finite angle for any two directions', () => {
    const angle = fc.double({ min: -90, max: 90, noNaN: true });
    fc.assert(
      fc.property(angle, angle, angle, angle, (a, b, c, d) => {
        const found = positionAngle(
          horizontalVector({ altitude: a, azimuth: b }),
          horizontalVector({ altitude: c, azimuth: d }),
        );
        expect(Number.isFinite(found)).toBe(true);
      }),
    );
  });
});
