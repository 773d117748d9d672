import { locateStar } from './stars.ts';
import { extinction } from './brightness.ts';
import { countBrighter } from './catalogue.ts';
import { objectFacts, showerFacts } from './objects.ts';
import { activeShowers } from './showers.ts';
import type { SkyData } from './data.ts';
import type { BodyView, Horizontal, SatelliteView, Sky } from './sky.ts';
import type { Target, TargetFacts } from './types.ts';

/** A star or planet lower than this is not worth a look, degrees. */
const LOWEST = 6;
/** A shower is worth a look from this many meteors an hour, with the Sun below this, degrees. */
const WORTH_WAITING = 4;
const SHOWERS_DUSK = -9;

/** What is known of a target under a sky. Throws `RangeError` for one that the catalogues lack. */
export function factsOf(target: Target, sky: Sky, data: SkyData): TargetFacts {
  if (target.kind === 'body') return bodyFacts(bodyOf(sky, target.id));
  if (target.kind === 'satellite') return satelliteFacts(satelliteOf(sky, target.id));
  if (target.kind !== 'star') return objectFacts(target, sky, data);
  const index = data.stars.hip.indexOf(target.hip);
  if (index < 0) throw new RangeError(`HIP ${target.hip} is not in the catalogue`);
  return starFacts(index, sky, data);
}

/** Apparent place of a target. Throws `RangeError` for one that the catalogues lack. */
export function locateTarget(target: Target, sky: Sky, data: SkyData): Horizontal {
  return factsOf(target, sky, data).horizontal;
}

/**
 * What is worth seeing above the horizon, at most `count`: the Sun by day, the Moon, the planets that the eye sees, then
 * the brightest named stars; among planets and among stars the brightest first.
 */
export function highlightsOf(sky: Sky, data: SkyData, limit: number, count: number): TargetFacts[] {
  const bodies = sky.bodies
    .filter((body) => body.altitude > (body.id === 'sun' ? 0 : LOWEST) && seen(body.magnitude, body.altitude, limit))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(bodyFacts);
  const stars: TargetFacts[] = [];
  const drawn = countBrighter(data.stars, Math.min(limit, 3));
  for (let i = 0; i < drawn && bodies.length + stars.length < count; i++) {
    if (!data.named.get(data.stars.hip[i] ?? 0)?.name) continue;
    const star = starFacts(i, sky, data);
    if (star.horizontal.altitude > LOWEST && seen(star.magnitude, star.horizontal.altitude, limit)) stars.push(star);
  }
  return [...bodies, ...showersOf(sky), ...stars].slice(0, count);
}

/** The showers of the night that are worth waiting for, the richest first. */
function showersOf(sky: Sky): TargetFacts[] {
  if (bodyOf(sky, 'sun').airlessAltitude > SHOWERS_DUSK) return [];
  return activeShowers(sky.time)
    .map(({ shower }) => showerFacts(shower, sky))
    .filter(({ shower }) => (shower?.hourly ?? 0) >= WORTH_WAITING)
    .toSorted((a, b) => (b.shower?.hourly ?? 0) - (a.shower?.hourly ?? 0));
}

export function bodyOf(sky: Sky, id: BodyView['id']): BodyView {
  const body = sky.bodies.find((candidate) => candidate.id === id);
  if (!body) throw new RangeError(`no such body: ${id}`);
  return body;
}

export function satelliteOf(sky: Sky, id: SatelliteView['id']): SatelliteView {
  const satellite = sky.satellites.find((candidate) => candidate.id === id);
  if (!satellite) throw new RangeError(`no such satellite: ${id}`);
  return satellite;
}

/** True when neither Jupiter nor its shadow hides it. */
export function isSeen({ state }: SatelliteView): boolean {
  return state === 'clear' || state === 'transit';
}

export function sameTarget(a: Target | null, b: Target | null): boolean {
  return a === b || (a !== null && b !== null && keyOf(a) === keyOf(b));
}

/** A target as a word, such as `star:21421` or `deepSky:M31`: for lists and for comparing. */
export function keyOf(target: Target): string {
  return `${target.kind}:${target.kind === 'star' ? target.hip : target.id}`;
}

function bodyFacts(body: BodyView): TargetFacts {
  const { id, altitude, airlessAltitude, azimuth, magnitude, distance, phase } = body;
  return {
    target: { kind: 'body', id },
    horizontal: { altitude, airlessAltitude, azimuth },
    magnitude,
    distance,
    phase,
  };
}

function satelliteFacts({ id, altitude, airlessAltitude, azimuth, magnitude, distance }: SatelliteView): TargetFacts {
  return {
    target: { kind: 'satellite', id },
    horizontal: { altitude, airlessAltitude, azimuth },
    magnitude,
    distance,
  };
}

function starFacts(index: number, sky: Sky, { stars, named }: SkyData): TargetFacts {
  const hip = stars.hip[index] ?? 0;
  const name = named.get(hip);
  return {
    target: { kind: 'star', hip },
    horizontal: locateStar(sky, stars, index),
    magnitude: stars.magnitudes[index] ?? 0,
    colour: stars.colours[index] ?? 0,
    ...(name && { named: name }),
  };
}

/** Uranus and Neptune are beyond the naked eye of a visitor. */
function seen(magnitude: number, altitude: number, limit: number): boolean {
  return magnitude < 5 && magnitude + extinction(altitude) <= limit;
}

function rank(body: BodyView): number {
  if (body.id === 'sun') return -200;
  return body.id === 'moon' ? -100 : body.magnitude;
}
