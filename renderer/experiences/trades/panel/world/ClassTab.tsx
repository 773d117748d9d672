import { Lightbulb } from '@phosphor-icons/react/dist/csr/Lightbulb';
import { useTranslation } from 'react-i18next';
import type { World } from '../../model/content/world.ts';
import type { Say } from '../useTrades.ts';

/** For whoever leads a class: two questions to ask, and a common idea to talk about. */
export function ClassTab({ world: { facilitator }, say }: { world: World; say: Say }) {
  const { t } = useTranslation('trades');
  return (
    <>
      <h3 className="trades-heading">{t('class.title')}</h3>
      <ol className="class-questions">
        {facilitator.questions.map((question, at) => (
          <li key={question.fr}>
            <span className="class-number" aria-hidden>
              {at + 1}
            </span>
            <p>
              <span className="unseen">{t('class.question', { number: at + 1 })}</span> {say(question)}
            </p>
          </li>
        ))}
      </ol>
      <section className="class-idea">
        <h4 className="trades-label">
          <Lightbulb weight="duotone" aria-hidden />
          {t('class.misconception')}
        </h4>
        <p>{say(facilitator.misconception)}</p>
      </section>
    </>
  );
}
