import { useTranslation } from 'react-i18next';
import { type FeedbackPlace, questionnaireAt } from '../../journey/state.ts';
import { accentOf } from '../../experiences/registry.ts';
import { Screen } from '../parts/Screen.tsx';
import { VisitorBar } from '../parts/VisitorBar.tsx';
import { Asked } from './Asked.tsx';
import { Undelivered } from './Undelivered.tsx';
import './FeedbackScreen.css';

/** The questions one by one, then the wait for the receipt. */
export function FeedbackScreen({ place }: { place: FeedbackPlace }) {
  const { i18n } = useTranslation();
  const { id, questions } = questionnaireAt(place);
  const asking = place.delivery === 'asking';
  const notice: unknown = i18n.getResource(i18n.language, 'feedback', `${id}.notice`);
  return (
    <Screen
      name="feedback"
      experience={place.experience}
      accent={accentOf(place.experience)}
      part={asking ? place.step : place.delivery}
    >
      {place.delivery === 'asking' ? (
        <Asked key={place.step} place={place} />
      ) : (
        <>
          <header className="feedback-bar">
            <VisitorBar home />
          </header>
          <Undelivered delivery={place.delivery} />
        </>
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
