import { createSpring, isResting, settle, stepSpring } from './spring.ts';
import type { Covered, FreeArea } from './types.ts';

/** 1/s: the centre of view moves over in about a second when the panel folds. */
const STIFFNESS = 4.5;
/** Fraction of half the screen: a third of a pixel. */
const REST = 0.0006;
/** How far the centre of view goes toward the middle of the free area: the panel hides only a part of its side. */
const SHARE = 0.8;

const WHOLE: FreeArea = { aspect: 16 / 9, left: 0, right: 1, top: 0, bottom: 1 };

/** Keeps what is looked at in the middle of what the panel leaves free. */
export interface Framing {
  /** Where the gaze's direction is drawn: −1 to 1 from left to right and from bottom to top. The same object always. */
  readonly centre: readonly [number, number];
  /** Height of the screen over the shorter side of the free area: at least 1. */
  readonly tightness: number;
  readonly covered: readonly Covered[];
  /** False until an area was set. */
  readonly placed: boolean;
  /** True when the centre moved. */
  step(seconds: number): boolean;
  isMoving(): boolean;
  /** True when the area is another one. */
  set(area: FreeArea): boolean;
  settle(): void;
}

export function createFraming(): Framing {
  const x = createSpring(0);
  const y = createSpring(0);
  const centre: [number, number] = [0, 0];
  let area = WHOLE;
  /** The first area is where one begins: nothing moves over. */
  let placed = false;

  function write(): void {
    centre[0] = x.value;
    centre[1] = y.value;
  }

  return {
    centre,
    get tightness() {
      return Math.max(1, 1 / (area.bottom - area.top), 1 / (area.aspect * (area.right - area.left)));
    },
    get covered() {
      return area.covered ?? [];
    },
    get placed() {
      return placed;
    },
    step(seconds) {
      const across = stepSpring(x, seconds, STIFFNESS, REST);
      const along = stepSpring(y, seconds, STIFFNESS, REST);
      if (across || along) write();
      return across || along;
    },
    isMoving: () => !isResting(x) || !isResting(y),
    set(next) {
      if (JSON.stringify(next) === JSON.stringify(area)) return false;
      if (!(next.right > next.left && next.bottom > next.top && next.aspect > 0)) return false;
      area = next;
      x.goal = SHARE * (next.left + next.right - 1);
      y.goal = SHARE * (1 - next.top - next.bottom);
      if (!placed) this.settle();
      placed = true;
      return true;
    },
    settle() {
      settle(x);
      settle(y);
      write();
    },
  };
}
