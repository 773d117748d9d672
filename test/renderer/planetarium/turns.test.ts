import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daylightOf } from '../../../renderer/experiences/planetarium/model/daylight.ts';
import { bodyOf } from '../../../renderer/experiences/planetarium/model/facts.ts';
import { computeSky, EPHEMERIS_LIMITS } from '../../../renderer/experiences/planetarium/model/ephemeris.ts';
import { eveningOf, momentAt, seasonsOf } from '../../../renderer/experiences/planetarium/model/moments.ts';
import { nextDawn, nextDusk, SUN, sunAltitude } from '../../../renderer/experiences/planetarium/model/night.ts';
import { quartersAround } from '../../../renderer/experiences/planetarium/model/phases.ts';
import { nearLimit, stepUnits, turnOf, TURNS, UNITS } from '../../../renderer/experiences/planetarium/model/turns.ts';
import { instantOf, localTime, solarZone, zoneOffset } from '../../../renderer/experiences/planetarium/model/zone.ts';
import { createDateWords } from '../../../renderer/experiences/planetarium/panel/when.ts';
import { EPINAL, visitPlanetarium } from './sky.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PARIS = 'Europe/Paris';
const NOW = Date.parse('2026-11-24T20:00:00Z');

describe('the clocks of a place', () => {
  it('are ahead of UTC by an hour in winter, two in summer, nine minutes before 1911', () => {
    expect(zoneOffset(NOW, PARIS)).toBe(HOUR);
    expect(zoneOffset(Date.parse('2026-07-01T00:00:00Z'), PARIS)).toBe(2 * HOUR);
    expect(zoneOffset(Date.parse('1800-01-01T00:00:00Z'), PARIS)).toBe(561_000);
    expect(zoneOffset(NOW, 'UTC')).toBe(0);
  });

  it('follow the Sun where no zone has a name', () => {
    expect(solarZone(6.4497)).toBe('+00:26');
    expect(solarZone(-173.55)).toBe('-11:34');
    expect(zoneOffset(NOW, solarZone(-173.55))).toBe(-(11 * 60 + 34) * 60_000);
  });

  it('give back the instant of the date that they show, over six thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 17_000_000 }), (halfHours) => {
        const time = halfHours * 1_800_000;
        const shown = localTime(time, 'Asia/Tokyo');
        expect(Math.abs(instantOf(shown, 'Asia/Tokyo') - time)).toBeLessThan(60_000);
      }),
      { numRuns: 200 },
    );
  });
});

describe('turns of the ring', () => {
  it('has noon at the top of the day, the full Moon at the top of the month, July at the top of the year', () => {
    expect(turnOf('day', Date.parse('2026-11-24T11:00:00Z'), PARIS)).toBeCloseTo(0, 9);
    expect(turnOf('day', Date.parse('2026-11-24T17:00:00Z'), PARIS)).toBeCloseTo(0.25, 9);
    // 24 November 2026, 14 h 53 UTC: full Moon. The mean one is within 14 h of it.
    const moon = turnOf('month', Date.parse('2026-11-24T14:53:00Z'), PARIS);
    expect(Math.min(moon, 1 - moon)).toBeLessThan(0.03);
    const summer = turnOf('year', Date.parse('2026-07-02T12:00:00Z'), PARIS);
    expect(Math.min(summer, 1 - summer)).toBeLessThan(0.01);
  });

  it.each(UNITS)('comes back to its place after one %s', (unit) => {
    const time = Date.parse('2026-06-10T09:12:30Z');
    const away = turnOf(unit, time + TURNS[unit].length, 'UTC') - turnOf(unit, time, 'UTC');
    expect(Math.abs(away - Math.round(away))).toBeLessThan(1e-6);
  });

  it('keeps the date and the hour when it steps by years and centuries', () => {
    const at = (text: string) => Date.parse(text);
    expect(stepUnits('year', at('2026-07-24T20:00:07Z'), 1, PARIS)).toBe(at('2027-07-24T20:00:07Z'));
    expect(stepUnits('year', at('2028-02-29T20:00:00Z'), 1, PARIS)).toBe(at('2029-02-28T20:00:00Z'));
    expect(localTime(stepUnits('century', at('2026-07-24T20:00:00Z'), -3, PARIS), PARIS)).toMatchObject({
      year: 1726,
      month: 7,
      day: 24,
      hour: 22,
    });
    expect(stepUnits('day', at('2026-07-24T20:00:00Z'), -1, PARIS)).toBe(at('2026-07-23T20:00:00Z'));
  });

  it('stops at the ends of the ephemeris and says so', () => {
    expect(stepUnits('century', EPHEMERIS_LIMITS.last - DAY, 1, PARIS)).toBe(EPHEMERIS_LIMITS.last);
    expect(nearLimit(NOW)).toBeNull();
    expect(nearLimit(EPHEMERIS_LIMITS.last)).toEqual({ end: 'last', reached: true });
    expect(nearLimit(EPHEMERIS_LIMITS.first + 10 * DAY)).toEqual({ end: 'first', reached: false });
  });
});

