import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../i18n/languages.ts';
import { useKiosk, useVisit } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { CornerMark } from '../parts/CornerMark.tsx';
import { Screen } from '../parts/Screen.tsx';
import './AttractScreen.css';

/** The living scene with its call. The whole screen is the button. */
export function AttractScreen() {
  const { t } = useTranslation('journey');
  const { visit } = useKiosk();
  const language = useVisit((state) => state.journey.settings.language);
  const languages = useVisit((state) => state.station?.languages ?? null);
  const titleId = useId();
  const callId = useId();
  return (
    <Screen name="attract">
      <button
        type="button"
        className="attract-start"
        data-whole
        data-first-focus
        aria-labelledby={`${titleId} ${callId}`}
        onClick={() => visit.dispatch({ type: 'start' })}
      />
      <div className="attract-words">
        <h1 className="attract-title over-scene" id={titleId}>
          <span>{t('attract.titleFirst')}</span> <span>{t('attract.titleSecond')}</span>
        </h1>
        <p className="attract-call over-scene" id={callId}>
          <span className="attract-light" aria-hidden />
          {t('attract.call')}
        </p>
      </div>
      {languages && languages.length > 1 && (
        <nav className="attract-languages" data-arrows>
          {languages.map((each) => (
            <Button
              key={each}
              lang={each}
              aria-pressed={each === language}
              onClick={() => visit.dispatch({ type: 'set', settings: { language: each } })}
            >
              {LANGUAGE_NAMES[each]}
            </Button>
          ))}
        </nav>
      )}
      <CornerMark />
    </Screen>
  );
}
