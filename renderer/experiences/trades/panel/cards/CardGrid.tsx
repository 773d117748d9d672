import { HandTap } from '@phosphor-icons/react/dist/csr/HandTap';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../electron/contract/vocabulary.ts';
import type { Card } from '../../model/content/card.ts';
import { TradePicture } from '../pictures/TradePicture.tsx';
import { headingOf } from '../tradeWords.ts';
import './cards.css';
import { Likings } from './Likings.tsx';

/** All the trades at once: each its object, its name in both forms, and what one likes who likes it. */
export function CardGrid({
  cards,
  language,
  onOpen,
}: {
  cards: readonly Card[];
  language: Language;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('trades');
  const sorted = useMemo(() => sortByName(cards, language), [cards, language]);
  return (
    <>
      <div className="card-grid-head">
        <h2 className="card-grid-title" tabIndex={-1} data-arrival>
          {t('cards.title', { count: cards.length })}
        </h2>
        <p className="trades-hint">{t('cards.line')}</p>
        <p className="trades-hint card-grid-key">
          <HandTap className="card-tile-world" weight="bold" aria-hidden />
          {t('cards.world')}
        </p>
      </div>
      <ul className="card-grid">
        {sorted.map(({ id, title, riasec, world }) => (
          <li key={id}>
            <button type="button" className="card-tile" data-card={id} onClick={() => onOpen(id)}>
              <span className="card-tile-picture">
                <TradePicture of={id} />
                {world !== undefined && <HandTap className="card-tile-world" weight="bold" aria-hidden />}
              </span>
              <span className="card-tile-title">{headingOf(title, language)}</span>
              <Likings letters={riasec} />
              {world !== undefined && <span className="unseen">{t('cards.world')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** As one looks a name up. */
function sortByName(cards: readonly Card[], language: Language): Card[] {
  const order = new Intl.Collator(language);
  return cards.toSorted((a, b) => order.compare(headingOf(a.title, language), headingOf(b.title, language)));
}
