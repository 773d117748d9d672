import type { Matrix3, Vector3 } from '../sky.ts';
import type { PortId, StopId } from './stops.ts';

/**
 * Frames of the flight, beside EQJ and HOR (`../types.ts`):
 *
 * - **CAM**: the camera's level: y up, away from the Earth's centre; on the ground it is HOR. `Sky.rotation` leads to
 *   it, and the sky's directions are in it while one flies, so that the air lies about y as on the ground.
 * - **AIM**: the frame of the gaze's altitude and azimuth. On the ground it is HOR; higher it leans so that what the
 *   flight shows (horizon, Earth, Sun, planet) stays before the visitor.
 */
export interface FlightView {
  /** Camera, heliocentric, EQJ, au. */
  position: Vector3;
  /** Centre of the Earth, heliocentric, EQJ, au. */
  earth: Vector3;
  /** EQJ → CAM. */
  frame: Matrix3;
  /** CAM → AIM. */
  turn: Matrix3;
  /** CAM → fixed to the Earth: x to longitude 0 on the equator, z to the north pole. */
  earthFixed: Matrix3;
  /** Kilometres from the Earth's surface. */
  altitude: number;
}

/** Where the flight goes. */
export type FlightGoal = { kind: 'stop'; id: StopId } | { kind: 'body'; id: PortId };

/** The part of the flight that the panel shows. */
export interface FlightSnapshot {
  /** True from lift-off until the feet are on the ground again. */
  flying: boolean;
  goal: FlightGoal | null;
  /** Kilometres from the Earth's surface. */
  altitude: number;
  /** True while the goal is not reached. */
  moving: boolean;
}

export interface Flight extends FlightSnapshot {
  /** Where the camera is in this frame; null on the ground. */
  readonly view: FlightView | null;
  /** Leaves the ground for the first stop. */
  liftOff(): void;
  /** Comes back to the ground, to what was looked at there. */
  land(): void;
  goTo(goal: FlightGoal): void;
  /** To the stop above, or below. From a body, to the stop from which one left for it. */
  farther(): void;
  nearer(): void;
}