describe('the day on the ring', () => {
  it('has sunrise and sunset where they are, to three minutes, all the year', () => {
    for (let day = 0; day < 365; day += 13) {
      const noon = Date.UTC(2026, 0, 1 + day, 11, 35);
      const daylight = daylightOf(bodyOf(computeSky(noon, EPINAL), 'sun'), EPINAL);
      const middle = noon - daylight.hourAngle * DAY;
      const off = (found: number, drawn: number) => Math.abs(found - drawn) / 60_000;
      expect(off(nextDusk(noon, EPINAL, SUN.set), middle + daylight.halfDay * DAY)).toBeLessThan(3);
      expect(off(nextDawn(noon - 12 * HOUR, EPINAL, SUN.set), middle - daylight.halfDay * DAY)).toBeLessThan(3);
      expect(daylight.altitudeAt(daylight.hourAngle)).toBeCloseTo(sunAltitude(noon, EPINAL), 3);
    }
  });

  it('is all day or all night at the pole', () => {
    const pole = { latitude: 90, longitude: 0, elevation: 0 };
    const june = daylightOf(bodyOf(computeSky(Date.UTC(2026, 5, 21), pole), 'sun'), pole);
    const december = daylightOf(bodyOf(computeSky(Date.UTC(2026, 11, 21), pole), 'sun'), pole);
    expect([june.halfDay, december.halfDay]).toEqual([0.5, 0]);
  });

  it('has the four quarters of the Moon about the instant, in turn', () => {
    const quarters = quartersAround(NOW);
    expect(quarters.map(({ quarter }) => quarter).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
    const full = quarters.find(({ quarter }) => quarter === 2)?.time ?? 0;
    expect(Math.abs(full - Date.parse('2026-11-24T14:53:00Z'))).toBeLessThan(5 * 60_000);
  });
});

describe('moments', () => {
  it('are those of the shown day for the Sun, and the next ones for the rest', () => {
    const shown = Date.parse('2027-06-10T03:00:00Z');
    const sunrise = momentAt('sunrise', NOW, shown, EPINAL);
    const sunset = momentAt('sunset', NOW, shown, EPINAL);
    for (const { time, look } of [sunrise, sunset]) {
      expect(localTime(time, PARIS)).toMatchObject({ year: 2027, month: 6, day: 10 });
      expect(sunAltitude(time, EPINAL)).toBeCloseTo(SUN.set, 1);
      expect(look).toBe('sun');
    }
    expect(sunrise.time).toBeLessThan(sunset.time);
    expect(localTime(momentAt('juneSolstice', NOW, NOW, EPINAL).time, PARIS)).toMatchObject({
      year: 2027,
      month: 6,
      day: 21,
    });
    expect(localTime(momentAt('christmas', NOW, NOW, EPINAL).time, PARIS)).toMatchObject({
      year: 2026,
      day: 24,
      hour: 21,
    });
  });

  it('shows the full Moon risen in the dusk', () => {
    const { time } = momentAt('fullMoon', NOW, NOW, EPINAL);
    const moon = bodyOf(computeSky(time, EPINAL), 'moon');
    expect(moon.phase).toBeGreaterThan(0.98);
    expect(moon.altitude).toBeGreaterThan(3);
  });

  it('goes two thousand years back, to the same day and hour', () => {
    const { time } = momentAt('longAgo', NOW, NOW, EPINAL);
    expect(localTime(time, PARIS)).toMatchObject({ year: 26, month: 11, day: 24, hour: 21 });
  });

  it('shows a birthday’s evening at nine, or at nightfall in June', () => {
    expect(localTime(eveningOf({ year: 2014, month: 1, day: 20 }, EPINAL), PARIS)).toMatchObject({ day: 20, hour: 21 });
    const june = eveningOf({ year: 2014, month: 6, day: 15 }, EPINAL);
    expect(localTime(june, PARIS).day).toBe(15);
    expect(sunAltitude(june, EPINAL)).toBeCloseTo(SUN.nauticalDusk, 1);
    // 29 February of a year that has none is the 28th.
    expect(localTime(eveningOf({ year: 2015, month: 2, day: 29 }, EPINAL), PARIS)).toMatchObject({ month: 2, day: 28 });
  });

  it('knows the seasons of 2026', () => {
    const found = seasonsOf(2026);
    expect(new Date(found.marchEquinox).toISOString()).toMatch(/^2026-03-20T14:4/);
    expect(new Date(found.decemberSolstice).toISOString()).toMatch(/^2026-12-21T20:/);
  });

  it('turns the visitor to the Sun that rises', () => {
    const { planetarium } = visitPlanetarium({ at: '2026-11-24T20:00:00Z', reducedMotion: true });
    planetarium.goTo('sunrise');
    const sun = bodyOf(planetarium.sky, 'sun');
    expect(Math.abs(planetarium.gaze.azimuth - sun.azimuth)).toBeLessThan(1);
    expect(planetarium.snapshot().sunAltitude).toBeCloseTo(SUN.set, 1);
  });
});

describe('words of dates', () => {
  const words = createDateWords('fr', PARIS, NOW);

  it('say the year only where it is another', () => {
    expect(words.brief(NOW)).toBe('24 nov., 21:00');
    expect(words.brief(Date.parse('1969-07-20T20:17:00Z'))).toBe('20 juil. 1969, 21:17');
  });

  it('say « av. J.-C. » before our era, with no year zero', () => {
    expect(words.year(Date.parse('0000-06-01T00:00:00Z'))).toBe('1 av. J.-C.'.replace(' ', '\u00a0'));
    expect(words.year(Date.parse('-000043-03-15T12:00:00Z'))).toBe('44\u00a0av. J.-C.');
    expect(words.year(Date.parse('2026-03-15T12:00:00Z'))).toBe('2026');
  });

  it('count by the Gregorian calendar before 1582 too', () => {
    expect(words.day(Date.parse('1066-10-20T12:00:00Z'))).toBe('samedi 20 octobre');
  });
});
