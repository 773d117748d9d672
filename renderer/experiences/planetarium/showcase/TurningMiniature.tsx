import { useDiorama } from '../../../stage/atelier/diorama.ts';
import type { Miniature } from '../../experience.ts';
import { createTurning } from './turning/turning.ts';

/** « Le ciel tourne ». */
export const Turning: Miniature = ({ awake, reducedMotion }) => (
  <primitive object={useDiorama(createTurning, awake, reducedMotion)} dispose={null} />
);
