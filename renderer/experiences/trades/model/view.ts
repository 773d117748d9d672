import type { Point } from './content/point.ts';

/** Which part of the screen is free for the world, as shares of it from its left top; the panel has the rest. */
export interface FreeArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where the camera stands: about a target, from a bearing and a height in degrees, at a distance in metres. */
export interface View {
  target: Point;
  bearing: number;
  height: number;
  distance: number;
}

/** Vertical field of view, degrees. */
export const FIELD = 30;
/** The base's radius with its rim, and how high people reach above it, in metres. */
const BASE = 1.24;
const TALL = 1.52;
/** The base fills this share of the free area's shorter way. */
const FILLS = 0.99;
/** A hotspot or a pair of hands is seen from so near, in metres, and from so high, in degrees. */
const NEAR = 2.5;
const NEAR_HEIGHT = 24;
/** How far a finger may turn the world, degrees to each side, so that nobody sees the back of the set. */
export const MOST_TURN = 38;

/**
 * The whole world in the free area of a screen of this aspect (width over height). `tall` metres, it reaches above its
 * base. Pure geometry.
 */
export function wholeView(
  from: { bearing: number; height: number; tall?: number | undefined },
  free: FreeArea,
  aspect: number,
): View {
  const reach = from.tall ?? TALL;
  const wide = (free.right - free.left) * aspect;
  const high = free.bottom - free.top;
  const half = Math.tan((FIELD * Math.PI) / 360);
  const lean = Math.sin((from.height * Math.PI) / 180);
  const tall = reach * Math.cos((from.height * Math.PI) / 180) + 2 * BASE * lean;
  const distance = Math.max((2 * BASE) / (2 * half * wide * FILLS), tall / (2 * half * high * FILLS));
  return { target: [0, reach / 3, 0], bearing: from.bearing, height: from.height, distance: distance + BASE * 0.25 };
}

/** A close look at a point of the world, a little from its own side. */
export function closeView(at: Point, from: { bearing: number }, free: FreeArea, aspect: number): View {
  const room = Math.min((free.right - free.left) * aspect, free.bottom - free.top);
  const side = Math.max(-MOST_TURN, Math.min(MOST_TURN, from.bearing + at[0] * 18));
  return { target: [at[0], at[1], at[2]], bearing: side, height: NEAR_HEIGHT, distance: NEAR / Math.max(0.35, room) };
}

/** The camera's place for a view, in metres. */
export function standing({ bearing, distance, height, target }: View): Point {
  const turn = (bearing * Math.PI) / 180;
  const rise = (height * Math.PI) / 180;
  return [
    target[0] + distance * Math.cos(rise) * Math.sin(turn),
    target[1] + distance * Math.sin(rise),
    target[2] + distance * Math.cos(rise) * Math.cos(turn),
  ];
}
