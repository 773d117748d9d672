import { createSpring, isResting, settle, stepSpring } from './spring.ts';
import type { Horizontal } from './sky.ts';
import type { Gaze } from './types.ts';
import { clamp, RADIANS, DEGREES, wrap180, wrap360 } from './vectors.ts';

/** Degrees. */
export const GAZE_BOUNDS = {
  altitude: { lowest: -12, highest: 90 },
  fieldOfView: { narrowest: 0.02, widest: 100 },
} as const;

/** 1/s: a turn takes about 0.8 s. */
const STIFFNESS = 5;
/** Fractions of the field of view below which the gaze has arrived: a third of a pixel. */
const REST = 0.0003;
/** Near the zenith a finger's move would spin the sky: the spin is bounded to that at this altitude, degrees. */
const STEEPEST = 80;

export interface GazeMotion {
  /** The gaze as drawn now; the same object always. */
  readonly gaze: Gaze;
  /** Where it is going. */
  goal(): Gaze;
  /** True when the gaze changed. */
  step(seconds: number): boolean;
  isMoving(): boolean;
  /** By angles of the view, radians, at once. */
  drag(right: number, up: number): void;
  /** Moves the goal by degrees. */
  turn(azimuth: number, altitude: number): void;
  lookAt(horizontal: Pick<Horizontal, 'altitude' | 'azimuth'>): void;
  /** Keeps a moving goal in the middle, with no lag once it is reached. */
  follow(horizontal: Pick<Horizontal, 'altitude' | 'azimuth'>): void;
  setField(fieldOfView: number): void;
  /** How far down one may look, degrees: lower in flight than on the ground. */
  setLowest(altitude: number): void;
  /** Goes to its goal at once. */
  settle(): void;
}

/** Where the visitor looks, in motion. The field of view moves by ratios, the azimuth by the short way. */
export function createGaze(start: Gaze): GazeMotion {
  let lowest: number = GAZE_BOUNDS.altitude.lowest;
  const boundAltitude = (value: number) => clamp(value, lowest, GAZE_BOUNDS.altitude.highest);
  const altitude = createSpring(boundAltitude(start.altitude));
  const azimuth = createSpring(wrap360(start.azimuth));
  const field = createSpring(Math.log(boundField(start.fieldOfView)));
  const gaze: Gaze = { ...start };
  write();

  function write(): void {
    gaze.altitude = altitude.value;
    gaze.azimuth = wrap360(azimuth.value);
    gaze.fieldOfView = Math.exp(field.value);
  }

  return {
    gaze,
    goal: () => ({ altitude: altitude.goal, azimuth: wrap360(azimuth.goal), fieldOfView: Math.exp(field.goal) }),
    step(seconds) {
      const rest = gaze.fieldOfView * REST;
      const up = stepSpring(altitude, seconds, STIFFNESS, rest);
      const round = stepSpring(azimuth, seconds, STIFFNESS, rest);
      const near = stepSpring(field, seconds, STIFFNESS, REST);
      if (!up && !round && !near) return false;
      write();
      return true;
    },
    isMoving: () => !isResting(altitude) || !isResting(azimuth) || !isResting(field),
    drag(right, up) {
      const shrink = Math.cos(Math.min(Math.abs(altitude.value), STEEPEST) * RADIANS);
      settle(azimuth, azimuth.value + (right * DEGREES) / shrink);
      settle(altitude, boundAltitude(altitude.value + up * DEGREES));
      write();
    },
    turn(byAzimuth, byAltitude) {
      azimuth.goal += byAzimuth;
      altitude.goal = boundAltitude(altitude.goal + byAltitude);
    },
    lookAt(horizontal) {
      azimuth.goal = azimuth.value + wrap180(horizontal.azimuth - azimuth.value);
      altitude.goal = boundAltitude(horizontal.altitude);
    },
    follow(horizontal) {
      const roundBy = wrap180(horizontal.azimuth - azimuth.goal);
      const upBy = boundAltitude(horizontal.altitude) - altitude.goal;
      azimuth.goal += roundBy;
      azimuth.value += roundBy;
      altitude.goal += upBy;
      altitude.value += upBy;
      write();
    },
    setField(fieldOfView) {
      field.goal = Math.log(boundField(fieldOfView));
    },
    setLowest(value) {
      if (value === lowest) return;
      lowest = value;
      altitude.goal = boundAltitude(altitude.goal);
    },
    settle() {
      settle(altitude);
      settle(azimuth);
      settle(field);
      write();
    },
  };
}

function boundField(fieldOfView: number): number {
  return clamp(fieldOfView, GAZE_BOUNDS.fieldOfView.narrowest, GAZE_BOUNDS.fieldOfView.widest);
}
