import { Eye } from '@phosphor-icons/react/dist/csr/Eye';
import { House } from '@phosphor-icons/react/dist/csr/House';
import { Question } from '@phosphor-icons/react/dist/csr/Question';
import { Translate } from '@phosphor-icons/react/dist/csr/Translate';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../i18n/languages.ts';
import { useKiosk, useVisit } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import './VisitorBar.css';

/** The controls that are always in reach: home where there is one to go to, language, display, help. */
export function VisitorBar({
  home = false,
  onHome,
  children,
}: {
  home?: boolean;
  /** Called before the visitor goes home. */
  onHome?: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { visit } = useKiosk();
  const language = useVisit((state) => state.journey.settings.language);
  const languages = useVisit((state) => state.station?.languages.length ?? 0);
  return (
    <nav className="visitor-bar" aria-label={t('bar.label')}>
      {home && (
        <Button
          icon={House}
          onClick={() => {
            onHome?.();
            visit.dispatch({ type: 'home' });
          }}
        >
          {t('bar.home')}
        </Button>
      )}
      {children}
      {languages > 1 && (
        <Button
          icon={Translate}
          aria-label={t('bar.languages', { name: LANGUAGE_NAMES[language] })}
          onClick={() => visit.dispatch({ type: 'open', sheet: 'languages' })}
        >
          {LANGUAGE_NAMES[language]}
        </Button>
      )}
      <Button icon={Eye} onClick={() => visit.dispatch({ type: 'open', sheet: 'access' })}>
        {t('bar.access')}
      </Button>
      <Button icon={Question} onClick={() => visit.dispatch({ type: 'open', sheet: 'help' })}>
        {t('bar.help')}
      </Button>
    </nav>
  );
}
