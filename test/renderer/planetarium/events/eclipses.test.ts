import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { magnitude, obscuration } from '../../../../renderer/experiences/planetarium/model/events/discs.ts';
import {
  type Eclipse,
  lunarEclipses,
  nextEclipses,
  solarEclipses,
  watchFrom,
} from '../../../../renderer/experiences/planetarium/model/events/eclipses.ts';
import type { Site } from '../../../../renderer/experiences/planetarium/model/sky.ts';

interface Independent {
  place: Site;
  eclipses: {
    body: Eclipse['body'];
    kind: Eclipse['kind'];
    maximum: number;
    magnitude: number;
    contacts: Record<string, number>;
  }[];
}

const { place, eclipses } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixture/eclipses.json'), 'utf8'),
) as Independent;
const FIRST = Date.UTC(2026, 0, 1);
const LAST = Date.UTC(2041, 0, 1);

/** Seconds between the two computations; what was found is 8 s, from the Moon’s two theories (4″). Thirty would do for a visitor. */
const TOLERANCE = 10;

const BURGOS: Site = { latitude: 42.34, longitude: -3.7, elevation: 860 };
const LUXOR: Site = { latitude: 25.69, longitude: 32.64, elevation: 80 };

function until(all: Iterable<Eclipse>, end: number): Eclipse[] {
  const found: Eclipse[] = [];
  for (const one of all) {
    if (one.maximum >= end) break;
    found.push(one);
  }
  return found;
}

describe('eclipses of 2026 to 2040 seen from Épinal, against an independent computation', () => {
  const ours = [...until(solarEclipses(FIRST, place), LAST), ...until(lunarEclipses(FIRST, place), LAST)].toSorted(
    (a, b) => a.maximum - b.maximum,
  );

  it('are the same ones, of the same kinds', () => {
    expect(eclipses.length).toBeGreaterThan(25);
    expect(
      ours.map(({ body, kind, maximum }) => `${new Date(maximum).toISOString().slice(0, 10)} ${body} ${kind}`),
    ).toEqual(
      eclipses.map(({ body, kind, maximum }) => `${new Date(maximum).toISOString().slice(0, 10)} ${body} ${kind}`),
    );
  });

  it('have every contact at the same time, and the same magnitude', () => {
    let worst = 0;
    for (const [i, theirs] of eclipses.entries()) {
      const mine = ours[i];
      expect(mine?.contacts.map(({ id }) => id)).toEqual(Object.keys(theirs.contacts));
      expect(mine?.magnitude).toBeCloseTo(theirs.magnitude, 2);
      for (const { id, time } of mine?.contacts ?? []) {
        worst = Math.max(worst, Math.abs(time - (theirs.contacts[id] ?? Number.NaN)) / 1000);
      }
      worst = Math.max(worst, Math.abs((mine?.maximum ?? Number.NaN) - theirs.maximum) / 1000);
    }
    expect(worst).toBeLessThan(TOLERANCE);
  });
});

describe('the next eclipses', () => {
  it('from Burgos: the Sun goes out for 100 seconds on the evening of 12 August 2026', () => {
    const [next] = nextEclipses(Date.UTC(2026, 7, 1), BURGOS, 1);
    expect(next).toMatchObject({ body: 'sun', kind: 'total', obscuration: 1 });
    expect(new Date(next?.maximum ?? 0).toISOString()).toMatch(/^2026-08-12T18:29/);
    const [, second, third] = next?.contacts ?? [];
    expect(((third?.time ?? 0) - (second?.time ?? 0)) / 1000).toBeGreaterThan(90);
    expect(((third?.time ?? 0) - (second?.time ?? 0)) / 1000).toBeLessThan(115);
    expect(next?.best.altitude).toBeGreaterThan(7);
  });

  it('from Luxor: more than six minutes of night at noon on 2 August 2027', () => {
    const [next] = nextEclipses(Date.UTC(2027, 6, 1), LUXOR, 1);
    expect(next).toMatchObject({ body: 'sun', kind: 'total' });
    const [, second, third] = next?.contacts ?? [];
    expect(((third?.time ?? 0) - (second?.time ?? 0)) / 60_000).toBeGreaterThan(6.2);
    expect(next?.best.altitude).toBeGreaterThan(80);
  });

  it('from Épinal: the Moon rises already in the shadow on 7 September 2025', () => {
    const [next] = nextEclipses(Date.UTC(2025, 8, 1), place, 1);
    expect(next).toMatchObject({ body: 'moon', kind: 'total' });
    const altitudes = Object.fromEntries(next?.contacts.map(({ id, altitude }) => [id, altitude]) ?? []);
    expect(altitudes.U2).toBeLessThan(0);
    expect(altitudes.U3).toBeGreaterThan(5);
  });

  it('count the one that is under way, and give the best moment above the horizon', () => {
    const during = Date.UTC(2028, 0, 26, 16, 0);
    const [now] = nextEclipses(during, place, 1);
    expect(now?.body).toBe('sun');
    // The Sun sets before the maximum.
    expect(now?.best.time).toBeLessThan(now?.maximum ?? 0);
    expect(now?.best.altitude).toBeGreaterThan(0);
    expect(now?.best.obscuration).toBeLessThan(now?.obscuration ?? 0);
    expect(nextEclipses(Date.UTC(2028, 0, 26, 18, 30), place, 1)[0]?.maximum).toBeGreaterThan(during + 30 * 86_400_000);
  });

  it('come in order, as many as asked', () => {
    const list = nextEclipses(FIRST, place, 4);
    expect(list).toHaveLength(4);
    expect(list.map(({ maximum }) => maximum)).toEqual(list.map(({ maximum }) => maximum).toSorted((a, b) => a - b));
  });
});

describe('the moment to begin to watch', () => {
  it('is ten minutes before the best one, or that one when the body rises with it', () => {
    const [high] = nextEclipses(Date.UTC(2026, 7, 1), place, 1);
    if (!high) throw new Error('no eclipse');
    expect(high.best.time - watchFrom(high, place)).toBe(600_000);
    const rising = { ...high, best: { ...high.best, time: Date.UTC(2026, 7, 13, 4, 28) } };
    expect(watchFrom(rising, place)).toBe(rising.best.time);
  });
});

describe('two discs', () => {
  const radius = fc.double({ min: 0.1, max: 3, noNaN: true });

  it('hide nothing when apart, all when covered, and more the nearer they are', () => {
    expect(obscuration({ behind: 1, before: 1, separation: 2 })).toBe(0);
    expect(obscuration({ behind: 1, before: 1.1, separation: 0.1 })).toBe(1);
    expect(obscuration({ behind: 1, before: 0.5, separation: 0.2 })).toBeCloseTo(0.25, 12);
    expect(magnitude({ behind: 1, before: 1, separation: 1 })).toBeCloseTo(0.5, 12);
    fc.assert(
      fc.property(radius, fc.double({ min: 0, max: 3, noNaN: true }), (before, away) => {
        const near = obscuration({ behind: 1, before, separation: away });
        const far = obscuration({ behind: 1, before, separation: away + 0.1 });
        expect(near).toBeGreaterThanOrEqual(far - 1e-9);
        expect(near).toBeGreaterThanOrEqual(0);
        expect(near).toBeLessThanOrEqual(1);
      }),
    );
  });
});
