import { Cards } from '@phosphor-icons/react/dist/csr/Cards';
import { GameController } from '@phosphor-icons/react/dist/csr/GameController';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import { Panel } from '../../../../ui/Panel.tsx';
import { Spots } from '../spots/Spots.tsx';
import { cardOf } from '../tradeWords.ts';
import type { PartProps } from '../useTrades.ts';
import { WorldRow } from './WorldRow.tsx';

/** Where worlds are chosen: on the valley itself or in the list, with the cards and the game beside. */
export function ValleyPanel({ model: { trades, overlay }, shown, say, language }: PartProps) {
  const { t } = useTranslation('trades');
  const { worlds, cards } = trades.content;
  const ways = (
    <div className="trades-ways">
      <Button icon={Cards} data-act="cards" onClick={() => trades.openCards()}>
        {t('valley.cards', { count: cards.length })}
      </Button>
      <Button icon={GameController} data-act="game" onClick={() => trades.startGame()}>
        {t('valley.game')}
      </Button>
    </div>
  );
  return (
    <>
      <Panel title={t('valley.title')} line={t('valley.line')} tabs={ways}>
        <ul className="trades-rows" aria-label={t('valley.places')}>
          {worlds.map((world, index) => (
            <li key={world.id}>
              <WorldRow
                world={world}
                card={cardOf(cards, world.id)}
                done={shown.done.has(world.id)}
                title={say(world.title)}
                language={language}
                arrival={index === 0}
                onEnter={() => trades.enter(world.id)}
              />
            </li>
          ))}
        </ul>
      </Panel>
      <Spots
        overlay={overlay}
        label={t('spots')}
        spots={worlds.map((world) => ({
          anchor: `world:${world.id}`,
          word: say(world.title),
          data: { 'data-world': world.id },
          note: shown.done.has(world.id) ? t('valley.done') : undefined,
          onPress: () => trades.enter(world.id),
        }))}
      />
    </>
  );
}
