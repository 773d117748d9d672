import type { Clock } from '../../experience.ts';
import { EPHEMERIS_LIMITS } from './ephemeris.ts';
import { createSpring, isResting, settle, stepSpring } from './spring.ts';
import { clamp } from './vectors.ts';

/** Jumps up to this long are seen to turn; longer ones, which would spin the sky, are made at once. Milliseconds. */
const LONGEST_TURN = 13 * 3_600_000;
/** 1/s: a jump takes about a second. */
const STIFFNESS = 4.5;
/** Milliseconds from its goal at which a jump has arrived. */
const REST = 200;
/** The fastest that time runs, either way: one day in a second. */
const FASTEST = 86_400;

/** The time of the sky: the clock of the room, or one's own that runs at a rate. */
export interface TimeFlow {
  /** Unix milliseconds, now drawn. */
  readonly time: number;
  /** Where a jump under way arrives. */
  readonly goal: number;
  readonly rate: number;
  readonly live: boolean;
  step(seconds: number): void;
  /** True while a jump is under way. */
  isJumping(): boolean;
  setTime(time: number, keepRate: boolean): void;
  moveTime(milliseconds: number): void;
  /** Stops at an instant at once, without a turn that is seen. */
  holdTime(time: number): void;
  setRate(rate: number): void;
  goLive(): void;
  /** Ends a jump under way. */
  settle(): void;
}

/** A flow of time that starts live. Bounded by the ephemeris: there it stops. */
export function createTimeFlow(clock: Clock): TimeFlow {
  /** What is added to the time that runs, so that a jump is seen. */
  const lag = createSpring(0);
  let running = bound(clock());
  let rate = 1;
  let live = true;

  /** Moves the running time, and lets the sky come after if the jump is short. */
  function jump(to: number): void {
    const shown = running + lag.value;
    running = bound(to);
    const behind = shown - running;
    if (Math.abs(behind) > LONGEST_TURN) settle(lag, 0);
    else {
      lag.value = behind;
      lag.goal = 0;
    }
  }

  return {
    get time() {
      return running + lag.value;
    },
    get goal() {
      return running;
    },
    get rate() {
      return rate;
    },
    get live() {
      return live;
    },
    step(seconds) {
      const elapsed = Math.max(0, seconds);
      if (live) running = bound(clock());
      else {
        running = bound(running + rate * elapsed * 1000);
        if (running === EPHEMERIS_LIMITS.first || running === EPHEMERIS_LIMITS.last) rate = 0;
      }
      stepSpring(lag, elapsed, STIFFNESS, REST);
    },
    isJumping: () => !isResting(lag),
    setTime(time, keepRate) {
      live = false;
      if (!keepRate) rate = 0;
      jump(time);
    },
    moveTime(milliseconds) {
      live = false;
      jump(running + milliseconds);
    },
    holdTime(time) {
      live = false;
      rate = 0;
      running = bound(time);
      settle(lag, 0);
    },
    setRate(value) {
      live = false;
      rate = clamp(value, -FASTEST, FASTEST);
    },
    goLive() {
      live = true;
      rate = 1;
      jump(clock());
    },
    settle() {
      settle(lag, 0);
    },
  };
}

function bound(time: number): number {
  return clamp(time, EPHEMERIS_LIMITS.first, EPHEMERIS_LIMITS.last);
}
