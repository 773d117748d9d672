import type { Sky, Vector3 } from '../sky.ts';
import type { Gaze } from '../types.ts';
import { clamp, dot, RADIANS, wrap180 } from '../vectors.ts';
import {
  add,
  axisBetween,
  between,
  cross,
  ease,
  flatten,
  fromRows,
  fromTo,
  length,
  rotate,
  rowsOf,
  scale,
  swing,
  type Triple,
  unit,
  within,
} from './geometry.ts';
import { interpolate } from '../interpolate.ts';
import type { Places } from './solarSystem.ts';
import type { PortId } from './stops.ts';
import type { FlightView } from './types.ts';
import { EARTH_RADIUS, KM_PER_AU, toAltitude, toScale } from './units.ts';
import { RADII } from '../sizes.ts';

/** Obliquity of J2000, and with it the north pole of the ecliptic in EQJ (IAU 1976). */
const OBLIQUITY = 23.439_291_1 * RADIANS;
const ECLIPTIC_NORTH: Triple = [0, -Math.sin(OBLIQUITY), Math.cos(OBLIQUITY)];

/** Altitudes in kilometres between which the climb leaves the lab's zenith for a side of the Earth that the Sun lights. */
const SWING = { from: 1500, to: 30_000 };
/** Between which the camera rolls from the horizon's level to that of the planets' orbits. */
const ROLL = { from: 1200, to: 26_000 };
/** Between which it goes out to see the orbits from above, and no more goes about the Earth but about the Sun. */
const DEPART = { from: 600_000, to: 0.3 * KM_PER_AU };
const RECENTRE = { from: 0.03 * KM_PER_AU, to: 2.5 * KM_PER_AU };

/** From the Earth, the Sun stands this far from the camera at most: three quarters of the disc are lit. Degrees. */
const LIT = 62;
/** The planets' orbits are seen from this far above their plane, degrees. */
const ABOVE = 33;
/** A visited body is seen from this far from its noon at most, degrees. */
const LIT_BODY = 48;
/** Lift-off looks no farther than this from the top of the ecliptic, so that the camera need not roll much; degrees. */
const MOST_ROLL = 60;

/** How far the camera leans down from the level, degrees, by altitude in kilometres. */
const LEAN: readonly (readonly [scale: number, degrees: number])[] = [
  [toScale(0.8), 0],
  [toScale(10), 9],
  [toScale(100), 20],
  [toScale(400), 31],
  [toScale(1500), 48],
  [toScale(6000), 74],
  [toScale(20_000), 90],
];

/** From how far a visited body is seen, in its radii. */
const CLOSE: Record<PortId, number> = {
  sun: 6,
  mercury: 4.6,
  venus: 4.6,
  moon: 4.6,
  mars: 4.6,
  jupiter: 5,
  saturn: 7.5,
  uranus: 5,
  neptune: 5,
};

/** What is chosen at lift-off and kept until landing. */
export interface Heading {
  /** Azimuth that stays before the visitor, degrees. */
  azimuth: number;
  /** The side of the Earth over which one departs: ecliptic, in degrees from the Sun and from the ecliptic. */
  fromSun: number;
  latitude: number;
  /** Ecliptic longitude toward which one leaves the Solar System, degrees. */
  longitude: number;
}

/** How far one has flown: on the scale of the climb, and toward bodies, 0 to 1 each. */
export interface Progress {
  scale: number;
  visits: ReadonlyMap<PortId, number>;
}

/** Chooses the heading of a flight that starts under a sky. */
export function headingFor(sky: Sky, places: Places, gaze: Gaze): Heading {
  const [east, zenith, south] = rowsOf(sky.rotation);
  const north = flatten(ECLIPTIC_NORTH, zenith);
  const top = Math.atan2(dot(north, east), -dot(north, south)) / RADIANS;
  const azimuth = top + clamp(wrap180(gaze.azimuth - top), -MOST_ROLL, MOST_ROLL);
  const sun = unit(scale(places.earth, -1));
  const vantage = within(zenith, sun, LIT * RADIANS);
  const [longitude, latitude] = eclipticOf(vantage);
  const fromSun = wrap180(longitude - eclipticOf(sun)[0]);
  const leave = eclipticOf(sun)[0] + clamp(fromSun, -70, 70);
  return { azimuth, fromSun, latitude, longitude: leave };
}

/** Where the camera is and how it is turned. */
export function viewAt(progress: Progress, heading: Heading, sky: Sky, places: Places): FlightView {
  const home = climb(progress.scale, heading, sky, places);
  let position = home.position;
  let toward: Triple = [0, 0, 0];
  let weight = 0;
  for (const [id, share] of progress.visits) {
    if (share <= 0) continue;
    const visit = approach(id, share, home.position, places[id]);
    position = add(position, add(visit, home.position, -1));
    toward = add(toward, unit(add(places[id], visit, -1)), share);
    weight += share;
  }
  let forward: Vector3 = home.forward;
  if (weight > 0) {
    const turned = ease(weight, 0, 0.22);
    forward = unit(add(scale(home.forward, 1 - turned), unit(toward), turned));
  }
  const fromEarth = add(position, places.earth, -1);
  const distance = length(fromEarth) * KM_PER_AU;
  const frame = level(heading.azimuth, home.up, home.ahead);
  const aim = lean(heading.azimuth, forward, home.top);
  return {
    position,
    earth: places.earth,
    frame,
    turn: fromTo(frame, aim),
    earthFixed: earthFixed(sky, frame),
    altitude: Math.max(0, distance - EARTH_RADIUS),
  };
}

