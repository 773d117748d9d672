import { Body, SearchAltitude, SearchHourAngle } from 'astronomy-engine';
import { computeSky, toObserver, toTime } from './ephemeris.ts';
import type { Site } from './sky.ts';

/** Altitudes of the Sun's centre, degrees. */
export const SUN = {
  /** Nautical dusk: stars of every constellation are out. */
  nauticalDusk: -12,
  /** Civil dusk: the planets are out. */
  civilDusk: -6,
  /** Its upper edge touches the horizon, refraction and half its diameter counted. */
  set: -0.833,
} as const;

const DAYS = 1.05;
const HOUR = 3_600_000;
/** The Moon's light is in the sky while its centre is above this, degrees. */
const MOON_DOWN = -1;
const LUNATION_EVENINGS = 30;

/** True while the Sun is below nautical dusk. */
export function isNight(time: number, site: Site): boolean {
  return sunAltitude(time, site) < SUN.nauticalDusk;
}

/** Airless altitude of the Sun, degrees. */
export function sunAltitude(time: number, site: Site): number {
  return computeSky(time, site).bodies[0]?.airlessAltitude ?? 0;
}

/**
 * The next time from `time` that the Sun goes down through `altitude`; where it does not within a day (summer of the
 * north), the next time that it is lowest.
 */
export function nextDusk(time: number, site: Site, altitude: number): number {
  const found = SearchAltitude(Body.Sun, toObserver(site), -1, toTime(time), DAYS, altitude);
  return found ? found.date.getTime() : solarMidnight(time, site);
}

/**
 * The first sunset from `time` after which the Moon stays down for `hours`, among the next thirty; else the next
 * sunset. Such an evening comes every month, but in the north's summer.
 */
export function moonlessSunset(time: number, site: Site, hours: number): number {
  const first = nextDusk(time, site, SUN.set);
  let sunset = first;
  for (let evening = 0; evening < LUNATION_EVENINGS; evening++) {
    if (moonStaysDown(sunset, site, hours)) return sunset;
    sunset = nextDusk(sunset + HOUR, site, SUN.set);
  }
  return first;
}

function moonStaysDown(sunset: number, site: Site, hours: number): boolean {
  return [0.25, 0.5, 1].every((share) => {
    const moon = computeSky(sunset + share * hours * HOUR, site).bodies.find(({ id }) => id === 'moon');
    return moon !== undefined && moon.airlessAltitude < MOON_DOWN;
  });
}

/** The next time from `time` that the Sun comes up through `altitude`; else the second next solar midnight. */
export function nextDawn(time: number, site: Site, altitude: number): number {
  const found = SearchAltitude(Body.Sun, toObserver(site), 1, toTime(time), DAYS, altitude);
  return found ? found.date.getTime() : solarMidnight(time + 12 * HOUR, site);
}

/** The next time from `time` that the Sun is highest. */
export function solarNoon(time: number, site: Site): number {
  return SearchHourAngle(Body.Sun, toObserver(site), 0, toTime(time)).time.date.getTime();
}

function solarMidnight(time: number, site: Site): number {
  return SearchHourAngle(Body.Sun, toObserver(site), 12, toTime(time)).time.date.getTime();
}
