import { BookOpen } from '@phosphor-icons/react/dist/csr/BookOpen';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { Button } from '../../../../ui/Button.tsx';
import type { Source } from '../../model/content/words.ts';

/** Where all this was read, when somebody asks: the numbers are those beside what is told. */
export function Sources({
  sources,
  open,
  onToggle,
}: {
  sources: readonly Source[];
  open: boolean;
  onToggle: () => void;
}) {
  const { t } = useTranslation('trades');
  const { day } = useFormat();
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
              {title}
              <span className="source-address">{address}</span>
              <span className="source-address">{t('card.checked', { day: day(checked) })}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
