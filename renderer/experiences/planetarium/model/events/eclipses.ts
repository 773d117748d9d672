import { NextLocalSolarEclipse, NextLunarEclipse, SearchLocalSolarEclipse, SearchLunarEclipse } from 'astronomy-engine';
import { apparentPlace, horizonRotation, toObserver, toTime } from '../ephemeris.ts';
import { boundTime } from '../limits.ts';
import { KM_PER_AU, RADII } from '../sizes.ts';
import { toHorizontal } from '../stars.ts';
import type { BodyId, Horizontal, Site } from '../sky.ts';
import { normalize, RADIANS, separation, transform } from '../vectors.ts';
import { type Discs, magnitude, obscuration } from './discs.ts';
import { bisect, lowest } from './search.ts';
import { earthShadow } from './shadow.ts';

/**
 * Contacts of the limbs. Solar: C1 and C4 outer, C2 and C3 inner (annular or total). Lunar: P1 and P4 with the penumbra,
 * U1 and U4 with the umbra, U2 and U3 the Moon's whole disc in it.
 */
export type ContactId = 'C1' | 'C2' | 'C3' | 'C4' | 'P1' | 'U1' | 'U2' | 'U3' | 'U4' | 'P4';

export interface Contact {
  id: ContactId;
  /** Unix milliseconds. */
  time: number;
  /** Apparent, degrees; below 0 it is not seen from the site. */
  altitude: number;
}

