import { Check } from '@phosphor-icons/react/dist/csr/Check';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../../electron/contract/vocabulary.ts';
import type { AssembleGesture } from '../../../model/gesture/assemble.ts';
import type { AssembleSpec } from '../../../model/gesture/spec.ts';
import type { Say } from '../../useTrades.ts';

/** Things to take or leave, what each costs where there is a limit, and what is left of it. */
export function AssembleControls({
  spec,
  gesture,
  say,
  language,
  onToggle,
}: {
  spec: AssembleSpec;
  gesture: AssembleGesture;
  say: Say;
  language: Language;
  onToggle: (id: string) => void;
}) {
  const { t } = useTranslation('trades');
  // Where an order is asked, the list must not tell it.
  const pieces =
    spec.inOrder === true
      ? spec.pieces.toSorted((a, b) => say(a.text).localeCompare(say(b.text), language))
      : spec.pieces;
  const money = amounts(language, spec.budget ? say(spec.budget.unit) : '');
  return (
    <div className="assemble" role="group" aria-label={t('gesture.pieces')}>
      {gesture.left !== undefined && (
        <p className="assemble-left" aria-live="polite">
          {t('gesture.left', { left: money(gesture.left) })}
        </p>
      )}
      <ul className="assemble-pieces">
        {pieces.map(({ id, text, cost }) => {
          const rank = gesture.chosen.indexOf(id) + 1;
          return (
            <li key={id}>
              <button
                type="button"
                className="gesture-choice"
                data-piece={id}
                aria-pressed={rank > 0}
                onClick={() => onToggle(id)}
              >
                <span className="gesture-choice-word">{say(text)}</span>
                <span className="assemble-side">
                  {cost !== undefined && money(cost)}
                  {rank > 0 && <Mark rank={spec.inOrder === true ? rank : undefined} />}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A tick, or where it matters the place in the order. */
function Mark({ rank }: { rank: number | undefined }) {
  const { t } = useTranslation('trades');
  if (rank === undefined) return <Check className="gesture-mark" weight="bold" aria-hidden />;
  return (
    <>
      <span className="assemble-rank" aria-hidden>
        {rank}
      </span>
      <span className="unseen">{t('gesture.rank', { rank })}</span>
    </>
  );
}

/** An amount as the language writes it: money, or a number with its unit. */
function amounts(language: Language, unit: string): (amount: number) => string {
  if (unit === '€') {
    const euros = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
    return (amount) => euros.format(amount);
  }
  const number = new Intl.NumberFormat(language);
  return (amount) => `${number.format(amount)}\u00a0${unit}`;
}
