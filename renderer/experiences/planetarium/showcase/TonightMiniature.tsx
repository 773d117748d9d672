import { useDiorama } from '../../../stage/atelier/diorama.ts';
import type { Miniature } from '../../experience.ts';
import { createTonight } from './tonight/tonight.ts';

/** « Le ciel de ce soir ». */
export const Tonight: Miniature = ({ awake, reducedMotion }) => (
  <primitive object={useDiorama(createTonight, awake, reducedMotion)} dispose={null} />
);
