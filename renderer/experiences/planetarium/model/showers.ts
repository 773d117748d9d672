import { SunPosition } from 'astronomy-engine';
import { toTime } from './ephemeris.ts';
import type { MeteorShower } from './data.ts';
import type { Vector3 } from './sky.ts';
import { RADIANS, wrap180, wrap360 } from './vectors.ts';

/**
 * The main showers of the year. Dates as longitudes of the Sun, radiants, rates, population indices and speeds: working
 * list of the International Meteor Organization (Meteor Shower Calendar 2024, J. Rendtel ed., tables 5 and 6, rounded).
 * Fall from the peak: Jenniskens 1994, A&A 287, 990 (rounded; one slope for both sides).
 */
export const SHOWERS: readonly MeteorShower[] = [
  row('QUA', [276, 283.15, 291], [230, 49], [0.6, -0.2], { rate: 80, fall: 2.2, index: 2.1, speed: 41 }),
  row('LYR', [24, 32.3, 40], [271, 34], [1.1, 0], { rate: 18, fall: 0.22, index: 2.1, speed: 49 }),
  row('ETA', [29, 45.5, 67], [338, -1], [0.9, 0.4], { rate: 50, fall: 0.08, index: 2.4, speed: 66 }),
  row('CAP', [101, 127, 142], [307, -10], [0.9, 0.25], { rate: 5, fall: 0.04, index: 2.5, speed: 23 }),
  row('SDA', [110, 127, 150], [340, -16], [0.8, 0.2], { rate: 25, fall: 0.09, index: 2.5, speed: 41 }),
  row('PER', [114, 140, 151], [48, 58], [1.4, 0.2], { rate: 100, fall: 0.2, index: 2.2, speed: 59 }),
  row('DRA', [193, 195.4, 197], [263, 56], [0, 0], { rate: 5, fall: 0.7, index: 2.6, speed: 21 }),
  row('ORI', [189, 208, 225], [95, 16], [0.7, 0.1], { rate: 20, fall: 0.12, index: 2.5, speed: 66 }),
  row('STA', [177, 223, 238], [52, 15], [0.8, 0.2], { rate: 7, fall: 0.026, index: 2.3, speed: 27 }),
  row('NTA', [207, 230, 258], [58, 22], [0.8, 0.1], { rate: 5, fall: 0.026, index: 2.3, speed: 29 }),
  row('LEO', [224, 235.3, 248], [152, 22], [0.6, -0.4], { rate: 10, fall: 0.39, index: 2.5, speed: 71 }),
  row('GEM', [252, 262.2, 268], [112, 33], [1, -0.1], { rate: 150, fall: 0.35, index: 2.6, speed: 35 }),
  row('URS', [265, 270.7, 275], [217, 76], [0, -0.3], { rate: 10, fall: 0.61, index: 3, speed: 33 }),
];

/** Limit magnitude for which zenithal rates are given. */
const STANDARD_LIMIT = 6.5;
const DAY = 86_400_000;
/** Milliseconds in which neither rates nor radiants change to be seen. */
const WATCH = 600_000;
/** Degrees that the Sun goes in a day, the mean of the year. */
const SUN_GOES = 360 / 365.2422;
/** General precession, degrees a Julian year. */
const PRECESSION = 50.29 / 3600;
const J2000_TIME = Date.UTC(2000, 0, 1, 12);
const JULIAN_YEAR = 365.25 * DAY;

/** Geocentric longitude of the Sun, equinox of J2000, degrees. */
export function solarLongitude(time: number): number {
  return wrap360(SunPosition(toTime(time)).elon - (PRECESSION * (time - J2000_TIME)) / JULIAN_YEAR);
}

/** True from the first to the last meteors of the year. */
export function isActive({ start, end }: MeteorShower, longitude: number): boolean {
  return wrap360(longitude - start) <= wrap360(end - start);
}

/** Zenithal hourly rate at a longitude of the Sun. */
export function zenithalRateAt(shower: MeteorShower, longitude: number): number {
  if (!isActive(shower, longitude)) return 0;
  return shower.zenithalRate * 10 ** (-shower.fall * Math.abs(wrap180(longitude - shower.peak)));
}

/**
 * Meteors an hour that one person sees: radiant at `altitude` degrees, naked-eye limit `limit`. The definition of the
 * zenithal hourly rate turned round (IMO Handbook, Rendtel & Arlt 2008).
 */
export function hourlyRate(shower: MeteorShower, longitude: number, altitude: number, limit: number): number {
  if (altitude <= 0) return 0;
  const faint = shower.populationIndex ** (limit - STANDARD_LIMIT);
  return zenithalRateAt(shower, longitude) * Math.sin(altitude * RADIANS) * faint;
}

/** Place of the radiant at a longitude of the Sun, degrees, J2000: it drifts only while the shower is active. */
export function radiantAt(
  shower: MeteorShower,
  longitude: number,
): Pick<MeteorShower, 'rightAscension' | 'declination'> {
  const away = isActive(shower, longitude) ? wrap180(longitude - shower.peak) : 0;
  return {
    rightAscension: wrap360(shower.rightAscension + shower.drift[0] * away),
    declination: shower.declination + shower.drift[1] * away,
  };
}

/** The time nearest to `time` at which the Sun has the longitude of the peak; right to a few minutes. */
export function peakNear(shower: MeteorShower, time: number): number {
  let at = time;
  for (let i = 0; i < 4; i++) at += (wrap180(shower.peak - solarLongitude(at)) / SUN_GOES) * DAY;
  return at;
}

/** A shower that has meteors at a time. */
export interface ActiveShower {
  shower: MeteorShower;
  /** Longitude of the Sun, degrees. */
  longitude: number;
  /** Unit vector in EQJ of the radiant. */
  radiant: Vector3;
}

/** Which showers are active, looked up again when the time moved by more than ten minutes. */
export function createShowerWatch(): (time: number) => readonly ActiveShower[] {
  let at = Number.NaN;
  let active: readonly ActiveShower[] = [];
  return (time) => {
    if (!(Math.abs(time - at) < WATCH)) {
      at = time;
      active = activeShowers(time);
    }
    return active;
  };
}

export function activeShowers(time: number): ActiveShower[] {
  const longitude = solarLongitude(time);
  return SHOWERS.filter((one) => isActive(one, longitude)).map((one) => ({
    shower: one,
    longitude,
    radiant: radiantDirection(one, longitude),
  }));
}

/** Unit vector in EQJ of a shower's radiant. */
export function radiantDirection(shower: MeteorShower, longitude: number): Vector3 {
  const { rightAscension, declination } = radiantAt(shower, longitude);
  const [ra, dec] = [rightAscension * RADIANS, declination * RADIANS];
  return [Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)];
}

export function showerOf(id: string): MeteorShower {
  const found = SHOWERS.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`no such shower: ${id}`);
  return found;
}

function row(
  id: string,
  [start, peak, end]: readonly [number, number, number],
  [rightAscension, declination]: readonly [number, number],
  drift: readonly [number, number],
  { rate, fall, index, speed }: { rate: number; fall: number; index: number; speed: number },
): MeteorShower {
  const radiant = { rightAscension, declination, drift };
  return { id, start, peak, end, ...radiant, zenithalRate: rate, fall, populationIndex: index, speed };
}
