import { horizontalVector, type MutableVector3, RADIANS } from './vectors.ts';
import type { MeteorShower } from './data.ts';
import type { Vector3 } from './sky.ts';

/** A shooting star as it flies. Directions are unit vectors in HOR. */
export interface Meteor {
  head: MutableVector3;
  tail: MutableVector3;
  /** 0 to 1. */
  light: number;
}

/** A radiant above the horizon, and what comes from it. */
export interface Source {
  shower: MeteorShower;
  /** Unit vector in HOR. */
  radiant: Vector3;
  /** Meteors an hour over the whole sky. */
  hourly: number;
}

/** Meteors are drawn by lots in slices of this length, milliseconds: the same instant has the same meteors. */
const SLICE = 60_000;
const HOUR = 3_600_000;
/** A meteor is seen for this long, seconds; its path is this long for the fastest, far from the radiant, degrees. */
const LIFE = { shortest: 0.35, longest: 0.8 };
const PATH = 22;
const FASTEST = 70;
/** Part of the path that glows behind the head. */
const TRAIN = 0.55;
/** Meteors are seen at these altitudes, degrees. */
const LOWEST = 12;
const HIGHEST = 82;

/**
 * The meteors that fly at `time` (Unix milliseconds), where `rate` simulated seconds go by in a real one: each is seen
 * for its own real life, so that a rate of 60 shows an hour's meteors in a minute. At most `most`.
 */
export function meteorsAt(time: number, rate: number, sources: readonly Source[], most: number): Meteor[] {
  const span = LIFE.longest * 1000 * rate;
  const meteors: Meteor[] = [];
  for (let slice = Math.floor((time - span) / SLICE); slice <= Math.floor(time / SLICE); slice++) {
    for (const [order, source] of sources.entries()) {
      const lots = createLots(slice, order);
      const expected = (source.hourly * SLICE) / HOUR;
      const count = poisson(expected, lots);
      for (let i = 0; i < count; i++) {
        const start = (slice + lots()) * SLICE;
        const meteor = fly(source, (time - start) / (1000 * rate), lots);
        if (meteor && meteors.length < most) meteors.push(meteor);
      }
    }
  }
  return meteors;
}

/** A meteor `seconds` after it began, or null when it has not or is over. Takes the same lots in each case. */
function fly({ shower, radiant }: Source, seconds: number, lots: () => number): Meteor | null {
  const altitude = LOWEST + (HIGHEST - LOWEST) * lots() ** 1.3;
  const start = horizontalVector({ altitude, azimuth: 360 * lots() });
  const life = LIFE.shortest + (LIFE.longest - LIFE.shortest) * lots();
  const bright = 0.35 + 0.65 * lots() ** 3;
  if (seconds < 0 || seconds > life) return null;
  const cosine = start[0] * radiant[0] + start[1] * radiant[1] + start[2] * radiant[2];
  const sine = Math.sqrt(Math.max(1 - cosine * cosine, 0));
  if (sine < 0.03) return null;
  const length = PATH * RADIANS * sine * Math.min(shower.speed / FASTEST, 1) * (0.5 + bright / 2);
  const share = seconds / life;
  const away = (at: number): MutableVector3 => {
    const [c, s] = [Math.cos(at * length), Math.sin(at * length) / sine];
    return [0, 1, 2].map((axis) => {
      const from = start[axis as 0 | 1 | 2];
      return from * c + (from * cosine - radiant[axis as 0 | 1 | 2]) * s;
    }) as MutableVector3;
  };
  return { head: away(share), tail: away(Math.max(share - TRAIN, 0)), light: bright * Math.sin(Math.PI * share) };
}

/** How many come where `expected` do in the mean: Knuth's way, for the small numbers that these are. */
function poisson(expected: number, lots: () => number): number {
  const least = Math.exp(-expected);
  let count = 0;
  for (let product = lots(); product > least; product *= lots()) count += 1;
  return count;
}

/** Numbers from 0 to 1 that depend on the slice and the source only (mulberry32). */
function createLots(slice: number, order: number): () => number {
  let state = (Math.imul(slice, 0x9e3779b1) ^ Math.imul(order + 1, 0x85ebca6b)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
