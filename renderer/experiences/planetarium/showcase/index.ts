import type { Showcase } from '../../experience.ts';
import { PLANETARIUM_SHOTS } from './attract/shots.ts';
import { PLANETARIUM_PICTURES } from './pictures.tsx';
import { Tonight } from './TonightMiniature.tsx';
import { Turning } from './TurningMiniature.tsx';
import { prepareTonight } from './tonight/tonight.ts';
import { prepareTurning } from './turning/turning.ts';
import { Worlds } from './WorldsMiniature.tsx';
import { prepareWorlds } from './worlds/worlds.ts';

/** What the home screen and the attract loop show of the planetarium. */
export const planetariumShowcase: Showcase = {
  experience: 'planetarium',
  accent: 'planetarium',
  miniatures: { tonight: Tonight, worlds: Worlds, turning: Turning },
  pictures: PLANETARIUM_PICTURES,
  attract: PLANETARIUM_SHOTS,
  prepare: [prepareTonight, prepareWorlds, prepareTurning],
};
