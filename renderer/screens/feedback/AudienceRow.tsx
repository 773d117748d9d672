import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIENCES, type Audience } from '../../../electron/contract/vocabulary.ts';
import { useKiosk } from '../../journey/VisitContext.tsx';
import { Drawing } from '../../ui/clay/Drawing.tsx';
import { AUDIENCE_PICTOGRAMS } from './pictograms.ts';
import './AudienceRow.css';

/** Who answers: a child unless somebody says otherwise, so that it costs no tap. */
export function AudienceRow({ audience }: { audience: Audience }) {
  const { t } = useTranslation('feedback');
  const { visit } = useKiosk();
  const title = useId();
  return (
    <div className="audience">
      <span className="audience-title" id={title}>
        {t('who.title')}
      </span>
      <div className="audience-row" role="radiogroup" aria-labelledby={title} data-arrows>
        {AUDIENCES.map((one) => (
          <button
            key={one}
            type="button"
            className="button button-quiet audience-choice"
            role="radio"
            aria-checked={one === audience}
            tabIndex={one === audience ? 0 : -1}
            data-audience={one}
            onClick={() => visit.dispatch({ type: 'audience', audience: one })}
          >
            <span className="audience-picture">
              <Drawing of={AUDIENCE_PICTOGRAMS[one]} />
            </span>
            <span className="button-word">{t(`who.${one}`)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
