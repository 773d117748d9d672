import { type DioramaShot, dioramaShot } from '../../../../stage/atelier/DioramaShot.tsx';
import type { AttractShot } from '../../../experience.ts';
import { createTurning } from '../turning/turning.ts';
import { createWorlds } from '../worlds/worlds.ts';
import { RISING_SKY_SECONDS, RisingSky } from './RisingSky.tsx';

/** Past Saturn's rings, over Jupiter, and back until the whole machine stands in its light. */
const ORRERY: DioramaShot = {
  create: createWorlds,
  accent: 'planetarium',
  seconds: 26,
  flight: {
    turn: [-66, -44, -18, 8, 26],
    height: [8, 9, 13, 18, 21],
    distance: [1.3, 1.7, 2.25, 2.75, 3.05],
    x: [-0.86, -0.5, -0.14, 0.02, 0],
    y: [0.47, 0.45, 0.4, 0.34, 0.31],
    z: [-0.36, -0.16, 0, 0, 0],
  },
};

/** From the lit windows up to the tower, then back until the sky turns whole above the roofs. */
const VILLAGE: DioramaShot = {
  create: createTurning,
  accent: 'planetarium',
  seconds: 26,
  flight: {
    turn: [36, 24, 10, -6, -16],
    height: [6, 7, 9, 13, 17],
    distance: [1.75, 2, 2.4, 2.85, 3.15],
    x: [0.06, 0.02, 0, 0, 0],
    y: [0.34, 0.4, 0.46, 0.48, 0.47],
    z: [0.15, 0.08, 0, -0.1, -0.1],
  },
};

/** What the attract loop shows of the planetarium: the sky itself, then two of its worlds. */
export const PLANETARIUM_SHOTS: AttractShot[] = [
  { id: 'rising-sky', seconds: RISING_SKY_SECONDS, Scene: RisingSky },
  dioramaShot({ id: 'orrery', ...ORRERY }),
  dioramaShot({ id: 'village', ...VILLAGE }),
];
