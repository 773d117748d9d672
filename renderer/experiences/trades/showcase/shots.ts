import { dioramaShot } from '../../../stage/atelier/DioramaShot.tsx';
import type { AttractShot } from '../../experience.ts';
import { createWorkshop } from './worlds/workshop.ts';

/** What the attract loop shows of the trades: from the shaving in the plane up the violin, then the whole bench. */
export const TRADES_SHOTS: AttractShot[] = [
  dioramaShot({
    id: 'workshop',
    create: createWorkshop,
    accent: 'metiers',
    seconds: 26,
    flight: {
      turn: [-44, -30, -12, 6, 20],
      height: [14, 12, 12, 16, 20],
      distance: [1.15, 1.5, 2, 2.75, 3.3],
      x: [-0.36, -0.2, 0, 0.04, 0],
      y: [0.16, 0.34, 0.58, 0.56, 0.52],
      z: [0.26, 0.18, 0.06, 0, 0],
    },
  }),
];
