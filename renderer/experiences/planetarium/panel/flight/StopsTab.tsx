import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { STOPS } from '../../model/flight/stops.ts';
import type { TabProps } from '../tabs.ts';

/** The scale of altitudes, the highest on top: one touch flies there. */
export function StopsTab({ model, shown: { flight } }: TabProps) {
  const { t } = useTranslation('sky-flight');
  const scale = useRef<HTMLOListElement>(null);
  const { goal } = flight;
  const current = goal?.kind === 'stop' ? goal.id : null;
  useEffect(() => {
    scale.current?.querySelector(`[data-stop="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <>
      <ol className="flight-scale" ref={scale} aria-label={t('tabs.stops')}>
        {STOPS.toReversed().map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              className="sky-row flight-stop"
              data-stop={id}
              aria-current={id === current ? 'step' : undefined}
              onClick={() => model.flight.goTo({ kind: 'stop', id })}
            >
              <span className="flight-mark" aria-hidden />
              <span className="sky-row-name">{t(`stops.${id}.name`)}</span>
              <span className="sky-row-where">{t(`stops.${id}.far`)}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="sky-hint">{t('clouds')}</p>
    </>
  );
}
