import { BookOpen } from '@phosphor-icons/react/dist/csr/BookOpen';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../electron/contract/vocabulary.ts';
import { Button } from '../../../../ui/Button.tsx';
import type { Source } from '../../model/content/words.ts';
import { tied } from '../tradeWords.ts';

/** Where all this was read, when somebody asks: the numbers are those beside what is told. */
export function Sources({
  sources,
  language,
  open,
  onToggle,
}: {
  sources: readonly Source[];
  language: Language;
  open: boolean;
  onToggle: () => void;
}) {
  const { t } = useTranslation('trades');
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const id = useId();
  return (
    <section className="sources">
      <Button icon={BookOpen} data-act="sources" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        {t('card.sources')}
      </Button>
      <ol id={id} hidden={!open}>
        {sources.map(({ key, title, address, checked }, at) => (
          <li key={key}>
            <span className="source-number">{at + 1}</span>
            <span>
              {tied(title, language)}
              <span className="source-address">{address}</span>
              <span className="source-address">{t('card.checked', { day: day.format(new Date(checked)) })}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
