import type { Showcase } from '../../experience.ts';
import { PLANETARIUM_SHOTS } from './attract/shots.tsx';
import { PLANETARIUM_PICTURES } from './pictures.tsx';
import { Tonight } from './TonightMiniature.tsx';
import { Turning } from './TurningMiniature.tsx';
import { Worlds } from './WorldsMiniature.tsx';

/** What the home screen and the attract loop show of the planetarium. */
export const planetariumShowcase: Showcase = {
  experience: 'planetarium',
  accent: 'planetarium',
  miniatures: { tonight: Tonight, worlds: Worlds, turning: Turning },
  pictures: PLANETARIUM_PICTURES,
  attract: PLANETARIUM_SHOTS,
};
