import { CONTENT } from '../../../renderer/experiences/trades/content.ts';
import { createOverlay } from '../../../renderer/experiences/trades/model/overlay.ts';
import { createTrades } from '../../../renderer/experiences/trades/model/trades.ts';
import { type WorldTab, WORLD_TABS } from '../../../renderer/experiences/trades/model/types.ts';
import { TradesScene } from '../../../renderer/experiences/trades/scene/TradesScene.tsx';
import { createRandom } from '../../../renderer/stage/random.ts';
import type { Show } from '../shows.ts';
import { finish } from '../trades.ts';
import { readVisit } from '../world.ts';

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
    trades.show(tabOf(parameters.get('tab')));
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

function tabOf(name: string | null): WorldTab {
  return WORLD_TABS.find((tab) => tab === name) ?? 'day';
}
