import {
  ApsisKind,
  Body,
  Equator,
  MoonPhase,
  NextPlanetApsis,
  SearchHourAngle,
  SearchMoonPhase,
  SearchPlanetApsis,
  SearchRiseSet,
  Seasons,
} from 'astronomy-engine';
import { BODIES, computeSky, horizonRotation, toObserver, toTime } from '../ephemeris.ts';
import { nextDawn, nextDusk, solarNoon, SUN, sunAltitude } from '../night.ts';
import { constellationOf, deepSkyOf } from '../objects.ts';
import type { SkyData } from '../data.ts';
import type { Site, Vector3 } from '../sky.ts';
import { altitudeOf, type MutableVector3, normalize, transform } from '../vectors.ts';
import type { Hop, Occasion, StoryTarget } from './schema.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days within which a phase of the Moon comes back. */
const LUNATION = 31;
/** How long a thing is looked for, night after night: every few nights for a year and a bit. */
const NIGHTS = 380;
const NIGHTS_BETWEEN = 3;
const NIGHT_SAMPLE = 15 * MINUTE;
/** The moonrises about a full Moon that are compared, hours. */
const ABOUT_FULL = 40;
/** Degrees. */
const CLEAR_OF_HILLS = 8.5;
/** A crescent that is found at a glance: lit fraction. */
const THINNEST = 0.05;

const PHASES = { 'new-moon': 0, 'first-quarter': 90, 'full-moon': 180, 'last-quarter': 270 } as const;
const SEASONS = {
  'march-equinox': 'mar_equinox',
  'june-solstice': 'jun_solstice',
  'september-equinox': 'sep_equinox',
  'december-solstice': 'dec_solstice',
} as const;
/** What is needed to find an instant. */
export interface Almanac {
  site: Site;
  data: SkyData;
}

/** The instant to which hops lead from `start`; `named` are the moments known so far. Unix milliseconds. */
export function instantOf(
  hops: readonly Hop[],
  start: number,
  almanac: Almanac,
  named: ReadonlyMap<string, number> = new Map(),
): number {
  return hops.reduce((time, hop) => hopFrom(time, hop, almanac, named), start);
}

/** Every named moment of a story that starts at `start`. */
export function namedInstants(
  moments: Readonly<Record<string, readonly Hop[]>>,
  start: number,
  almanac: Almanac,
): Map<string, number> {
  const named = new Map<string, number>();
  for (const [name, hops] of Object.entries(moments)) named.set(name, instantOf(hops, start, almanac, named));
  return named;
}

function hopFrom(time: number, hop: Hop, almanac: Almanac, named: ReadonlyMap<string, number>): number {
  if (hop.from !== undefined) return named.get(hop.from) ?? time;
  if (hop.next) return nextOccasion(hop.next, time, almanac.site);
  if (hop.nearest) return nearestOccasion(hop.nearest, time, almanac.site);
  if (hop.after) {
    const { days = 0, hours = 0, minutes = 0 } = hop.after;
    return time + days * DAY + hours * HOUR + minutes * MINUTE;
  }
  return hop.seen ? firstSeen(hop.seen, hop.above ?? 0, time, almanac) : time;
}

/** The first occasion from an instant on. */
export function nextOccasion(occasion: Occasion, time: number, site: Site): number {
  switch (occasion) {
    case 'noon':
      return solarNoon(time, site);
    case 'midnight':
      return SearchHourAngle(Body.Sun, toObserver(site), 12, toTime(time)).time.date.getTime();
    case 'sunrise':
      return nextDawn(time, site, SUN.set);
    case 'sunset':
      return nextDusk(time, site, SUN.set);
    case 'civil-dusk':
      return nextDusk(time, site, SUN.civilDusk);
    case 'nautical-dusk':
      return nextDusk(time, site, SUN.nauticalDusk);
    case 'new-moon':
    case 'first-quarter':
    case 'full-moon':
    case 'last-quarter':
      return SearchMoonPhase(PHASES[occasion], toTime(time), LUNATION)?.date.getTime() ?? time;
    case 'full-moonrise':
      return fullMoonrise(time, site);
    case 'evening-crescent':
      return eveningCrescent(time, site);
    case 'march-equinox':
    case 'june-solstice':
    case 'september-equinox':
    case 'december-solstice':
      return nextSeason(SEASONS[occasion], time);
    case 'perihelion':
      return nextPerihelion(time);
  }
}

