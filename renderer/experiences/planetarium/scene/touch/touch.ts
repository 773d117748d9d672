import type { Vector3 } from '../../model/sky.ts';
import type { Planetarium, Target } from '../../model/types.ts';
import { altitudeOf, azimuthOf, RADIANS, wrap180 } from '../../model/vectors.ts';
import { pixelsPerRadian, type Projection, unproject } from '../projection/projection.ts';

/** What the hand sees of the picture. */
export interface View {
  projection: Projection;
  /** The same in the frame of the gaze, which in flight is another than that of the sky's directions. */
  aim: Projection;
  /** CSS pixels. */
  width: number;
  height: number;
}

export interface TouchOptions {
  model: Planetarium;
  view(): View;
  /** What the name written at a point chooses; CSS pixels. */
  named(x: number, y: number): Target | null;
  /** Asks for a frame. */
  wake(): void;
  reducedMotion(): boolean;
  /** CSS pixels for one millimetre of the glass. */
  millimetre(): number;
}

export interface Touch {
  /** Lets the sky glide on after a throw. True while it glides. */
  step(seconds: number): boolean;
  close(): void;
}

/** A tap takes what lies within this distance, millimetres of the glass. */
const FINGERTIP = 10;
/** A finger that moved farther than this drags, millimetres; one that stayed longer than this holds, milliseconds. */
const STILL = 3;
const TAP = 600;
/** How fast a glide dies: its speed falls by e in the inverse of this, 1/s. */
const FRICTION = 4.5;
/** A glide slower than this has stopped, pixels a second. */
const STOPPED = 6;
/** Velocity is taken over the last moments before the finger leaves, milliseconds. */
const MEMORY = 80;
/** An arrow key turns by this share of the field; a key zooms by this factor; a notch of the wheel by that one. */
const KEY_TURN = 0.14;
const KEY_ZOOM = 0.8;
const WHEEL_ZOOM = 0.0012;
/** Above this altitude a finger no longer holds a direction, degrees. */
const ZENITH = 78;
/** Enter picks within this share of the field around the middle. */
const MIDDLE = 0.12;

interface Finger {
  x: number;
  y: number;
}

/** Lets fingers, a mouse and keys look around: the finger holds the sky, a tap takes what is under it. */
export function createTouch(
  region: HTMLElement,
  { model, view, named, wake, reducedMotion, millimetre }: TouchOptions,
): Touch {
  const fingers = new Map<number, Finger>();
  const undo: (() => void)[] = [];
  let start: (Finger & { time: number; moved: boolean }) | null = null;
  let trail: (Finger & { time: number })[] = [];
  let glide = { x: 0, y: 0 };

  function listen<K extends keyof HTMLElementEventMap>(type: K, handler: (event: HTMLElementEventMap[K]) => void) {
    region.addEventListener(type, handler, { passive: false });
    undo.push(() => region.removeEventListener(type, handler));
  }

  function hold(from: Finger, to: Finger): void {
    const [right, up] = turnBetween(view(), from, to, model.gaze.altitude);
    model.drag(-right, -up);
    wake();
  }

  /** A tap on a name takes what it names; else what is under the finger. */
  function tap(x: number, y: number): void {
    const target = named(x, y);
    if (!target) return pick(x, y, FINGERTIP * millimetre());
    model.touch({ direction: directionAt(view(), { x, y }), target });
    wake();
  }

  function pick(x: number, y: number, radiusInPixels: number): void {
    const { projection, height } = view();
    const direction = directionAt(view(), { x, y });
    const radius = (radiusInPixels / pixelsPerRadian(projection, height)) * (180 / Math.PI);
    model.touch({ direction, target: model.pick(direction, radius) });
    wake();
  }

  listen('pointerdown', (event) => {
    region.setPointerCapture(event.pointerId);
    const { offsetX: x, offsetY: y } = event;
    glide = { x: 0, y: 0 };
    fingers.set(event.pointerId, { x, y });
    start = fingers.size === 1 ? { x, y, time: event.timeStamp, moved: false } : null;
    trail = [{ x, y, time: event.timeStamp }];
  });

  listen('pointermove', (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    const { offsetX: x, offsetY: y } = event;
    if (fingers.size === 2) {
      const before = spread();
      fingers.set(event.pointerId, { x, y });
      const after = spread();
      if (before > 0 && after > 0) model.zoom(before / after);
      wake();
      return;
    }
    if (start && !start.moved) {
      if (Math.hypot(x - start.x, y - start.y) < STILL * millimetre()) return;
      start.moved = true;
    }
    hold(finger, { x, y });
    fingers.set(event.pointerId, { x, y });
    trail = [...trail.filter(({ time }) => event.timeStamp - time < MEMORY), { x, y, time: event.timeStamp }];
  });

  listen('pointerup', (event) => {
    if (!fingers.delete(event.pointerId)) return;
    if (start && !start.moved && event.timeStamp - start.time < TAP) {
      tap(event.offsetX, event.offsetY);
    } else if (fingers.size === 0 && start?.moved && !reducedMotion()) {
      glide = speed(event.timeStamp);
      wake();
    }
    start = null;
  });
  listen('pointercancel', (event) => {
    fingers.delete(event.pointerId);
    start = null;
  });

  listen('wheel', (event) => {
    event.preventDefault();
    model.zoom(Math.exp(Math.min(Math.max(event.deltaY, -300), 300) * WHEEL_ZOOM));
    wake();
  });

  listen('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act(model, pickMiddle);
    wake();
  });

  /** Takes what stands where the gaze goes, which the panel may have moved beside the middle of the screen. */
  function pickMiddle(): void {
    const { projection, width, height } = view();
    const [x, y] = projection.centre;
    pick(((1 + x) / 2) * width, ((1 - y) / 2) * height, MIDDLE * height);
  }

  function spread(): number {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  }

  function speed(now: number): Finger {
    const recent = trail.filter(({ time }) => now - time < MEMORY);
    const [first, last] = [recent[0], recent.at(-1)];
    const seconds = first && last ? (last.time - first.time) / 1000 : 0;
    if (!first || !last || seconds <= 0.008) return { x: 0, y: 0 };
    return { x: (last.x - first.x) / seconds, y: (last.y - first.y) / seconds };
  }

  return {
    step(seconds) {
      if (Math.hypot(glide.x, glide.y) < STOPPED) return false;
      if (reducedMotion()) {
        glide = { x: 0, y: 0 };
        return false;
      }
      // The exact path of a speed that dies exponentially, whatever the length of the frame.
      const left = Math.exp(-FRICTION * seconds);
      const travelled = (1 - left) / FRICTION;
      const { projection, height } = view();
      const scale = pixelsPerRadian(projection, height);
      model.drag((-glide.x * travelled) / scale, (glide.y * travelled) / scale);
      glide = { x: glide.x * left, y: glide.y * left };
      return true;
    },
    close() {
      for (const one of undo) one();
    },
  };
}

