import type { BodyId } from '../sky.ts';
import type { Target } from '../types.ts';
import { KM_PER_AU, KM_PER_LIGHT_YEAR } from './units.ts';

/** Places of the climb, from the ground up. */
export const STOP_IDS = [
  'ground',
  'air',
  'station',
  'globe',
  'moonPath',
  'inner',
  'giants',
  'neptunePath',
  'edge',
  'nearest',
  'neighbours',
] as const;
export type StopId = (typeof STOP_IDS)[number];

export interface Stop {
  id: StopId;
  /** Distance from the ground, kilometres; far from the Earth, from the Sun: the two are then one to the eye. */
  altitude: number;
  /** Vertical field in landscape, degrees. */
  field: number;
  /** Altitude of the gaze above the flight's own forward direction, degrees. */
  look: number;
}

/**
 * The stops. Mean distance of the Moon 384,400 km; the International Space Station flies at about 400 km, satellites of
 * the weather at 35,786 km. Planets' orbits: 1.5 au (Mars), 9.6 au (Saturn), 30 au (Neptune), each seen whole from 2.3
 * times that; the solar wind ends at about 120 au (Voyager 1, 2012: 121.6 au).
 */
export const STOPS: readonly Stop[] = [
  { id: 'ground', altitude: 0, field: 66, look: 14 },
  { id: 'air', altitude: 10, field: 72, look: 4 },
  { id: 'station', altitude: 400, field: 72, look: 6 },
  { id: 'globe', altitude: 35_786, field: 46, look: -6 },
  { id: 'moonPath', altitude: 384_400, field: 66, look: 0 },
  { id: 'inner', altitude: 3.7 * KM_PER_AU, field: 58, look: 0 },
  { id: 'giants', altitude: 23 * KM_PER_AU, field: 58, look: 0 },
  { id: 'neptunePath', altitude: 72 * KM_PER_AU, field: 58, look: 0 },
  { id: 'edge', altitude: 270 * KM_PER_AU, field: 62, look: 0 },
  { id: 'nearest', altitude: 6 * KM_PER_LIGHT_YEAR, field: 72, look: 0 },
  { id: 'neighbours', altitude: 20 * KM_PER_LIGHT_YEAR, field: 72, look: 0 },
];

/** Highest of the climb, kilometres. */
export const HIGHEST = STOPS.at(-1)?.altitude ?? 0;

/** Bodies to which one can fly, from the Sun outward. */
export const PORTS = [
  'sun',
  'mercury',
  'venus',
  'moon',
  'mars',
  'jupiter',
  'saturn',
  'uranus',
  'neptune',
] as const satisfies readonly BodyId[];
export type PortId = (typeof PORTS)[number];

/** From which stop one leaves for a body: high enough to see its whole orbit. */
export const HUBS: Record<PortId, StopId> = {
  sun: 'inner',
  mercury: 'inner',
  venus: 'inner',
  moon: 'moonPath',
  mars: 'inner',
  jupiter: 'giants',
  saturn: 'giants',
  uranus: 'neptunePath',
  neptune: 'neptunePath',
};

export function stopOf(id: StopId): Stop {
  const stop = STOPS.find((candidate) => candidate.id === id);
  if (!stop) throw new RangeError(`no such stop: ${id}`);
  return stop;
}

/** The body of a target, if one can fly there. */
export function portOf(target: Target | null): PortId | null {
  return target?.kind === 'body' ? target.id : null;
}
