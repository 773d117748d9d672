import { Check } from '@phosphor-icons/react/dist/csr/Check';
import { SkipForward } from '@phosphor-icons/react/dist/csr/SkipForward';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accentOf } from '../../experiences/registry.ts';
import { hasUnsent } from '../../journey/next.ts';
import { type FeedbackPlace, questionnaireAt } from '../../journey/state.ts';
import { useKiosk } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../parts/Screen.tsx';
import { VisitorBar } from '../parts/VisitorBar.tsx';
import { Asked } from './Asked.tsx';
import { Undelivered } from './Undelivered.tsx';
import './FeedbackScreen.css';

/** The questions one by one, then the wait for the receipt. */
export function FeedbackScreen({ place }: { place: FeedbackPlace }) {
  const { t, i18n } = useTranslation('feedback');
  const { visit } = useKiosk();
  const [touched, setTouched] = useState<{ place: FeedbackPlace; choice: string } | null>(null);
  // What leans forward does so on its own question alone.
  const chosen = touched?.place === place ? touched.choice : null;
  const { id, questions } = questionnaireAt(place);
  const asking = place.delivery === 'asking';
  const notice: unknown = i18n.getResource(i18n.language, 'feedback', `${id}.notice`);

  /** An answer that still leans forward is one: whoever is in a hurry loses nothing. */
  function take(): void {
    if (chosen !== null) visit.dispatch({ type: 'answer', choice: chosen });
  }

  function pass(way: 'skip' | 'enough'): void {
    take();
    if (chosen === null || way === 'enough') visit.dispatch({ type: way });
  }

  return (
    <Screen
      name="feedback"
      experience={place.experience}
      accent={accentOf(place.experience)}
      part={asking ? place.step : place.delivery}
    >
      <header className="feedback-bar">
        <VisitorBar home onHome={take} />
        {asking && (
          <div className="feedback-ways">
            <Button icon={SkipForward} onClick={() => pass('skip')}>
              {t('skip')}
            </Button>
            {hasUnsent(place) && (
              <Button icon={Check} data-enough onClick={() => pass('enough')}>
                {t('finish')}
              </Button>
            )}
          </div>
        )}
      </header>
      {place.delivery === 'asking' ? (
        <Asked key={place.step} place={place} chosen={chosen} onChoose={(choice) => setTouched({ place, choice })} />
      ) : (
        <Undelivered delivery={place.delivery} />
      )}
      <footer className="feedback-foot">
        <Steps count={questions.length} step={asking ? place.step : -1} />
        <p className="feedback-notice">{typeof notice === 'string' ? notice : ''}</p>
      </footer>
    </Screen>
  );
}

/** One dot for each question and one for the end. */
function Steps({ count, step }: { count: number; step: number }) {
  const { t } = useTranslation('feedback');
  const here = step < 0 ? count : step;
  return (
    <div className="feedback-steps">
      {Array.from({ length: count + 1 }, (_, index) => (
        <span key={index} className="feedback-dot" data-here={index === here} data-done={index < here} aria-hidden />
      ))}
      {step >= 0 && <span className="unseen">{t('progress', { step: step + 1, count })}</span>}
    </div>
  );
}
