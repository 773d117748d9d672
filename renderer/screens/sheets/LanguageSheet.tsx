import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../i18n/languages.ts';
import { useKiosk, useVisit } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from './Sheet.tsx';

/** The languages by their own names. */
export function LanguageSheet({ accent }: { accent: string }) {
  const { t } = useTranslation('common');
  const { visit } = useKiosk();
  const language = useVisit((state) => state.journey.settings.language);
  const station = useVisit((state) => state.station);
  return (
    <Sheet title={t('languages.title')} accent={accent}>
      <div className="sheet-languages" role="group" data-arrows>
        {station?.languages.map((each) => (
          <Button
            key={each}
            lang={each}
            aria-pressed={each === language}
            onClick={() => {
              visit.dispatch({ type: 'set', settings: { language: each } });
              visit.dispatch({ type: 'close' });
            }}
          >
            {LANGUAGE_NAMES[each]}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
