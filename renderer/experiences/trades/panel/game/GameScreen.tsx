import { FastForward } from '@phosphor-icons/react/dist/csr/FastForward';
import { X } from '@phosphor-icons/react/dist/csr/X';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import { Dots } from '../../../../ui/Dots.tsx';
import { Face, type FaceName } from '../../../../ui/Face.tsx';
import type { Liking } from '../../model/game/interests.ts';
import { goingOn } from '../tradeWords.ts';
import { useSettled } from '../useSettled.ts';
import type { PartProps } from '../useTrades.ts';
import '../sheet.css';
import './game.css';
import { GamePicture } from './GamePicture.tsx';

const ANSWERS: readonly { liking: Liking; face: FaceName; word: 'no' | 'perhaps' | 'yes' }[] = [
  { liking: 0, face: 'not', word: 'no' },
  { liking: 1, face: 'little', word: 'perhaps' },
  { liking: 2, face: 'loved', word: 'yes' },
];

/** A game, not a test: a picture of something to do, and three faces to say whether one would like to. */
export function GameScreen({ model: { trades }, say, language, at }: PartProps & { at: number }) {
  const { t } = useTranslation('trades');
  const { pictures } = trades.content;
  const picture = pictures[at];
  const settled = useSettled(picture?.id ?? '');
  if (!picture) return null;
  const answer = (liking: Liking | undefined) => settled && trades.like(liking);
  return (
    <>
      <div className="trades-scrim" />
      <section className="game" aria-label={t('game.title')}>
        <div className="game-shown" key={picture.id}>
          <GamePicture of={picture.id} />
        </div>
        <div className="game-words">
          <p className="game-stem">{t('game.stem')}</p>
          <h2 className="game-ask" tabIndex={-1} data-arrival aria-live="polite">
            {t('game.ask', { what: goingOn(say(picture.text), language) })}
          </h2>
          <p className="game-even">{t('game.even')}</p>
        </div>
        <div className="game-faces" role="group" aria-label={t('game.faces')} tabIndex={-1} data-arrows>
          {ANSWERS.map(({ liking, face, word }) => (
            <button
              key={liking}
              type="button"
              className="game-face"
              data-liking={liking}
              aria-disabled={!settled}
              onClick={() => answer(liking)}
            >
              <span className="game-face-picture">
                <Face name={face} />
              </span>
              {t(`game.${word}`)}
            </button>
          ))}
        </div>
        <footer className="game-foot">
          <div className="game-ways">
            <Button icon={X} data-act="leave" onClick={() => trades.leave()}>
              {t('game.leave')}
            </Button>
            <Button icon={FastForward} data-liking="pass" aria-disabled={!settled} onClick={() => answer(undefined)}>
              {t('game.skip')}
            </Button>
          </div>
          <Dots
            count={pictures.length}
            index={at}
            label={t('game.progress', { step: at + 1, count: pictures.length })}
          />
          <p className="game-notice">{t('game.notice')}</p>
        </footer>
      </section>
    </>
  );
}
