import { X } from '@phosphor-icons/react/dist/csr/X';
import { useTranslation } from 'react-i18next';
import type { OrderGesture } from '../../../model/gesture/order.ts';
import type { OrderSpec } from '../../../model/gesture/spec.ts';
import type { Say } from '../../useTrades.ts';

/** The question of the step, and what may be chosen. What was tried stays, marked, and may be read again. */
export function OrderControls({
  spec,
  gesture,
  say,
  onChoose,
}: {
  spec: OrderSpec;
  gesture: OrderGesture;
  say: Say;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation('trades');
  const asked = spec.steps[gesture.step];
  if (!asked) return null;
  return (
    <div className="gesture-choices" role="group" aria-label={say(asked.ask)}>
      <p className="gesture-ask" aria-live="polite">
        <span className="gesture-part">{t('gesture.part', { part: gesture.step + 1, count: spec.steps.length })}</span>
        {say(asked.ask)}
      </p>
      {asked.choices.map(({ id, text }) => {
        const tried = gesture.tried.has(id);
        return (
          <button
            key={`${gesture.step} ${id}`}
            type="button"
            className="gesture-choice"
            data-choice={id}
            data-tried={tried}
            onClick={() => onChoose(id)}
          >
            <span className="gesture-choice-word">{say(text)}</span>
            {tried && (
              <>
                <X className="gesture-mark" weight="bold" aria-hidden />
                <span className="unseen">{t('gesture.tried')}</span>
              </>
            )}
          </button>
        );
      })}
    </div>
  );
}
