import { CONTENT } from '../../../renderer/experiences/trades/content.ts';
import { createOverlay } from '../../../renderer/experiences/trades/model/overlay.ts';
import { createTrades } from '../../../renderer/experiences/trades/model/trades.ts';
import type { Trades, WorldTab } from '../../../renderer/experiences/trades/model/types.ts';
import { TradesScene } from '../../../renderer/experiences/trades/scene/TradesScene.tsx';
import { createRandom } from '../../../renderer/stage/random.ts';
import type { Show } from '../shows.ts';
import { readVisit } from '../world.ts';

declare global {
  interface Window {
    /** The trades that the page shows. */
    trades?: Trades;
  }
}

/**
 * `?show=world&world=glass&tab=gesture|look|day`: a world's scene alone, in the part of the screen that its panel would
 * leave free; `hotspot=` looks at one, `done=1` after its gesture. Without `world`: the valley.
 */
export const showWorld: Show = async (parameters) => {
  const visit = readVisit(parameters);
  const trades = createTrades({ content: CONTENT, door: 'worlds', random: createRandom(1) });
  const overlay = createOverlay();
  const portrait = innerHeight > innerWidth;
  overlay.setFree({ left: 0, right: portrait ? 1 : 0.67, top: portrait ? 0.1 : 0.09, bottom: portrait ? 0.58 : 1 });
  const world = parameters.get('world');
  if (world !== null) {
    trades.enter(world);
    trades.show((parameters.get('tab') ?? 'day') as WorldTab);
    const hotspot = parameters.get('hotspot');
    if (hotspot !== null) trades.look(hotspot);
    if (parameters.get('done') === '1') finish(trades);
  }
  window.trades = trades;
  return {
    Scene: () => <TradesScene model={{ trades, overlay }} visit={visit} />,
    close: () => delete window.trades,
  };
};

/** Does the gesture as who always chooses well. */
function finish(trades: Trades): void {
  const { place } = trades.snapshot();
  const gesture = trades.gesture();
  if (place.kind !== 'world' || !gesture) return;
  const { gesture: spec } = place.world;
  for (let turn = 0; turn < 2000 && !gesture.isDone; turn++) {
    if (gesture.kind === 'path') gesture.advance();
    if (gesture.kind === 'band') {
      if (gesture.value < (gesture.band[0] + gesture.band[1]) / 2) gesture.push();
      gesture.step(0.1);
    }
    if (gesture.kind === 'order' && spec.kind === 'order') gesture.choose(spec.steps[gesture.step]?.right ?? '');
    if (gesture.kind === 'fault' && spec.kind === 'fault') {
      gesture.makeSafe();
      for (const { id } of spec.places) gesture.look(id);
      gesture.accuse(spec.places.find(({ faulty }) => faulty)?.id ?? '');
    }
    if (gesture.kind === 'assemble' && spec.kind === 'assemble') {
      for (const { fits, id } of spec.pieces) if (fits && !gesture.chosen.includes(id)) gesture.toggle(id);
    }
  }
  trades.move(() => undefined);
}
