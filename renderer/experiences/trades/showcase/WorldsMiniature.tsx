import { useDiorama } from '../../../stage/atelier/diorama.ts';
import type { Miniature } from '../../experience.ts';
import { createWorkshop } from './worlds/workshop.ts';

/** « Les métiers d'ici ». */
export const Worlds: Miniature = ({ awake, reducedMotion }) => (
  <primitive object={useDiorama(createWorkshop, awake, reducedMotion)} dispose={null} />
);
