import { createSpring, isResting, settle, type Spring, stepSpring } from '../spring.ts';
import type { Sky } from '../sky.ts';
import type { Gaze } from '../types.ts';
import { clamp } from '../vectors.ts';
import { type Heading, headingFor, viewAt } from './path.ts';
import { seeFrom } from './see.ts';
import { type Places, placesAt } from './solarSystem.ts';
import { HUBS, type PortId, type Stop, STOPS, stopOf } from './stops.ts';
import type { Flight, FlightGoal, FlightSnapshot, FlightView } from './types.ts';
import { toScale } from './units.ts';

/** Of the climb, 1/s; on its scale it goes at this speed at most: tenfold the distance in so many tenths of a second. */
const CLIMB = { stiffness: 2, speed: 1.05, rest: 1e-4 };
/** Of the way to a body and back, 1/s. */
const VISIT = { going: 1.5, leaving: 2.5, rest: 1e-4 };
/** Places are computed anew when time moved by this, milliseconds: the Moon then errs by a twentieth of its width. */
const PLACES_EVERY = 60_000;
/** One leaves for a body when the climb is this near to the stop from which it is reached, on its scale. */
const NEAR_HUB = 0.35;
/** One leaves for a body when no more than this is left of the way back from another. */
const LEFT = 0.08;

export interface FlightOptions {
  /** The sky over the ground now. */
  ground(): Sky;
  gaze(): Gaze;
  /** Called when the flight begins, turns to another goal (with the azimuth that lies ahead), or ends. */
  onCourse(azimuth: number, stop: Stop): void;
}

export interface FlightMotion extends Flight {
  /** True when the camera moved. */
  step(seconds: number): boolean;
  isMoving(): boolean;
  /** Goes to its goal at once. */
  settle(): void;
  /** The sky from where the camera is: the ground's own on the ground. */
  see(ground: Sky): Sky;
  takeSnapshot(): FlightSnapshot;
}

/** The flight of one visit: on the ground until `liftOff`. */
export function createFlight(options: FlightOptions): FlightMotion {
  const scale = createSpring(0);
  /** Where the climb is to go in the end; the spring's own goal runs before it, so that the speed is bounded. */
  let target = 0;
  const visits = new Map<PortId, Spring>();
  let goal: FlightGoal | null = null;
  let heading: Heading | null = null;
  let view: FlightView | null = null;
  let places: Places | null = null;
  let placesTime = Number.NaN;

  function placesFor(sky: Sky): Places {
    if (!places || Math.abs(sky.time - placesTime) >= PLACES_EVERY) {
      places = placesAt(sky.time);
      placesTime = sky.time;
    }
    return places;
  }

  function place(sky: Sky): void {
    if (!heading) return;
    const shares = new Map([...visits].map(([id, { value }]) => [id, value]));
    view = viewAt({ scale: scale.value, visits: shares }, heading, sky, placesFor(sky));
  }

  /** Sets the goals of the springs: first out to where a body is reached from, and back from it before going down. */
  function steer(): void {
    if (!goal) return;
    const port = goal.kind === 'body' ? goal.id : null;
    target = toScale(stopOf(goal.kind === 'body' ? HUBS[goal.id] : goal.id).altitude);
    let away = 0;
    for (const [id, spring] of visits) {
      if (id !== port) {
        spring.goal = 0;
        away = Math.max(away, spring.value);
        target = Math.max(target, toScale(stopOf(HUBS[id]).altitude));
      }
    }
    if (!port) return;
    const spring = visits.get(port) ?? createSpring(0);
    visits.set(port, spring);
    const there = scale.value >= target - NEAR_HUB;
    spring.goal = there && away <= LEFT ? 1 : spring.goal;
  }

  function arrived(): boolean {
    return scale.value === target && isResting(scale) && [...visits.values()].every(isResting);
  }

  function finish(): void {
    if (goal?.kind !== 'stop' || goal.id !== 'ground' || !arrived()) return;
    goal = null;
    heading = null;
    view = null;
  }

  function setCourse(next: FlightGoal): void {
    const sky = options.ground();
    if (!heading) {
      if (next.kind === 'stop' && next.id === 'ground') return;
      heading = headingFor(sky, placesFor(sky), options.gaze());
    }
    goal = next;
    steer();
    place(sky);
    options.onCourse(heading.azimuth, stopOf(next.kind === 'body' ? HUBS[next.id] : next.id));
  }

  function go(by: 1 | -1): void {
    if (goal?.kind === 'body') {
      setCourse({ kind: 'stop', id: HUBS[goal.id] });
      return;
    }
    const at = STOPS.findIndex(({ id }) => id === (goal?.id ?? 'ground'));
    const next = STOPS[clamp(at + by, 0, STOPS.length - 1)];
    if (next) setCourse({ kind: 'stop', id: next.id });
  }

  const flight: FlightMotion = {
    get flying() {
      return heading !== null;
    },
    get goal() {
      return goal;
    },
    get view() {
      return view;
    },
    get altitude() {
      return view?.altitude ?? 0;
    },
    get moving() {
      return flight.isMoving();
    },
    liftOff() {
      if (!heading) setCourse({ kind: 'stop', id: 'air' });
    },
    land() {
      if (heading) setCourse({ kind: 'stop', id: 'ground' });
    },
    goTo: setCourse,
    farther: () => go(1),
    nearer: () => go(-1),

    step(seconds) {
      if (!heading || arrived()) return false;
      const lead = (2 * CLIMB.speed) / CLIMB.stiffness;
      scale.goal = clamp(target, scale.value - lead, scale.value + lead);
      stepSpring(scale, seconds, CLIMB.stiffness, CLIMB.rest);
      for (const [id, spring] of visits) {
        const stiffness = spring.goal > 0 ? VISIT.going : VISIT.leaving;
        stepSpring(spring, seconds, stiffness, VISIT.rest);
        if (spring.goal === 0 && isResting(spring) && !(goal?.kind === 'body' && goal.id === id)) visits.delete(id);
      }
      steer();
      place(options.ground());
      finish();
      return true;
    },
    isMoving: () => heading !== null && !arrived(),
    settle() {
      if (!heading || !goal) return;
      const port = goal.kind === 'body' ? goal.id : null;
      visits.clear();
      if (port) visits.set(port, createSpring(1));
      steer();
      settle(scale, target);
      place(options.ground());
      finish();
    },
    see(ground) {
      place(ground);
      return view ? seeFrom(view, ground, placesFor(ground)) : ground;
    },
    takeSnapshot: () => ({ flying: flight.flying, goal, altitude: flight.altitude, moving: flight.isMoving() }),
  };
  return flight;
}
