import type { BodyId } from './sky.ts';

export const KM_PER_AU = 149_597_870.7;

/** Kilometres; equatorial where the body is flattened (IAU Working Group on Cartographic Coordinates, 2015). */
export const RADII: Record<BodyId, number> = {
  sun: 695_700,
  moon: 1737.4,
  mercury: 2440.53,
  venus: 6051.8,
  mars: 3396.19,
  jupiter: 71_492,
  saturn: 60_268,
  uranus: 25_559,
  neptune: 24_764,
};
