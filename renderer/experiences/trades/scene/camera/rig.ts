import { type PerspectiveCamera, Vector3 } from 'three';
import { FIELD, type FreeArea, MOST_TURN, standing, type View } from '../../model/view.ts';

/** How stiff the spring is that leads the camera, 1/s: nearly there in a second. */
const STIFFNESS = 3.6;
/** Nearer than this, in metres, degrees and shares, and slower, it is there. */
const STILL = 1e-3;
/** It looks around by itself by so much, degrees, in so long, seconds. */
const SWAY = 5;
const SWAY_PERIOD = 26;

/** The camera of the worlds: it goes to views by damped moves, and a finger turns it a little to each side. */
export interface Rig {
  /** Where to go; on the way elsewhere, what a finger has turned is straightened. */
  aim(view: View, free: FreeArea): void;
  /** A finger turned the world by so many degrees; it stops before the back of the set. */
  turn(degrees: number): void;
  /** Moves on and sets the camera of a screen of so many CSS pixels. True while it is on its way. */
  step(seconds: number, width: number, height: number): boolean;
  /** It looks around by itself: `seconds` of that, none of it when `calm`. */
  sway(seconds: number, calm: boolean): void;
  /** At once where it goes. */
  jump(): void;
}

interface Flight {
  x: number;
  y: number;
  z: number;
  bearing: number;
  height: number;
  distance: number;
  /** Where the target is on the screen, as shares from its left top. */
  across: number;
  down: number;
}
const PARTS = ['x', 'y', 'z', 'bearing', 'height', 'distance', 'across', 'down'] as const satisfies (keyof Flight)[];

/** Leads `camera`. The first view is taken at once. */
export function createRig(camera: PerspectiveCamera): Rig {
  let now: Flight | undefined;
  let goal: Flight | undefined;
  let turned = 0;
  let phase = 0;
  let swaying = 1;
  const speed: Flight = { x: 0, y: 0, z: 0, bearing: 0, height: 0, distance: 0, across: 0, down: 0 };
  const from = new Vector3();

  return {
    aim({ bearing, distance, height, target }, free) {
      const [x, y, z] = target;
      if (goal && (goal.x !== x || goal.y !== y || goal.z !== z)) turned = 0;
      goal = {
        x,
        y,
        z,
        bearing,
        height,
        distance,
        across: (free.left + free.right) / 2,
        down: (free.top + free.bottom) / 2,
      };
      now ??= { ...goal };
    },
    turn(degrees) {
      const bearing = goal?.bearing ?? 0;
      turned = Math.max(-MOST_TURN - bearing, Math.min(MOST_TURN - bearing, turned + degrees));
    },
    sway(seconds, calm) {
      if (!calm) phase += seconds;
      swaying += ((calm ? 0 : 1) - swaying) * (1 - Math.exp(-1.5 * seconds));
    },
    step(seconds, width, height) {
      if (!now || !goal) return false;
      let moving = false;
      // A critically damped spring: the exact solution of x″ = −2kx′ − k²x, whatever the step.
      const left = Math.exp(-STIFFNESS * seconds);
      for (const part of PARTS) {
        const aimed = goal[part] + (part === 'bearing' ? turned : 0);
        const pull = (speed[part] + STIFFNESS * (now[part] - aimed)) * seconds;
        const away = (now[part] - aimed + pull) * left;
        now[part] = aimed + away;
        speed[part] = (speed[part] - STIFFNESS * pull) * left;
        moving ||= Math.abs(away) > STILL || Math.abs(speed[part]) > STILL;
      }
      const bearing = now.bearing + SWAY * swaying * Math.sin((2 * Math.PI * phase) / SWAY_PERIOD);
      camera.fov = FIELD;
      camera.near = 0.1;
      camera.far = 60;
      from.set(...standing({ target: [now.x, now.y, now.z], bearing, height: now.height, distance: now.distance }));
      camera.position.copy(from);
      camera.up.set(0, 1, 0);
      camera.lookAt(now.x, now.y, now.z);
      camera.setViewOffset(width, height, (0.5 - now.across) * width, (0.5 - now.down) * height, width, height);
      camera.updateMatrixWorld();
      return moving;
    },
    jump() {
      if (!now || !goal) return;
      for (const part of PARTS) {
        now[part] = goal[part] + (part === 'bearing' ? turned : 0);
        speed[part] = 0;
      }
    },
  };
}
