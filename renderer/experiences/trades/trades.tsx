import type { Experience, Visit } from '../experience.ts';
import { CONTENT } from './content.ts';
import { createOverlay } from './model/overlay.ts';
import { createTrades } from './model/trades.ts';
import type { TradesModel } from './model/types.ts';
import { pace } from './pace.ts';
import { TradesRoom } from './panel/TradesRoom.tsx';
import { TradesScene } from './scene/TradesScene.tsx';

/** What stops the time of each open visit. */
const clocks = new WeakMap<TradesModel, () => void>();

async function load({ door }: Visit): Promise<TradesModel> {
  const model = {
    trades: createTrades({ content: CONTENT, door, random: Math.random }),
    overlay: createOverlay(),
  };
  clocks.set(
    model,
    pace(model.trades, () => performance.now()),
  );
  return model;
}

function close(model: TradesModel): void {
  clocks.get(model)?.();
  clocks.delete(model);
}

export const trades = {
  id: 'trades',
  accent: 'metiers',
  load,
  Scene: TradesScene,
  Panel: TradesRoom,
  close,
} satisfies Experience<TradesModel>;