interface Home {
  position: Triple;
  /** Away from the Earth's centre, later from the Sun; unit vectors in EQJ. */
  up: Triple;
  /** Level, before the visitor. */
  ahead: Triple;
  /** Where the gaze points at altitude 0, and what is up on the screen. */
  forward: Triple;
  top: Triple;
}

/** The way from the ground out to the stars. */
function climb(place: number, heading: Heading, sky: Sky, places: Places): Home {
  const altitude = toAltitude(place);
  const [east, zenith, south] = rowsOf(sky.rotation);
  const sun = eclipticOf(scale(places.earth, -1))[0];
  const lit = fromEcliptic(sun + heading.fromSun, heading.latitude);
  const away = fromEcliptic(heading.longitude, ABOVE);
  const overLab = swing(zenith, lit, easeScale(place, SWING));
  const up = swing(overLab, away, easeScale(place, DEPART));

  // The horizon's level comes along as the vertical swings, then rolls until the ecliptic's north is up.
  const tilt = axisBetween(zenith, up);
  const tilted = between(zenith, up);
  const azimuth = heading.azimuth * RADIANS;
  const before = add(scale(east, Math.sin(azimuth)), south, -Math.cos(azimuth));
  const carried = rotate(before, tilt, tilted);
  const north = flatten(ECLIPTIC_NORTH, up);
  const roll = Math.atan2(dot(cross(carried, north), up), dot(carried, north));
  const ahead = rotate(carried, up, roll * easeScale(place, ROLL));

  const down = interpolate(LEAN, place) * RADIANS;
  const forward = add(scale(ahead, Math.cos(down)), up, -Math.sin(down));
  const top = add(scale(up, Math.cos(down)), ahead, Math.sin(down));

  // From the Earth's centre to the Sun's, without a jump: what one looks at is the point in between.
  const base = scale(places.earth, 1 - easeScale(place, RECENTRE));
  const position = add(base, up, (EARTH_RADIUS + altitude) / KM_PER_AU);
  return { position, up, ahead, forward, top };
}

/** Where a share of the way from `home` to a body leads: the distance that is left shrinks by equal ratios. */
function approach(id: PortId, share: number, home: Vector3, body: Vector3): Triple {
  const from = add(home, body, -1);
  const apart = length(from);
  const near = (CLOSE[id] * RADII[id]) / KM_PER_AU;
  const left = apart * (near / apart) ** share;
  const toSun = unit(scale(body, -1));
  const arrival = id === 'sun' ? unit(from) : within(unit(from), toSun, LIT_BODY * RADIANS);
  return add(body, swing(unit(from), arrival, ease(share, 0, 1)), left);
}

/** EQJ → the frame whose y is `up` and in which `ahead` stands at the azimuth given, level. */
function level(azimuthDegrees: number, up: Vector3, ahead: Vector3) {
  const azimuth = azimuthDegrees * RADIANS;
  const right = cross(ahead, up);
  const x = add(scale(ahead, Math.sin(azimuth)), right, Math.cos(azimuth));
  const z = add(scale(ahead, -Math.cos(azimuth)), right, Math.sin(azimuth));
  return fromRows(x, up, z);
}

/** EQJ → the frame in which `forward` stands at the azimuth given, at altitude 0. */
function lean(azimuthDegrees: number, forward: Vector3, top: Vector3) {
  return level(azimuthDegrees, flatten(top, forward), forward);
}

/** CAM → fixed to the Earth, by way of the lab's horizon. */
function earthFixed(sky: Sky, frame: FlightView['frame']) {
  const latitude = sky.site.latitude * RADIANS;
  const longitude = sky.site.longitude * RADIANS;
  const [sinLat, cosLat] = [Math.sin(latitude), Math.cos(latitude)];
  const [sinLon, cosLon] = [Math.sin(longitude), Math.cos(longitude)];
  const fromHorizon = fromRows(
    [-sinLon, cosLat * cosLon, sinLat * cosLon],
    [cosLon, cosLat * sinLon, sinLat * sinLon],
    [0, sinLat, -cosLat],
  );
  return product(fromHorizon, fromTo(frame, sky.rotation));
}

function product(a: FlightView['frame'], b: FlightView['frame']): FlightView['frame'] {
  const [x, y, z] = rowsOf(b);
  const row = ([p, q, r]: Triple) => add(add(scale(x, p), y, q), z, r);
  const [first, second, third] = rowsOf(a);
  return fromRows(row(first), row(second), row(third));
}

function easeScale(place: number, { from, to }: { from: number; to: number }): number {
  return ease(place, toScale(from), toScale(to));
}

/** Ecliptic longitude and latitude of a direction in EQJ, degrees. */
function eclipticOf(v: Vector3): [longitude: number, latitude: number] {
  const [x, y, z] = unit(v);
  const [sin, cos] = [Math.sin(OBLIQUITY), Math.cos(OBLIQUITY)];
  return [Math.atan2(y * cos + z * sin, x) / RADIANS, Math.asin(clamp(z * cos - y * sin, -1, 1)) / RADIANS];
}

function fromEcliptic(longitude: number, latitude: number): Triple {
  const [sin, cos] = [Math.sin(OBLIQUITY), Math.cos(OBLIQUITY)];
  const [l, b] = [longitude * RADIANS, latitude * RADIANS];
  const [x, y, z] = [Math.cos(b) * Math.cos(l), Math.cos(b) * Math.sin(l), Math.sin(b)];
  return [x, y * cos - z * sin, y * sin + z * cos];
}
