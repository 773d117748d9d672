import { useDiorama } from '../../../stage/atelier/diorama.ts';
import type { Miniature } from '../../experience.ts';
import { createWorlds } from './worlds/worlds.ts';

/** « La Lune et les planètes ». */
export const Worlds: Miniature = ({ awake, reducedMotion }) => (
  <primitive object={useDiorama(createWorlds, awake, reducedMotion)} dispose={null} />
);
