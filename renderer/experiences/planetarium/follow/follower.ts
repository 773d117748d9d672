import { wrap180, wrap360 } from '../model/vectors.ts';
import { BEAT_MS } from './publish.ts';
import type { DomeState } from './state.ts';

/** A planetarium that says nothing for so long is gone, milliseconds: its page was closed or hangs. */
export const SILENCE_MS = 4 * BEAT_MS;
/** Seconds in which what is shown and what is told come together, by a factor e. */
const CATCH_UP = 0.18;
/** A jump of time longer than this is made at once, milliseconds: turning the sky so far would only spin it. */
const LONGEST_TURN = 13 * 3_600_000;
/** What is left of a difference is dropped when it is this small: milliseconds of sky, degrees. */
const NO_TIME = 200;
const NO_ANGLE = 0.02;

/** What a dome shows at one instant. */
export interface Followed {
  state: DomeState;
  /** Unix milliseconds of the sky now. */
  time: number;
  /** Azimuth before the audience now, degrees. */
  azimuth: number;
  /** True while either still catches up, so that frames must go on. */
  moving: boolean;
}

/**
 * Follows a sky that is told ten times a second so that it is seen to move evenly: between two messages time runs on at
 * its rate; what a message corrects is not jumped to but caught up. Pure: instants are given, milliseconds.
 */
export interface Follower {
  hear(state: DomeState, now: number): void;
  /** The planetarium was left. */
  forget(): void;
  /** Nothing when no sky is told, or none any more. */
  at(now: number): Followed | null;
}

export function createFollower(): Follower {
  let state: DomeState | null = null;
  let heardAt = 0;
  /** What is shown less what is told, at `heardAt`. */
  let late = { time: 0, azimuth: 0 };

  function left(now: number): number {
    return Math.exp(-Math.max(0, now - heardAt) / 1000 / CATCH_UP);
  }

  function told(of: DomeState, now: number): number {
    return of.time + of.rate * Math.max(0, now - heardAt);
  }

  return {
    hear(next, now) {
      if (state === null || now - heardAt > SILENCE_MS) late = { time: 0, azimuth: 0 };
      else {
        const share = left(now);
        const behind = told(state, now) + late.time * share - next.time;
        late = {
          time: Math.abs(behind) > LONGEST_TURN ? 0 : behind,
          azimuth: wrap180(state.azimuth + late.azimuth * share - next.azimuth),
        };
      }
      state = next;
      heardAt = now;
    },
    forget() {
      state = null;
    },
    at(now) {
      if (state === null || now - heardAt > SILENCE_MS) return null;
      const share = left(now);
      const time = settled(late.time * share, NO_TIME);
      const azimuth = settled(late.azimuth * share, NO_ANGLE);
      return {
        state,
        time: told(state, now) + time,
        azimuth: wrap360(state.azimuth + azimuth),
        moving: time !== 0 || azimuth !== 0,
      };
    },
  };
}

function settled(value: number, least: number): number {
  return Math.abs(value) < least ? 0 : value;
}
