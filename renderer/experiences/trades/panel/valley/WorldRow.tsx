import { CheckCircle } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../electron/contract/vocabulary.ts';
import type { Card } from '../../model/content/card.ts';
import type { World } from '../../model/content/world.ts';
import { TradePicture } from '../pictures/TradePicture.tsx';
import { formsOf } from '../tradeWords.ts';

/** A world in the list: its object, its place, its trade, and a mark when its gesture was done. */
export function WorldRow({
  world,
  card,
  done,
  title,
  language,
  arrival,
  onEnter,
}: {
  world: World;
  card: Card | undefined;
  done: boolean;
  title: string;
  language: Language;
  arrival: boolean;
  onEnter: () => void;
}) {
  const { t } = useTranslation('trades');
  return (
    <button
      type="button"
      className="trades-row"
      data-world={world.id}
      data-done={done}
      {...(arrival ? { 'data-arrival': true } : {})}
      onClick={onEnter}
    >
      <TradePicture of={world.card} />
      <span className="trades-row-words">
        <span className="trades-row-title">{title}</span>
        {card && <span className="trades-row-trade">{formsOf(card.title, language)}</span>}
      </span>
      {done && (
        <>
          <CheckCircle className="trades-tick" weight="fill" aria-hidden />
          <span className="unseen">{t('valley.done')}</span>
        </>
      )}
    </button>
  );
}
