import type { Showcase } from '../../experience.ts';
import { prepareGame } from './game/game.ts';
import { Game } from './GameMiniature.tsx';
import { TRADES_PICTURES } from './pictures.tsx';
import { TRADES_SHOTS } from './shots.ts';
import { Worlds } from './WorldsMiniature.tsx';
import { prepareWorkshop } from './worlds/workshop.ts';

/** What the home screen and the attract loop show of the trades. */
export const tradesShowcase: Showcase = {
  experience: 'trades',
  accent: 'metiers',
  miniatures: { worlds: Worlds, game: Game },
  pictures: TRADES_PICTURES,
  attract: TRADES_SHOTS,
  prepare: [prepareWorkshop, prepareGame],
};
