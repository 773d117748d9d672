import { describe, expect, it } from 'vitest';
import { exposureAt, nightAt, twilightAt } from '../../../../renderer/experiences/planetarium/scene/air/exposure.ts';
import { shownRadius } from '../../../../renderer/experiences/planetarium/scene/bodies/size.ts';
import { cutArcs } from '../../../../renderer/experiences/planetarium/scene/lines/arcs.ts';
import { starColour } from '../../../../renderer/experiences/planetarium/scene/stars/colour.ts';

describe('arcs of the sky', () => {
  const quarter = [1, 0, 0, 0, 1, 0];

  it('are at most one degree long and follow one another', () => {
    const arcs = cutArcs([quarter]);
    expect(arcs.count).toBe(90);
    for (let i = 0; i < arcs.count; i++) {
      const a = arcs.from.subarray(3 * i, 3 * i + 3);
      const b = arcs.to.subarray(3 * i, 3 * i + 3);
      const chord = Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)));
      expect(chord).toBeLessThanOrEqual(0.017_46);
      expect(Math.hypot(...b)).toBeCloseTo(1, 5);
      if (i > 0) expect([...a]).toEqual([...arcs.to.subarray(3 * i - 3, 3 * i)]);
    }
  });

  it('know how far the nearest star of the figure is, so that lines stop before it', () => {
    const arcs = cutArcs([quarter]);
    expect(arcs.gaps[0]).toBeCloseTo(0);
    expect(Math.max(...arcs.gaps)).toBeCloseTo(Math.PI / 4, 4);
    expect(arcs.gaps.at(-1)).toBeCloseTo(0);
  });

  it('draw nothing of a line of one point', () => {
    expect(cutArcs([[1, 0, 0]]).count).toBe(0);
  });
});

describe('colour of stars', () => {
  it('is blue for the hot, white for the middle and red for the cool', () => {
    const [hot, , cool] = [starColour(-0.3), starColour(0.3), starColour(1.8)];
    expect(hot[2]).toBeGreaterThan(hot[0]);
    expect(cool[0]).toBeGreaterThan(cool[2] * 2);
  });

  it('has its strongest channel whole, whatever the index', () => {
    for (const index of [-5, -0.4, 0, 0.65, 1.5, 2, 9]) {
      expect(Math.max(...starColour(index))).toBeCloseTo(1);
      expect(Math.min(...starColour(index))).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('size of bodies', () => {
  it('is the true one once it is large on the screen', () => {
    expect(shownRadius(0.0045, 60_000, 11) / 0.0045).toBeCloseTo(1, 3);
  });

  it('is held at the least that can be seen in a wide field', () => {
    expect(shownRadius(0.0045, 300, 11) * 300).toBeCloseTo(11, 1);
  });
});

describe('light of the day', () => {
  it('asks more of the eye the lower the Sun, without a jump', () => {
    for (let altitude = -20; altitude < 60; altitude += 0.1) {
      const here = exposureAt(altitude);
      const higher = exposureAt(altitude + 0.1);
      expect(higher).toBeLessThanOrEqual(here);
      expect(here / higher).toBeLessThan(1.07);
    }
  });

  it('is night when the Sun is low and day when it is up', () => {
    expect(nightAt(-18)).toBe(1);
    expect(nightAt(-2)).toBe(0);
    expect(twilightAt(-4)).toBe(1);
    expect(twilightAt(30)).toBe(0);
    expect(twilightAt(-30)).toBe(0);
  });
});
