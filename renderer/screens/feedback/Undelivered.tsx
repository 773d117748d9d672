import { ArrowRight } from '@phosphor-icons/react/dist/csr/ArrowRight';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../journey/state.ts';
import { pageTimers } from '../../journey/timers.ts';
import { useKiosk } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';

/** A receipt comes in a few milliseconds: words about waiting would only flash. */
const SILENCE_MS = 700;

/** After the last question, before « Merci »: a calm wait, or the truth about an answer that is not kept. */
export function Undelivered({ delivery }: { delivery: Exclude<Delivery, 'asking'> }) {
  const { t } = useTranslation('feedback');
  const { visit } = useKiosk();
  const [told, setTold] = useState(false);
  useEffect(() => pageTimers(SILENCE_MS, () => setTold(true)), []);
  return (
    <section className="feedback-asked" data-delivery={delivery} role="status">
      {(told || delivery !== 'sending') && (
        <>
          <h1 className="feedback-question" tabIndex={-1}>
            {t(`${delivery}.title`)}
          </h1>
          <p className="feedback-sentence">{t(`${delivery}.sentence`)}</p>
          {delivery !== 'sending' && (
            <Button kind="primary" icon={ArrowRight} onClick={() => visit.dispatch({ type: 'home' })}>
              {t('goOn')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
