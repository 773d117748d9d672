import { useTranslation } from 'react-i18next';
import type { Fault } from '../../journey/state.ts';
import { Screen } from '../parts/Screen.tsx';
import './OutOfOrderScreen.css';

/** Calm for the visitor; what is wrong and what to do, small, for the team. */
export function OutOfOrderScreen({ fault }: { fault: Fault }) {
  const { t } = useTranslation('journey');
  const { reason, remedy, field } =
    fault === 'unreachable'
      ? { reason: t('outOfOrder.unreachable.reason'), remedy: t('outOfOrder.unreachable.remedy'), field: undefined }
      : fault;
  const told = [
    [t('outOfOrder.reason'), reason],
    [t('outOfOrder.field'), field],
    [t('outOfOrder.remedy'), remedy],
  ] as const;
  return (
    <Screen name="out-of-order">
      <div className="rest-words">
        <svg className="rest-moon" viewBox="0 0 100 100" aria-hidden>
          <path d="M62 8A44 44 0 1 0 92 62A36 36 0 1 1 62 8Z" />
          <circle cx="78" cy="22" r="2.2" />
          <circle cx="90" cy="38" r="1.4" />
        </svg>
        <h1 className="rest-title" tabIndex={-1}>
          {t('outOfOrder.title')}
        </h1>
        <p className="rest-sentence">{t('outOfOrder.sentence')}</p>
      </div>
      <section className="rest-team">
        <h2>{t('outOfOrder.operator')}</h2>
        <dl>
          {told.map(
            ([term, words]) =>
              words !== undefined && (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{words}</dd>
                </div>
              ),
          )}
        </dl>
      </section>
    </Screen>
  );
}
