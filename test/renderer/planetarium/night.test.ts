import { expect, test } from 'vitest';
import { computeSky } from '../../../renderer/experiences/planetarium/model/ephemeris.ts';
import { moonlessSunset, nextDusk, SUN } from '../../../renderer/experiences/planetarium/model/night.ts';

const EPINAL = { latitude: 48.1733, longitude: 6.4497, elevation: 330 };
const HOUR = 3_600_000;

function moonAltitude(time: number): number {
  return computeSky(time, EPINAL).bodies.find(({ id }) => id === 'moon')?.airlessAltitude ?? Number.NaN;
}

test('about full Moon, the evening shown is a later one, when the Moon is down', () => {
  const fullMoon = Date.parse('2026-11-24T12:00:00Z');
  const sunset = moonlessSunset(fullMoon, EPINAL, 2.6);
  expect(moonAltitude(nextDusk(fullMoon, EPINAL, SUN.set) + HOUR)).toBeGreaterThan(0);
  expect(sunset - fullMoon).toBeGreaterThan(24 * HOUR);
  for (const hours of [0.65, 1.3, 2.6]) expect(moonAltitude(sunset + hours * HOUR)).toBeLessThan(-1);
});

test('about new Moon, it is this very evening', () => {
  const newMoon = Date.parse('2026-11-09T12:00:00Z');
  expect(moonlessSunset(newMoon, EPINAL, 2.6)).toBe(nextDusk(newMoon, EPINAL, SUN.set));
});

test('where no evening is without Moon, the next sunset serves', () => {
  const north = { latitude: 82, longitude: 0, elevation: 0 };
  const summer = Date.parse('2026-06-21T00:00:00Z');
  expect(Number.isFinite(moonlessSunset(summer, north, 2.6))).toBe(true);
});
