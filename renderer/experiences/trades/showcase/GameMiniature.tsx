import { useDiorama } from '../../../stage/atelier/diorama.ts';
import type { Miniature } from '../../experience.ts';
import { createGame } from './game/game.ts';

/** « Le jeu des envies ». */
export const Game: Miniature = ({ awake, reducedMotion }) => (
  <primitive object={useDiorama(createGame, awake, reducedMotion)} dispose={null} />
);
