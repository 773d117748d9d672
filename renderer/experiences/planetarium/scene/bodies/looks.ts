import type { BodyId, Vector3 } from '../../model/sky.ts';

export type PlanetId = Exclude<BodyId, 'sun' | 'moon'>;

export interface PlanetLook {
  /** B−V-like colour of the point, linear sRGB. */
  point: Vector3;
  dark: string;
  pale: string;
  /** Contrast of the belts, 0 to 1. */
  belts: number;
  caps: number;
  /** Polar over equatorial radius. */
  flat: number;
  ring: readonly [number, number];
}

const NO_RING = [0, 0] as const;

/** How each planet looks in a telescope, in few colours. */
export const LOOKS: Record<PlanetId, PlanetLook> = {
  mercury: {
    point: [1, 0.93, 0.85],
    dark: '#8b8177',
    pale: '#c3b8aa',
    belts: 0,
    caps: 0,
    flat: 1,
    ring: NO_RING,
  },
  venus: {
    point: [1, 0.97, 0.88],
    dark: '#e6d3a4',
    pale: '#fbf1d6',
    belts: 0,
    caps: 0,
    flat: 1,
    ring: NO_RING,
  },
  mars: {
    point: [1, 0.6, 0.36],
    dark: '#8f4527',
    pale: '#dd8a55',
    belts: 0,
    caps: 1,
    flat: 0.994,
    ring: NO_RING,
  },
  jupiter: {
    point: [1, 0.93, 0.8],
    dark: '#9b6742',
    pale: '#f1e2c6',
    belts: 0.85,
    caps: 0,
    flat: 0.935,
    ring: NO_RING,
  },
  saturn: {
    point: [1, 0.88, 0.66],
    dark: '#c9a56d',
    pale: '#efdcae',
    belts: 0.42,
    caps: 0,
    flat: 0.902,
    ring: [1.24, 2.27],
  },
  uranus: {
    point: [0.75, 0.95, 1],
    dark: '#86c5cf',
    pale: '#b4e2e6',
    belts: 0,
    caps: 0,
    flat: 0.977,
    ring: NO_RING,
  },
  neptune: {
    point: [0.6, 0.75, 1],
    dark: '#3c63c4',
    pale: '#6f96e6',
    belts: 0,
    caps: 0,
    flat: 0.983,
    ring: NO_RING,
  },
};

export const PLANETS = Object.keys(LOOKS) as PlanetId[];
