import { SpeakerHigh } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import { SpeakerSlash } from '@phosphor-icons/react/dist/csr/SpeakerSlash';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type FeedbackPlace, questionnaireAt } from '../../journey/state.ts';
import { pageTimers } from '../../journey/timers.ts';
import { useKiosk, useVisit } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Answer } from './Answer.tsx';
import { AnswerPicture } from './AnswerPicture.tsx';
import { AudienceRow } from './AudienceRow.tsx';
import { useQuestionWords } from './useQuestionWords.ts';
import { useReading } from './useReading.ts';

/** How long the chosen drawing leans forward before the next question, milliseconds. */
const LEAN_MS = { full: 620, reduced: 200 } as const;

/** One question with its choices; above the first of all, who answers. */
export function Asked({
  place,
  chosen,
  onChoose,
}: {
  place: FeedbackPlace;
  /** What was touched, while it leans forward. */
  chosen: string | null;
  onChoose: (choice: string) => void;
}) {
  const { t } = useTranslation('feedback');
  const { visit } = useKiosk();
  const { language, reducedMotion } = useVisit((state) => state.journey.settings);
  const questionnaire = questionnaireAt(place);
  const question = questionnaire.questions[place.step];
  const words = useQuestionWords(place.experience, questionnaire.id, question);
  const choices = question?.choices ?? [];
  const reading = useReading([words('question'), ...choices.map(words)], language);

  useEffect(() => {
    if (chosen === null) return undefined;
    return pageTimers(reducedMotion ? LEAN_MS.reduced : LEAN_MS.full, () =>
      visit.dispatch({ type: 'answer', choice: chosen }),
    );
  }, [chosen, reducedMotion, visit]);

  if (!question) return null;
  return (
    <section className="feedback-asked" data-question={question.id}>
      {place.step === 0 && <AudienceRow audience={place.audience} />}
      <div className="feedback-heading">
        <h1 className="feedback-question" tabIndex={-1}>
          {words('question')}
        </h1>
        {reading.possible && (
          <Button
            icon={reading.part === null ? SpeakerHigh : SpeakerSlash}
            aria-label={t(reading.part === null ? 'listen' : 'quiet')}
            aria-pressed={reading.part !== null}
            data-listen
            onClick={reading.toggle}
          />
        )}
      </div>
      <div
        className="feedback-answers"
        data-kind={question.kind}
        data-many={choices.length > 4}
        role="group"
        data-arrows
      >
        {choices.map((choice, index) => (
          <Answer
            key={choice}
            kind={question.kind}
            choice={choice}
            word={words(choice)}
            picture={<AnswerPicture experience={place.experience} question={question} choice={choice} />}
            state={chosen === null ? 'open' : chosen === choice ? 'chosen' : 'passed'}
            read={reading.part === index + 1}
            onChoose={() => chosen ?? onChoose(choice)}
          />
        ))}
      </div>
    </section>
  );
}
