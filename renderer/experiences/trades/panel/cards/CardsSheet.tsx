import { ArrowLeft } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { HandTap } from '@phosphor-icons/react/dist/csr/HandTap';
import { SquaresFour } from '@phosphor-icons/react/dist/csr/SquaresFour';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import type { Card } from '../../model/content/card.ts';
import type { PartProps } from '../useTrades.ts';
import { CardGrid } from './CardGrid.tsx';
import '../sheet.css';
import { CardSheet } from './CardSheet.tsx';

/** Every trade's card, in a sheet over the scene: all of them, or one. */
export function CardsSheet({ model: { trades }, card, say, language }: PartProps & { card: Card | undefined }) {
  const { t } = useTranslation('trades');
  const { cards } = trades.content;
  const world = card?.world;
  return (
    <>
      <div className="trades-scrim" data-side="true" />
      <section className="trades-sheet" aria-label={t('cards.title', { count: cards.length })}>
        <header className="trades-sheet-head">
          <Button icon={ArrowLeft} data-act="leave" onClick={() => trades.leave()}>
            {t('cards.valley')}
          </Button>
          {card && (
            <Button icon={SquaresFour} data-act="cards" onClick={() => trades.openCards()}>
              {t('cards.all')}
            </Button>
          )}
          {world !== undefined && (
            <Button icon={HandTap} data-world={world} onClick={() => trades.enter(world)}>
              {t('cards.enter')}
            </Button>
          )}
        </header>
        <div className="trades-sheet-body" key={card?.id ?? ''}>
          {card ? (
            <CardSheet card={card} say={say} language={language} />
          ) : (
            <CardGrid cards={cards} language={language} onOpen={(id) => trades.openCards(id)} />
          )}
        </div>
      </section>
    </>
  );
}
