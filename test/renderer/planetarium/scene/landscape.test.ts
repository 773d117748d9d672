import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../renderer/stage/random.ts';
import { createOutline, MEADOW, RIDGES } from '../../../../renderer/experiences/planetarium/scene/landscape/relief.ts';

const AZIMUTHS = Array.from({ length: 720 }, (_, i) => i / 2);

describe('landscape', () => {
  it.each([...RIDGES.entries()])('closes ridge %i on itself at the north', (_, ridge) => {
    const outline = createOutline(ridge);
    expect(outline(360)).toBeCloseTo(outline(0), 9);
    expect(Math.abs(outline(359.9) - outline(0.1))).toBeLessThan(0.1);
  });

  it('is the same every time: it is sown, not thrown', () => {
    for (const ridge of [...RIDGES, MEADOW]) {
      const [one, other] = [createOutline(ridge), createOutline(ridge)];
      for (const azimuth of AZIMUTHS) expect(one(azimuth)).toBe(other(azimuth));
    }
    const [a, b] = [createRandom(7), createRandom(7)];
    for (let i = 0; i < 100; i++) expect(a()).toBe(b());
  });

  it('stays low enough to leave the sky its place, and hides the mathematical horizon', () => {
    const outlines = [...RIDGES, MEADOW].map(createOutline);
    for (const azimuth of AZIMUTHS) {
      const highest = Math.max(...outlines.map((outline) => outline(azimuth)));
      expect(highest).toBeLessThan(8);
      expect(highest).toBeGreaterThan(0.3);
    }
  });

  it('rises in the east, where the ballons are, and lies low in the west, toward the plateau', () => {
    const far = RIDGES[0];
    if (!far) throw new Error('There is no ridge.');
    const outline = createOutline(far);
    expect(outline(112)).toBeGreaterThan(4);
    expect(outline(292)).toBeLessThan(2.5);
  });

  it('is bluer the farther it lies', () => {
    const hazes = RIDGES.map(({ haze }) => haze);
    expect(hazes).toEqual(hazes.toSorted((a, b) => b - a));
  });

  it('draws even random numbers', () => {
    const random = createRandom(1);
    const draws = Array.from({ length: 20_000 }, random);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(draws.reduce((sum, one) => sum + one, 0) / draws.length).toBeCloseTo(0.5, 1);
  });
});