function nearestOccasion(occasion: NonNullable<Hop['nearest']>, time: number, site: Site): number {
  const before = nextOccasion(occasion, time - 13 * HOUR, site);
  const after = nextOccasion(occasion, before + HOUR, site);
  return Math.abs(before - time) <= Math.abs(after - time) ? before : after;
}

function nextSeason(season: (typeof SEASONS)[keyof typeof SEASONS], time: number): number {
  const year = new Date(time).getUTCFullYear();
  const now = Seasons(year)[season].date.getTime();
  return now >= time ? now : Seasons(year + 1)[season].date.getTime();
}

function nextPerihelion(time: number): number {
  let apsis = SearchPlanetApsis(Body.Earth, toTime(time));
  if (apsis.kind !== ApsisKind.Pericenter) apsis = NextPlanetApsis(Body.Earth, apsis);
  return apsis.time.date.getTime();
}

/** Of the moonrises about the next full Moon, that at which the Sun is nearest to setting. */
function fullMoonrise(time: number, site: Site): number {
  const full = nextOccasion('full-moon', time, site);
  const observer = toObserver(site);
  let best = full;
  let least = Infinity;
  for (let from = Math.max(time, full - ABOUT_FULL * HOUR); from < full + ABOUT_FULL * HOUR; ) {
    const rise = SearchRiseSet(Body.Moon, observer, 1, toTime(from), 2)?.date.getTime();
    if (rise === undefined) break;
    const off = Math.abs(sunAltitude(rise, site) - SUN.set);
    if (off < least) [best, least] = [rise, off];
    from = rise + 2 * HOUR;
  }
  return best;
}

/** The first civil dusk after the next new Moon, or the present one, at which the Moon stands clear of the hills. */
function eveningCrescent(time: number, site: Site): number {
  const fresh = MoonPhase(toTime(time)) < 90 ? time : nextOccasion('new-moon', time, site);
  let dusk = nextDusk(fresh, site, SUN.civilDusk);
  for (let evening = 0; evening < 8; evening++) {
    const moon = computeSky(dusk, site).bodies.find(({ id }) => id === 'moon');
    if (moon && moon.altitude > CLEAR_OF_HILLS && moon.phase > THINNEST && moon.azimuth > 180) return dusk;
    dusk = nextDusk(dusk + 12 * HOUR, site, SUN.civilDusk);
  }
  return dusk;
}

/** Tonight or a later night, the first dark instant at which all targets stand above an altitude; else tonight's dusk. */
function firstSeen(targets: readonly StoryTarget[], above: number, time: number, almanac: Almanac): number {
  const { site } = almanac;
  const tonight = sunAltitude(time, site) < SUN.nauticalDusk ? time : nextDusk(time, site, SUN.nauticalDusk);
  for (let nights = 0; nights < NIGHTS; nights += NIGHTS_BETWEEN) {
    const from = nights === 0 ? tonight : nextDusk(tonight + nights * DAY - 12 * HOUR, site, SUN.nauticalDusk);
    const dawn = nextDawn(from, site, SUN.nauticalDusk);
    const directions = targets.map((target) => direction(target, from, almanac));
    for (let at = from; at < dawn; at += NIGHT_SAMPLE) {
      const rotation = horizonRotation(at, site);
      if (directions.every(([x, y, z]) => altitudeOf(transform(scratch, rotation, x, y, z)) > above)) return at;
    }
  }
  return tonight;
}

const scratch: MutableVector3 = [0, 0, 0];

/** Unit vector in EQJ. */
function direction(target: StoryTarget, time: number, { site, data }: Almanac): Vector3 {
  switch (target.kind) {
    case 'body': {
      const { x, y, z } = Equator(BODIES[target.id], toTime(time), toObserver(site), false, true).vec;
      return normalize([x, y, z]);
    }
    case 'constellation':
      return constellationOf(data, target.id).label;
    case 'deepSky':
      return deepSkyOf(data, target.id).direction;
    case 'star': {
      const { hip, directions } = data.stars;
      const at = hip.indexOf(target.hip) * 3;
      if (at < 0) throw new RangeError(`HIP ${target.hip} is not in the catalogue`);
      return [directions[at] ?? 0, directions[at + 1] ?? 0, directions[at + 2] ?? 0];
    }
  }
}
