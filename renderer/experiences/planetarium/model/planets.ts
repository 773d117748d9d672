import { AstroTime, Body, HelioVector, Rotation_ECL_EQJ } from 'astronomy-engine';
import { SERIES } from './generated/series.ts';
import type { BodyId, Vector3 } from './sky.ts';
import type { MutableVector3 } from './vectors.ts';

/** Terms by power of time (millennia from J2000): amplitude, phase, frequency of each, one after another. */
export type Powers = readonly (readonly number[])[];

/** Heliocentric longitude and latitude (radians) and distance (astronomical units), ecliptic and equinox of J2000. */
export interface Series {
  readonly L: Powers;
  readonly B: Powers;
  readonly R: Powers;
}

type PlanetId = Exclude<BodyId, 'sun' | 'moon'>;

/** Light days in an astronomical unit. */
const LIGHT_DAYS = 1 / 173.1446326846693;
const DAYS_PER_MILLENNIUM = 365_250;

const ENGINE: Record<PlanetId | 'earth', Body> = {
  earth: Body.Earth,
  mercury: Body.Mercury,
  venus: Body.Venus,
  mars: Body.Mars,
  jupiter: Body.Jupiter,
  saturn: Body.Saturn,
  uranus: Body.Uranus,
  neptune: Body.Neptune,
};

/** Ecliptic of J2000 → EQJ; astronomy-engine stores matrices by columns. */
const TO_EQJ = Rotation_ECL_EQJ().rot;

/**
 * What astronomy-engine's shortened series leave out of the place of a body seen from the Earth, astronomical units in
 * EQJ: to be added to its vector. Its planets err by up to 22″ (Saturn), those of the longer series kept here by 1 to 2″
 * in our centuries. `distance` is the light's way, astronomical units. The Moon needs nothing.
 */
export function remainder(id: BodyId, when: AstroTime, distance: number): Vector3 {
  if (id === 'moon') return [0, 0, 0];
  const earth = leftOut('earth', when.tt);
  const body = id === 'sun' ? [0, 0, 0] : leftOut(id, when.tt - distance * LIGHT_DAYS);
  return [(body[0] ?? 0) - earth[0], (body[1] ?? 0) - earth[1], (body[2] ?? 0) - earth[2]];
}

/** Heliocentric place of a planet in EQJ, astronomical units; `tt` is days of Terrestrial Time from J2000. */
export function heliocentric(id: PlanetId | 'earth', tt: number): MutableVector3 {
  const { L, B, R } = SERIES[id];
  const T = tt / DAYS_PER_MILLENNIUM;
  const longitude = sum(L, T);
  const latitude = sum(B, T);
  const distance = sum(R, T);
  const x = distance * Math.cos(latitude) * Math.cos(longitude);
  const y = distance * Math.cos(latitude) * Math.sin(longitude);
  const z = distance * Math.sin(latitude);
  const row = (i: number) => (TO_EQJ[0]?.[i] ?? 0) * x + (TO_EQJ[1]?.[i] ?? 0) * y + (TO_EQJ[2]?.[i] ?? 0) * z;
  return [row(0), row(1), row(2)];
}

/** What is left out at the two ends of the day (of TT) that was asked last: it changes so slowly that between them a line will do. */
const days = new Map<PlanetId | 'earth', { day: number; start: Vector3; end: Vector3 }>();

function leftOut(id: PlanetId | 'earth', tt: number): MutableVector3 {
  const day = Math.floor(tt);
  let known = days.get(id);
  if (known?.day !== day) {
    known = { day, start: leftOutAt(id, day), end: leftOutAt(id, day + 1) };
    days.set(id, known);
  }
  const { start, end } = known;
  const share = tt - day;
  const between = (axis: 0 | 1 | 2) => start[axis] + (end[axis] - start[axis]) * share;
  return [between(0), between(1), between(2)];
}

function leftOutAt(id: PlanetId | 'earth', tt: number): Vector3 {
  const ours = heliocentric(id, tt);
  const theirs = HelioVector(ENGINE[id], AstroTime.FromTerrestrialTime(tt));
  return [ours[0] - theirs.x, ours[1] - theirs.y, ours[2] - theirs.z];
}

function sum(powers: Powers, T: number): number {
  let total = 0;
  for (let power = powers.length - 1; power >= 0; power--) {
    const terms = powers[power] ?? [];
    let here = 0;
    for (let i = 0; i < terms.length; i += 3) {
      here += (terms[i] ?? 0) * Math.cos((terms[i + 1] ?? 0) + (terms[i + 2] ?? 0) * T);
    }
    total = total * T + here;
  }
  return total;
}
