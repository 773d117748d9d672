import { RADII } from '../sizes.ts';
import type { Vector3 } from '../sky.ts';
import { LIGHT_YEARS_PER_PARSEC, NEAR_STARS } from './nearStars.ts';
import type { Places } from './solarSystem.ts';
import { PORTS, type PortId } from './stops.ts';
import { EARTH_RADIUS, KM_PER_AU, KM_PER_LIGHT_YEAR } from './units.ts';

/** The Sun of the walk: a football, metres across. */
export const SUN_BALL = 0.22;

/** Everyday things by their size: the largest diameter, in millimetres, that is called so. */
const THINGS = [
  { upTo: 0.9, thing: 'grain' },
  { upTo: 1.5, thing: 'poppy' },
  { upTo: 4, thing: 'pepper' },
  { upTo: 11, thing: 'pea' },
  { upTo: 20, thing: 'hazelnut' },
  { upTo: 60, thing: 'walnut' },
  { upTo: Infinity, thing: 'ball' },
] as const;
export type Thing = (typeof THINGS)[number]['thing'];

/** One body of the walk. */
export interface WalkStep {
  id: PortId;
  /** Diameter, millimetres. */
  diameter: number;
  thing: Thing;
  /** Metres now from the ball that is the Sun; the Moon's from the Earth. */
  distance: number;
}

/** Metres of the walk for one kilometre of space. */
const SHRUNK = SUN_BALL / (2 * RADII.sun);

/** The Solar System shrunk until the Sun is a football: sizes and present distances. */
export function scaleWalk(places: Places): WalkStep[] {
  return PORTS.map((id) => ({ id, ...stepOf(RADII[id], places[id], id === 'moon' ? places.earth : SUN) }));
}

/** The Earth in the walk, which one does not fly to: it is where one comes from. */
export function earthStep(places: Places): Omit<WalkStep, 'id'> {
  return stepOf(EARTH_RADIUS, places.earth, SUN);
}

/** Kilometres of the walk to the nearest star. */
export function walkToNearestStar(): number {
  const parallax = Math.max(...NEAR_STARS.map(([, value]) => value));
  return ((1000 / parallax) * LIGHT_YEARS_PER_PARSEC * KM_PER_LIGHT_YEAR * SHRUNK) / 1000;
}

const SUN: Vector3 = [0, 0, 0];

function stepOf(radius: number, place: Vector3, from: Vector3): Omit<WalkStep, 'id'> {
  const diameter = 2 * radius * SHRUNK * 1000;
  const { thing } = THINGS.find(({ upTo }) => diameter <= upTo) ?? THINGS[0];
  const apart = Math.hypot(place[0] - from[0], place[1] - from[1], place[2] - from[2]);
  return { diameter, thing, distance: apart * KM_PER_AU * SHRUNK };
}
