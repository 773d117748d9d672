import { describe, expect, it } from 'vitest';
import { computeSky } from '../../../renderer/experiences/planetarium/model/ephemeris.ts';
import { bodyOf, locateTarget } from '../../../renderer/experiences/planetarium/model/facts.ts';
import { nextAppearance } from '../../../renderer/experiences/planetarium/model/rising.ts';
import type { Site } from '../../../renderer/experiences/planetarium/model/sky.ts';
import type { Target } from '../../../renderer/experiences/planetarium/model/types.ts';
import { EPINAL, readSkyData } from './sky.ts';

const data = readSkyData();
const EVENING = Date.parse('2026-11-24T20:00:00Z');
const DAY = 86_400_000;
const SIRIUS: Target = { kind: 'star', hip: 32349 };
const CANOPUS: Target = { kind: 'star', hip: 30438 };
const VEGA: Target = { kind: 'star', hip: 91262 };

function altitude(target: Target, time: number, site: Site = EPINAL): number {
  return locateTarget(target, computeSky(time, site), data).altitude;
}

describe('the wait for a thing that cannot be seen', () => {
  it('ends when it has just cleared the hills, within a day', () => {
    for (const target of [SIRIUS, { kind: 'body', id: 'mars' }, { kind: 'body', id: 'sun' }] as const) {
      const next = nextAppearance(target, EVENING, EPINAL, data);
      const time = next?.time ?? 0;
      expect(time).toBeGreaterThan(EVENING);
      expect(time).toBeLessThanOrEqual(EVENING + DAY);
      expect(altitude(target, time)).toBeGreaterThanOrEqual(4);
      expect(altitude(target, time - 120_000)).toBeLessThan(4);
      expect(next?.horizontal.altitude).toBeCloseTo(altitude(target, time), 6);
    }
  });

  it('has no end for a star that never comes up here, but has one at the equator', () => {
    expect(nextAppearance(CANOPUS, EVENING, EPINAL, data)).toBeNull();
    expect(nextAppearance(CANOPUS, EVENING, { latitude: 0, longitude: 0, elevation: 0 }, data)).not.toBeNull();
  });

  it('goes on until the dark for a star that is up by day', () => {
    const noon = Date.parse('2026-06-21T12:00:00Z');
    const next = nextAppearance(VEGA, noon, EPINAL, data);
    expect(next?.dark).toBe(true);
    expect(bodyOf(computeSky(next?.time ?? 0, EPINAL), 'sun').airlessAltitude).toBeLessThanOrEqual(-6);
    expect(bodyOf(computeSky((next?.time ?? 0) - 120_000, EPINAL), 'sun').airlessAltitude).toBeGreaterThan(-6);
  });

  it('says so when a star is up by day only: Betelgeuse at the summer solstice', () => {
    const solstice = Date.parse('2026-06-21T20:00:00Z');
    expect(nextAppearance({ kind: 'star', hip: 27989 }, solstice, EPINAL, data)?.dark).toBe(false);
  });

  it('never ends for the Sun in the polar night', () => {
    const pole: Site = { latitude: 80, longitude: 0, elevation: 0 };
    expect(nextAppearance({ kind: 'body', id: 'sun' }, Date.parse('2026-12-21T12:00:00Z'), pole, data)).toBeNull();
  });
});
