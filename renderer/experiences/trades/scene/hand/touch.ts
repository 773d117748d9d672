import '../../../../stage/region.css';

/** What a finger or a key does to a world. Points are CSS pixels from the left top of the region. */
export interface Handling {
  /** A finger comes down: true when it takes hold of a tool, which it then leads; else it may turn the world. */
  grab(x: number, y: number): boolean;
  lead(x: number, y: number): void;
  /** The finger went from one point to another without a tool. True when that did something other than turning. */
  stroke(from: readonly [number, number], to: readonly [number, number]): boolean;
  tap(x: number, y: number): void;
  /** Degrees. */
  turn(degrees: number): void;
  /** Enter or the space bar; `presses` where they do something. */
  press(): void;
  readonly presses: boolean;
  /** Escape; false where there is nothing to leave. */
  leave(): unknown;
}

/** The region of the screen that fingers and keys use, beside the canvas. */
export interface Touch {
  /** What is seen, and what keys do, for who does not see it. */
  setWords(label: string, keys: string): void;
  close(): void;
}

/** A finger that moved less than this taps; farther, it turns and strokes. CSS pixels. */
const STILL = 10;
/** The world turns by this for one pixel, degrees; by that for one key. */
const TURN = 0.14;
const KEY_TURN = 8;

/** Lets fingers and keys handle the world in front of `parent`'s canvas. Its undo is `close`. */
export function createTouch(parent: HTMLElement, handling: Handling): Touch {
  const region = document.createElement('div');
  region.className = 'scene-region trades-region';
  region.tabIndex = 0;
  region.setAttribute('role', 'application');
  parent.append(region);
  let finger: { id: number; x: number; y: number; far: number; led: boolean } | undefined;

  region.addEventListener('pointerdown', ({ offsetX: x, offsetY: y, pointerId: id }) => {
    if (finger) return;
    region.setPointerCapture(id);
    finger = { id, x, y, far: 0, led: handling.grab(x, y) };
  });
  region.addEventListener('pointermove', ({ offsetX: x, offsetY: y, pointerId }) => {
    if (finger?.id !== pointerId) return;
    const from = [finger.x, finger.y] as const;
    finger.far += Math.hypot(x - finger.x, y - finger.y);
    if (finger.led) handling.lead(x, y);
    else if (finger.far >= STILL && !handling.stroke(from, [x, y])) handling.turn((finger.x - x) * TURN);
    finger.x = x;
    finger.y = y;
  });
  region.addEventListener('pointerup', ({ offsetX: x, offsetY: y, pointerId }) => {
    if (finger?.id !== pointerId) return;
    if (finger.far < STILL) handling.tap(x, y);
    finger = undefined;
  });
  const lose = ({ pointerId }: PointerEvent) => {
    if (finger?.id === pointerId) finger = undefined;
  };
  region.addEventListener('pointercancel', lose);
  region.addEventListener('lostpointercapture', lose);
  region.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowLeft') handling.turn(KEY_TURN);
    else if (event.key === 'ArrowRight') handling.turn(-KEY_TURN);
    else if (event.key === 'Enter' || event.key === ' ') handling.press();
    else if (event.key !== 'Escape' || handling.leave() === false) return;
    event.preventDefault();
  });

  return {
    setWords(label, keys) {
      region.setAttribute('aria-label', label);
      region.setAttribute('aria-description', keys);
    },
    close: () => region.remove(),
  };
}
