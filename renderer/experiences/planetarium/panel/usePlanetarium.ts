import { useSyncExternalStore } from 'react';
import type { Planetarium, PlanetariumSnapshot } from '../model/types.ts';

/** What the panel shows of the model; renders again at most ten times a second. */
export function usePlanetarium(model: Planetarium): PlanetariumSnapshot {
  return useSyncExternalStore(model.subscribe, model.snapshot);
}
