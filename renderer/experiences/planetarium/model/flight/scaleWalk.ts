import { RADII } from '../ephemeris.ts';
import { NEAR_STARS } from './nearStars.ts';
import type { Places } from './solarSystem.ts';
import { PORTS, type PortId } from './stops.ts';
import { KM_PER_AU, KM_PER_LIGHT_YEAR } from './units.ts';

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
  return PORTS.map((id) => {
    const diameter = 2 * RADII[id] * SHRUNK * 1000;
    const { thing } = THINGS.find(({ upTo }) => diameter <= upTo) ?? THINGS[0];
    const [x, y, z] = places[id];
    const from = id === 'moon' ? places.earth : ([0, 0, 0] as const);
    const distance = Math.hypot(x - from[0], y - from[1], z - from[2]) * KM_PER_AU * SHRUNK;
    return { id, diameter, thing, distance };
  });
}

/** The Earth in the walk, which one does not fly to: it is where one comes from. */
export function earthStep(places: Places, radius: number): Omit<WalkStep, 'id'> {
  const diameter = 2 * radius * SHRUNK * 1000;
  const { thing } = THINGS.find(({ upTo }) => diameter <= upTo) ?? THINGS[0];
  return { diameter, thing, distance: Math.hypot(...places.earth) * KM_PER_AU * SHRUNK };
}

/** Kilometres of the walk to the nearest star. */
export function walkToNearestStar(): number {
  const parallax = Math.max(...NEAR_STARS.map(([, value]) => value));
  return ((1000 / parallax) * 3.261_563_777 * KM_PER_LIGHT_YEAR * SHRUNK) / 1000;
}
