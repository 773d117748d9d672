import '../../../renderer/ui/base.css';
import '../../../renderer/screens/parts/Screen.css';
import '../../../renderer/screens/parts/VisitorBar.css';
import '../../../renderer/screens/experience/ExperienceScreen.css';
import { Check } from '@phosphor-icons/react/dist/csr/Check';
import { Eye } from '@phosphor-icons/react/dist/csr/Eye';
import { House } from '@phosphor-icons/react/dist/csr/House';
import { Question } from '@phosphor-icons/react/dist/csr/Question';
import { Translate } from '@phosphor-icons/react/dist/csr/Translate';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../renderer/experiences/experience.ts';
import { CONTENT } from '../../../renderer/experiences/trades/content.ts';
import { createOverlay, type Overlay } from '../../../renderer/experiences/trades/model/overlay.ts';
import { createTrades } from '../../../renderer/experiences/trades/model/trades.ts';
import { type TradesModel, type WorldTab, WORLD_TABS } from '../../../renderer/experiences/trades/model/types.ts';
import { GAME_DRAWINGS } from '../../../renderer/experiences/trades/panel/pictures/game.ts';
import { TRADE_DRAWINGS } from '../../../renderer/experiences/trades/panel/pictures/trades.ts';
import { TradesRoom } from '../../../renderer/experiences/trades/panel/TradesRoom.tsx';
import { TradesScene } from '../../../renderer/experiences/trades/scene/TradesScene.tsx';
import { LANGUAGE_NAMES } from '../../../renderer/i18n/languages.ts';
import { createRandom } from '../../../renderer/stage/random.ts';
import { Button } from '../../../renderer/ui/Button.tsx';
import { Drawing } from '../../../renderer/ui/clay/Drawing.tsx';
import { press as pressAll } from '../press.ts';
import type { Show } from '../shows.ts';
import { BEAT, finish } from '../trades.ts';
import { readVisit } from '../world.ts';

/**
 * `?show=trades-panel&at=valley|world|cards|card|game|suggestion|pictures`: the panel of the trades over an empty scene,
 * in a frame as high as an experience's. `world=` and `card=` say which, `tab=`, `hotspot=`; `picture=` the number of
 * the game's; `press=` selectors with semicolons, touched one after the other; `seconds=` let pass after that;
 * `done=` worlds whose gesture was done, with commas; `scene=1` draws the scene behind it; `marks=1`
 * puts made-up anchors where a scene would.
 */
export const showTradesPanel: Show = async (parameters) => {
  const visit = readVisit(parameters);
  const model = {
    trades: createTrades({ content: CONTENT, door: '', random: createRandom(7) }),
    overlay: createOverlay(),
  };
  for (const world of parameters.get('done')?.split(',') ?? []) {
    model.trades.enter(world);
    finish(model.trades);
    model.trades.leave();
  }
  go(model, parameters);
  if (parameters.get('at') === 'pictures') return { Scene: () => null, Over: Pictures };
  window.trades = model.trades;
  return {
    Scene: () => (parameters.get('scene') === '1' ? <TradesScene model={model} visit={visit} /> : null),
    Over: () => <Frame model={model} visit={visit} parameters={parameters} />,
  };
};

function go({ trades }: TradesModel, parameters: URLSearchParams): void {
  const world = parameters.get('world') ?? 'glass';
  switch (parameters.get('at') ?? 'valley') {
    case 'world':
      trades.enter(world);
      trades.show(tabOf(parameters.get('tab')));
      if (parameters.has('hotspot')) trades.look(parameters.get('hotspot') ?? undefined);
      break;
    case 'cards':
      trades.openCards();
      break;
    case 'card':
      trades.openCards(parameters.get('card') ?? 'glassblower');
      break;
    case 'game':
      trades.startGame();
      for (let at = 0; at < Number(parameters.get('picture') ?? 0); at++) trades.like(undefined);
      break;
    case 'suggestion':
      trades.startGame();
      for (let at = 0; trades.snapshot().place.kind === 'game'; at++)
        trades.like(at % 3 === 0 ? 2 : at % 3 === 1 ? 0 : 1);
      break;
  }
}

function tabOf(name: string | null): WorldTab {
  return WORLD_TABS.find((tab) => tab === name) ?? 'gesture';
}

function Frame({ model, visit, parameters }: { model: TradesModel; visit: Visit; parameters: URLSearchParams }) {
  const { t } = useTranslation('common');
  useEffect(() => {
    const { trades } = model;
    const pressed = pressAll(parameters.get('press')?.split(';') ?? [], '');
    void pressed.then(() => {
      for (let left = Number(parameters.get('seconds') ?? 0); left > 0; left -= BEAT) trades.step(BEAT);
    });
    return parameters.get('marks') === '1' ? mark(model) : undefined;
  }, [model, parameters]);
  return (
    <main className="screen screen-experience" data-screen="experience" data-accent="metiers">
      <header className="experience-bar">
        <nav className="visitor-bar">
          <Button icon={House}>{t('bar.home')}</Button>
          <h1 className="experience-name over-scene">{t('bar.label')}</h1>
          <Button icon={Translate}>{LANGUAGE_NAMES[visit.language]}</Button>
          <Button icon={Eye}>{t('bar.access')}</Button>
          <Button icon={Question}>{t('bar.help')}</Button>
        </nav>
        <Button icon={Check} data-finish>
          {t('bar.finish')}
        </Button>
      </header>
      <div className="experience-space">
        <TradesRoom model={model} visit={visit} />
      </div>
    </main>
  );
}

/** Anchors on rings in the free part of the screen, as a round valley or world has them. */
function mark({ overlay, trades }: TradesModel): () => void {
  const { worlds } = trades.content;
  const put = () => {
    ring(
      overlay,
      worlds.map(({ id }) => `world:${id}`),
      0.36,
    );
    ring(overlay, ['hotspot:material', 'hotspot:tool', 'hotspot:sense', 'next'], 0.22);
    ring(overlay, ['place:sensor-1', 'place:sensor-2', 'place:sensor-3', 'place:sensor-4'], 0.06);
  };
  put();
  return overlay.onFree(put);
}

function ring(overlay: Overlay, anchors: readonly string[], share: number): void {
  const { left, right, top, bottom } = overlay.free();
  const [x, y] = [((left + right) / 2) * innerWidth, ((top + bottom) / 2) * innerHeight];
  const reach = Math.min((right - left) * innerWidth, (bottom - top) * innerHeight * 1.4) * share;
  for (const [at, anchor] of anchors.entries()) {
    const turn = ((at + 0.5) / anchors.length) * 2 * Math.PI;
    overlay.place(anchor, x + reach * Math.cos(turn), y + reach * 0.72 * Math.sin(turn) + 40, true);
  }
}

/** Every drawing, large and as small as it is used. */
function Pictures() {
  return (
    <main
      className="screen"
      data-accent="metiers"
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
        gap: 24,
        padding: 24,
        overflow: 'auto',
      }}
    >
      {Object.entries({ ...TRADE_DRAWINGS, ...GAME_DRAWINGS }).map(([id, drawing]) => (
        <figure key={id}>
          <div style={{ blockSize: 160, inlineSize: 160 }}>
            <Drawing of={drawing} />
          </div>
          <figcaption style={{ fontSize: 18 }}>{id}</figcaption>
        </figure>
      ))}
    </main>
  );
}
