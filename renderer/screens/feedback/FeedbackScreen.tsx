import { SkipForward } from '@phosphor-icons/react/dist/csr/SkipForward';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../journey/state.ts';
import { pageTimers } from '../../journey/timers.ts';
import { useKiosk, useVisit } from '../../journey/VisitContext.tsx';
import { accentOf } from '../../experiences/registry.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../parts/Screen.tsx';
import { VisitorBar } from '../parts/VisitorBar.tsx';
import { Answer } from './Answer.tsx';
import { Undelivered } from './Undelivered.tsx';
import { useQuestionWords } from './useQuestionWords.ts';
import './FeedbackScreen.css';

/** How long the chosen drawing leans forward before the next question, milliseconds. */
const LEAN_MS = { full: 620, reduced: 200 } as const;

export type FeedbackPlace = Extract<Place, { at: 'feedback' }>;

/** The questions one by one, then the wait for the receipt. */
export function FeedbackScreen({ place }: { place: FeedbackPlace }) {
  const { t } = useTranslation('feedback');
  const { visit } = useKiosk();
  const asking = place.delivery === 'asking';
  return (
    <Screen
      name="feedback"
      experience={place.experience}
      accent={accentOf(place.experience)}
      part={asking ? place.step : place.delivery}
    >
      <header className="feedback-bar">
        <VisitorBar home />
        {asking && (
          <Button icon={SkipForward} onClick={() => visit.dispatch({ type: 'skip' })}>
            {t('skip')}
          </Button>
        )}
      </header>
      {place.delivery === 'asking' ? (
        <Asked key={place.step} place={place} />
      ) : (
        <Undelivered delivery={place.delivery} />
      )}
      <footer className="feedback-foot">
        <Steps count={place.questionnaire.questions.length} step={asking ? place.step : -1} />
        <p className="feedback-notice">{t('notice')}</p>
      </footer>
    </Screen>
  );
}

function Asked({ place }: { place: FeedbackPlace }) {
  const { visit } = useKiosk();
  const reducedMotion = useVisit((state) => state.journey.settings.reducedMotion);
  const [chosen, setChosen] = useState<string | null>(null);
  const question = place.questionnaire.questions[place.step];
  const words = useQuestionWords(place.questionnaire.id, question?.id ?? '');

  useEffect(() => {
    if (chosen === null) return undefined;
    return pageTimers(reducedMotion ? LEAN_MS.reduced : LEAN_MS.full, () =>
      visit.dispatch({ type: 'answer', choice: chosen }),
    );
  }, [chosen, reducedMotion, visit]);

  if (!question) return null;
  return (
    <section className="feedback-asked">
      <h1 className="feedback-question" tabIndex={-1}>
        {words('question')}
      </h1>
      <div className="feedback-answers" data-kind={question.kind} role="group" data-arrows>
        {question.choices.map((choice) => (
          <Answer
            key={choice}
            kind={question.kind}
            choice={choice}
            word={words(choice)}
            state={chosen === null ? 'open' : chosen === choice ? 'chosen' : 'passed'}
            onChoose={() => setChosen((already) => already ?? choice)}
          />
        ))}
      </div>
    </section>
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
