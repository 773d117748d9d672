import type { BufferGeometry } from 'three';
import type { Ground } from '../../model/sky.ts';
import { addForestEdge, addGroves } from './firs.ts';
import { addGround, addRidge } from './hills.ts';
import { createMould, MATTER, type Mould } from './mould.ts';
import { FIELD, ICE_FLOOR, MEADOW, PACK_ICE, PLAIN, RIDGES, SEA } from './relief.ts';
import { addHedges } from './trees.ts';
import { addVillages } from './village.ts';

/**
 * Altitudes of the rows of a flat ground, degrees: close together near the horizon, where it is seen. A dome's picture
 * wraps every ground around it: rows stay short to the foot, and none reaches −90°, which has no azimuth.
 */
const FLAT_ROWS = [-0.3, -0.8, -1.6, -3, -5.5, -10, -18, -32, -55, -70, -89];

/** What each ground is made of, the far things first. */
const GROUNDS: Record<Ground, (mould: Mould) => void> = {
  hills(mould) {
    for (const [index, ridge] of RIDGES.entries()) {
      addRidge(mould, ridge);
      addForestEdge(mould, index);
    }
    addGround(mould, MEADOW, MATTER.meadow, [-9, -14, -24, -40, -55, -70, -89]);
    addHedges(mould);
    addVillages(mould);
    addGroves(mould);
  },
  plain(mould) {
    for (const ridge of PLAIN) addRidge(mould, ridge);
    addGround(mould, FIELD, MATTER.meadow, [-3, -5.5, -10, -18, -32, -55, -70, -89]);
  },
  sea(mould) {
    addGround(mould, SEA, MATTER.sea, FLAT_ROWS);
  },
  ice(mould) {
    addRidge(mould, PACK_ICE, MATTER.ice);
    addGround(mould, ICE_FLOOR, MATTER.ice, FLAT_ROWS);
  },
};

/** The geometry of a ground, made anew: whoever asks disposes it. */
export function mouldGround(ground: Ground): BufferGeometry {
  const mould = createMould();
  GROUNDS[ground](mould);
  return mould.build();
}