function directionAt({ projection, width, height }: View, { x, y }: Finger): Vector3 {
  return unproject(projection, (x / width) * 2 - 1, 1 - (y / height) * 2);
}

/**
 * By how much the sky turns to the right and up, in radians of the view at `altitude`, when what is at one point goes
 * to another. Near the zenith, where azimuth means little, the middle's scale serves.
 */
function turnBetween(view: View, from: Finger, to: Finger, altitude: number): readonly [right: number, up: number] {
  const aimed = { ...view, projection: view.aim };
  const [a, b] = [directionAt(aimed, from), directionAt(aimed, to)];
  const [high, higher] = [altitudeOf(a), altitudeOf(b)];
  if (Math.max(high, higher, altitude) > ZENITH) {
    const scale = pixelsPerRadian(view.projection, view.height);
    return [(to.x - from.x) / scale, (from.y - to.y) / scale];
  }
  const round = wrap180(azimuthOf(b) - azimuthOf(a)) * RADIANS;
  return [round * Math.cos(altitude * RADIANS), (higher - high) * RADIANS];
}

/** What each key does. */
const KEYS: Record<string, (model: Planetarium, pickMiddle: () => void) => void> = {
  ArrowLeft: (model) => turn(model, -1, 0),
  ArrowRight: (model) => turn(model, 1, 0),
  ArrowUp: (model) => turn(model, 0, 1),
  ArrowDown: (model) => turn(model, 0, -1),
  '+': (model) => model.zoom(KEY_ZOOM),
  '=': (model) => model.zoom(KEY_ZOOM),
  '-': (model) => model.zoom(1 / KEY_ZOOM),
  PageUp: ({ flight }) => flight.farther(),
  PageDown: ({ flight }) => flight.nearer(),
  Home: ({ flight }) => flight.land(),
  Enter: (_, pickMiddle) => pickMiddle(),
  Escape: (model) => model.select(null),
};

function turn(model: Planetarium, right: number, up: number): void {
  const { fieldOfView, altitude } = model.gaze;
  const step = fieldOfView * KEY_TURN;
  model.turn((right * step) / Math.max(Math.cos((altitude * Math.PI) / 180), 0.17), up * step);
}
