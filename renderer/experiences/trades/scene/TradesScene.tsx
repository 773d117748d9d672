import { useSyncExternalStore } from 'react';
import type { Visit } from '../../experience.ts';
import type { TradesModel } from '../model/types.ts';
import { ValleyScene } from './ValleyScene.tsx';
import { WorldScene } from './WorldScene.tsx';

/** Light of the valley while cards or the game stand before it. */
const BEHIND = 0.4;

/** What is drawn of the trades: the world that the visitor is in, else the valley. */
export function TradesScene({ model, visit }: { model: TradesModel; visit: Visit }) {
  const { place } = useSyncExternalStore(model.trades.subscribe, model.trades.snapshot);
  if (place.kind === 'world') {
    return <WorldScene key={place.world.id} model={model} world={place.world} visit={visit} />;
  }
  return <ValleyScene model={model} visit={visit} level={place.kind === 'valley' ? 1 : BEHIND} />;
}
