import { Crosshair } from '@phosphor-icons/react/dist/csr/Crosshair';
import { LockKey } from '@phosphor-icons/react/dist/csr/LockKey';
import { LockKeyOpen } from '@phosphor-icons/react/dist/csr/LockKeyOpen';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../../ui/Button.tsx';
import type { FaultGesture } from '../../../model/gesture/fault.ts';
import type { FaultSpec } from '../../../model/gesture/spec.ts';
import type { Say } from '../../useTrades.ts';

/** First what protects, then places to look at, and for the one looked at the word that it is the faulty one. */
export function FaultControls({
  spec,
  gesture,
  say,
  onAct,
}: {
  spec: FaultSpec;
  gesture: FaultGesture;
  say: Say;
  onAct: (how: 'makeSafe' | 'look' | 'accuse', id?: string) => void;
}) {
  const { t } = useTranslation('trades');
  const looked = spec.places.find(({ id }) => id === gesture.at && gesture.seen.has(id));
  return (
    <div className="fault">
      <div className="fault-head" data-looked={looked !== undefined}>
        <button
          type="button"
          className="gesture-choice fault-safe"
          data-act="safe"
          aria-pressed={gesture.isSafe}
          onClick={() => onAct('makeSafe')}
        >
          {gesture.isSafe ? (
            <LockKey className="gesture-mark" weight="bold" aria-hidden />
          ) : (
            <LockKeyOpen className="gesture-mark" weight="bold" aria-hidden />
          )}
          <span className={looked ? 'unseen' : 'gesture-choice-word'}>{say(spec.safe.text)}</span>
        </button>
        {looked && (
          <Button icon={Crosshair} data-act="accuse" onClick={() => onAct('accuse', looked.id)}>
            {t('gesture.accuse', { place: say(looked.text) })}
          </Button>
        )}
      </div>
      <ul className="fault-places" aria-label={t('gesture.places')}>
        {spec.places.map(({ id, text, reads }) => {
          const seen = gesture.seen.has(id);
          const here = gesture.at === id;
          return (
            <li key={id}>
              <button
                type="button"
                className="gesture-choice fault-place"
                data-place-id={id}
                aria-current={here}
                onClick={() => onAct('look', id)}
              >
                <span className="gesture-choice-word">{say(text)}</span>
                <span className="fault-reads">{seen ? say(reads) : t('gesture.look')}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