/** One eclipse as a site sees it. */
export interface Eclipse {
  /** What is darkened. */
  body: 'sun' | 'moon';
  kind: 'penumbral' | 'partial' | 'annular' | 'total';
  /** Of what this site sees (Sun), or everywhere (Moon); Unix milliseconds. */
  maximum: number;
  contacts: readonly Contact[];
  /** At maximum: share of the diameter, over 1 when total; a penumbral eclipse has that of the penumbra. */
  magnitude: number;
  /** At maximum: share of the disc hidden, or in the umbra; 0 to 1. */
  obscuration: number;
  /** The moment nearest to the maximum at which the body is above the horizon. */
  best: { time: number; obscuration: number } & Horizontal;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Longer than any eclipse lasts from its maximum to an outer contact. */
const HALF = 3.2 * HOUR;
/** About the engine's maximum, in which ours lies. */
const NEAR = 10 * MINUTE;
const BEFORE = 10 * MINUTE;
/** How finely a body's rising is looked for. */
const STEP = MINUTE;
/** The engine is asked this often before the list ends short: at the ends of the ephemeris there may be no more. */
const ENOUGH = 200;

/**
 * The next eclipses of the Sun and Moon that a site sees, the one under way included, by the time of their maximum.
 * About 20 ms each. Radii: Sun 695,700 km, Moon 1,737.4 km (mean limb: valleys shift a contact by a second or two); the
 * umbra after Danjon; ΔT after Espenak and Meeus, which in 2026 is 6 s more than what is observed.
 */
export function nextEclipses(time: number, site: Site, count: number): Eclipse[] {
  const list: Eclipse[] = [];
  for (const one of eclipsesFrom(time, site)) {
    if (list.length >= count) break;
    list.push(one);
  }
  return list;
}

/** The same, one after another, for who must not be kept waiting. */
export function* eclipsesFrom(time: number, site: Site): Generator<Eclipse, undefined> {
  const from = boundTime(time);
  const kinds = [solarEclipses(from, site), lunarEclipses(from, site)].map((all) => ({ all, next: all.next().value }));
  for (;;) {
    const [first] = kinds
      .filter((kind) => kind.next)
      .toSorted((a, b) => (a.next?.maximum ?? 0) - (b.next?.maximum ?? 0));
    if (!first?.next) return undefined;
    yield first.next;
    first.next = first.all.next().value;
  }
}

/** When to begin to watch: ten minutes before the best moment, or at it where the body has only just risen. */
export function watchFrom({ body, best }: Eclipse, site: Site): number {
  const early = best.time - BEFORE;
  return locate(body, early, site).altitude > 0 ? early : best.time;
}

/** Solar eclipses of which a site sees something, from the one under way on. */
export function* solarEclipses(time: number, site: Site): Generator<Eclipse, undefined> {
  const observer = toObserver(site);
  let next = SearchLocalSolarEclipse(toTime(time - 2 * HALF), observer);
  for (let i = 0; i < ENOUGH; i++) {
    const eclipse = solarEclipse(next.peak.time.date.getTime(), site);
    if (eclipse && end(eclipse) > time) yield eclipse;
    next = NextLocalSolarEclipse(next.peak.time, observer);
  }
  return undefined;
}

/** Lunar eclipses of which a site sees something, from the one under way on. */
export function* lunarEclipses(time: number, site: Site): Generator<Eclipse, undefined> {
  let next = SearchLunarEclipse(toTime(time - 2 * HALF));
  for (let i = 0; i < ENOUGH; i++) {
    const eclipse = lunarEclipse(next.peak.date.getTime(), site);
    if (eclipse && end(eclipse) > time) yield eclipse;
    next = NextLunarEclipse(next.peak);
  }
  return undefined;
}

/** Sun and Moon as a site sees them, degrees. */
export function solarDiscs(time: number, site: Site): Discs {
  const when = toTime(time);
  const observer = toObserver(site);
  const sun = apparentPlace('sun', when, observer);
  const moon = apparentPlace('moon', when, observer);
  return {
    behind: radius('sun', Math.hypot(...sun)),
    before: radius('moon', Math.hypot(...moon)),
    separation: separation(sun, moon),
  };
}

/** The Moon and the Earth's umbra and penumbra, in the Moon's radii; seen from the Earth's centre. */
export function lunarDiscs(time: number): { umbra: Discs; penumbra: Discs } {
  const shadow = earthShadow(toTime(time));
  const unit = RADII.moon / KM_PER_AU;
  if (!shadow)
    return { umbra: { behind: 1, before: 0, separation: 999 }, penumbra: { behind: 1, before: 0, separation: 999 } };
  const { moon, centre } = shadow;
  const away = Math.hypot(moon[0] - centre[0], moon[1] - centre[1], moon[2] - centre[2]) / unit;
  return {
    umbra: { behind: 1, before: shadow.umbra / unit, separation: away },
    penumbra: { behind: 1, before: shadow.penumbra / unit, separation: away },
  };
}

function solarEclipse(about: number, site: Site): Eclipse | null {
  const discs = (time: number) => solarDiscs(time, site);
  const maximum = lowest((time) => discs(time).separation, about - NEAR, about + NEAR);
  const outer = (time: number) => outside(discs(time));
  const inner = (time: number) => inside(discs(time));
  if (outer(maximum) >= 0) return null;
  const full = inner(maximum) < 0;
  const at = discs(maximum);
  const times: [ContactId, number][] = [
    ['C1', bisect(outer, maximum - HALF, maximum)],
    ...(full
      ? ([
          ['C2', bisect(inner, maximum - HALF, maximum)],
          ['C3', bisect(inner, maximum + HALF, maximum)],
        ] as [ContactId, number][])
      : []),
    ['C4', bisect(outer, maximum + HALF, maximum)],
  ];
  const kind = !full ? 'partial' : at.before >= at.behind ? 'total' : 'annular';
  return seen('sun', kind, maximum, times, magnitude(at), site, (time) => obscuration(discs(time)));
}

function lunarEclipse(about: number, site: Site): Eclipse | null {
  const maximum = lowest((time) => lunarDiscs(time).umbra.separation, about - NEAR, about + NEAR);
  const penumbra = (time: number) => outside(lunarDiscs(time).penumbra);
  const umbra = (time: number) => outside(lunarDiscs(time).umbra);
  const whole = (time: number) => inside(lunarDiscs(time).umbra);
  if (penumbra(maximum) >= 0) return null;
  const touched = umbra(maximum) < 0;
  const full = whole(maximum) < 0;
  const pair = (
    first: ContactId,
    last: ContactId,
    f: (time: number) => number,
    there: boolean,
  ): [ContactId, number][] =>
    there
      ? [
          [first, bisect(f, maximum - HALF, maximum)],
          [last, bisect(f, maximum + HALF, maximum)],
        ]
      : [];
  const times = [
    ...pair('P1', 'P4', penumbra, true),
    ...pair('U1', 'U4', umbra, touched),
    ...pair('U2', 'U3', whole, full),
  ].toSorted((a, b) => a[1] - b[1]);
  const at = lunarDiscs(maximum);
  const kind = full ? 'total' : touched ? 'partial' : 'penumbral';
  const share = magnitude(touched ? at.umbra : at.penumbra);
  return seen('moon', kind, maximum, times, share, site, (time) => obscuration(lunarDiscs(time).umbra));
}

/** What the site sees of an eclipse; null when the body stays under the horizon for all that can be seen of it. */
function seen(
  body: 'sun' | 'moon',
  kind: Eclipse['kind'],
  maximum: number,
  times: readonly [ContactId, number][],
  share: number,
  site: Site,
  hidden: (time: number) => number,
): Eclipse | null {
  const where = (time: number) => locate(body, time, site);
  // The penumbra alone is not seen to begin: what counts is the bite, where there is one.
  const bite = times.filter(([id]) => !id.startsWith('P') || kind === 'penumbral');
  const first = bite[0]?.[1] ?? maximum;
  const last = bite.at(-1)?.[1] ?? maximum;
  const best = nearestAbove(where, first, last, maximum);
  if (best === null) return null;
  return {
    body,
    kind,
    maximum,
    contacts: times.map(([id, time]) => ({ id, time, altitude: where(time).altitude })),
    magnitude: share,
    obscuration: hidden(maximum),
    best: { time: best, obscuration: hidden(best), ...where(best) },
  };
}

/** The time nearest to `middle`, between `first` and `last`, at which it is above the horizon. */
function nearestAbove(where: (time: number) => Horizontal, first: number, last: number, middle: number): number | null {
  const up = (time: number) => where(time).altitude > 0;
  if (up(middle)) return middle;
  for (let away = STEP; middle - away > first || middle + away < last; away += STEP) {
    if (middle - away > first && up(middle - away)) return middle - away;
    if (middle + away < last && up(middle + away)) return middle + away;
  }
  return null;
}

function locate(body: BodyId, time: number, site: Site): Horizontal {
  const [x, y, z] = apparentPlace(body, toTime(time), toObserver(site));
  return toHorizontal(normalize(transform([0, 0, 0], horizonRotation(time, site), x, y, z)));
}

function radius(id: 'sun' | 'moon', distance: number): number {
  return Math.asin(RADII[id] / KM_PER_AU / distance) / RADIANS;
}

/** Below 0 where the two discs touch. */
function outside({ behind, before, separation: away }: Discs): number {
  return away - behind - before;
}

/** Below 0 where one disc lies whole within the other. */
function inside({ behind, before, separation: away }: Discs): number {
  return away - Math.abs(before - behind);
}

function end({ contacts, maximum }: Eclipse): number {
  return contacts.at(-1)?.time ?? maximum;
}
