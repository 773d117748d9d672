import type { TimeFlow } from './time.ts';
import type { Gaze } from './types.ts';

/** The sky turns by this many degrees in a second of time. */
const SKY_TURNS = 15 / 3600;
/** Fraction of the field of view that is seen to move: half a pixel of a screen 1080 high. */
const SEEN = 0.5 / 1080;
/** The sky turns this many times faster than the Moon, the fastest of what it carries, moves across it. */
const MOON_SLOWER = 25;
/** How often the bodies of a sky that does not rush are computed, milliseconds. */
const EXACT = 1000;
/** Frames go on while the sky is seen to move more often than this, times a second. */
const LIVELY = 4;
/** While a target is followed it stands still, and the sky around it may lag by this, milliseconds. */
const FOLLOWED_LAG = 1000;

/** How late the drawn sky may be without being seen to be. */
export interface Lag {
  /**
   * Milliseconds by which bodies computed now may be late: many while time rushes, a second at rest. Remembers which,
   * for `isLate`.
   */
  take(): number;
  /** True when a sky drawn for this instant, Unix milliseconds, no longer is what it should be. */
  isLate(drawn: number): boolean;
  /** True while the sky is seen to move so often that frames must go on. */
  isLively(): boolean;
}

/** The lag of a sky whose time flows so, seen in this field; both are read at each call. */
export function createLag(flow: TimeFlow, gaze: Readonly<Gaze>, isFollowing: () => boolean): Lag {
  /** True while the bodies may lag behind the sky's time, unseen. */
  let rough = false;

  function isRushing(): boolean {
    return flow.isJumping() || Math.abs(flow.rate) > 1;
  }

  /** Milliseconds in which the sky turns by too little to be seen. */
  function unseen(): number {
    return ((gaze.fieldOfView * SEEN) / SKY_TURNS) * 1000;
  }

  /** Milliseconds by which the sky may be late without being seen. */
  function tolerance(): number {
    return isFollowing() && !flow.isJumping() ? Math.max(unseen(), FOLLOWED_LAG) : unseen();
  }

  return {
    take() {
      rough = isRushing();
      return rough ? Math.max(MOON_SLOWER * unseen(), EXACT) : EXACT;
    },
    isLate: (drawn) => Math.abs(flow.time - drawn) >= tolerance() || (rough && !isRushing()),
    isLively: () => (Math.abs(flow.rate) * 1000) / tolerance() > LIVELY,
  };
}
