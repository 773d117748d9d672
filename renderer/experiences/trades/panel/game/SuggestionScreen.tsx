import { ArrowCounterClockwise } from '@phosphor-icons/react/dist/csr/ArrowCounterClockwise';
import { ArrowLeft } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { Sparkle } from '@phosphor-icons/react/dist/csr/Sparkle';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../electron/contract/vocabulary.ts';
import { Button } from '../../../../ui/Button.tsx';
import type { Card } from '../../model/content/card.ts';
import type { Suggestion } from '../../model/game/interests.ts';
import { TradePicture } from '../pictures/TradePicture.tsx';
import { cardOf, formsOf } from '../tradeWords.ts';
import { useSettled } from '../useSettled.ts';
import type { PartProps } from '../useTrades.ts';
import '../sheet.css';
import './game.css';
import './suggestion.css';

/** What the game leads to: three worlds near what was liked, and one to be surprised by. */
export function SuggestionScreen({
  model: { trades },
  say,
  language,
  suggestion: { near, other },
}: PartProps & { suggestion: Suggestion }) {
  const { t } = useTranslation('trades');
  const { worlds, cards } = trades.content;
  // They come where the faces of the last picture were.
  const settled = useSettled('suggestion');
  const offered = [
    ...near.map((id) => ({ id, surprise: false })),
    ...(other === undefined ? [] : [{ id: other, surprise: true }]),
  ];
  return (
    <>
      <div className="trades-scrim" />
      <section className="suggestion" aria-label={t('game.title')}>
        <header className="suggestion-head">
          <h2 className="suggestion-title" tabIndex={-1} data-arrival>
            {t('suggestion.title')}
          </h2>
          <p className="suggestion-line">{t('suggestion.line')}</p>
        </header>
        <ul className="suggestion-worlds">
          {offered.map(({ id, surprise }) => {
            const world = worlds.find((one) => one.id === id);
            const card = cardOf(cards, id);
            if (!world || !card) return null;
            return (
              <li key={id}>
                <button
                  type="button"
                  className="suggestion-world"
                  data-world={id}
                  data-surprise={surprise}
                  aria-disabled={!settled}
                  onClick={() => settled && trades.enter(id)}
                >
                  <span className="suggestion-kind">
                    {surprise && <Sparkle weight="fill" aria-hidden />}
                    {t(surprise ? 'suggestion.surprise' : 'suggestion.close')}
                  </span>
                  <TradePicture of={card.id} />
                  <span className="suggestion-name">{say(world.title)}</span>
                  <span className="suggestion-trade">{formsOf(card.title, language)}</span>
                  <Why card={card} surprise={surprise} language={language} />
                </button>
              </li>
            );
          })}
        </ul>
        <footer className="game-foot">
          <div className="game-ways">
            <Button icon={ArrowLeft} data-act="leave" onClick={() => trades.leave()}>
              {t('suggestion.valley')}
            </Button>
            <Button icon={ArrowCounterClockwise} data-act="game" onClick={() => trades.startGame()}>
              {t('suggestion.again')}
            </Button>
          </div>
          <p className="game-notice">{t('suggestion.credit')}</p>
        </footer>
      </section>
    </>
  );
}

/** What one likes who likes this trade: said as an if, since a game knows nobody. */
function Why({ card, surprise, language }: { card: Card; surprise: boolean; language: Language }) {
  const { t } = useTranslation('trades');
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const likings = list.format(card.riasec.map((letter) => t(`suggestion.likings.${letter}`)));
  return <span className="suggestion-why">{t(surprise ? 'suggestion.other' : 'suggestion.near', { likings })}</span>;
}
