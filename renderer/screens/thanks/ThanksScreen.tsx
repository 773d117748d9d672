import { useTranslation } from 'react-i18next';
import { accentOf } from '../../experiences/registry.ts';
import { Screen } from '../parts/Screen.tsx';
import './ThanksScreen.css';

/** Shown only once the answer has its receipt; leaves by itself. */
export function ThanksScreen({ experience }: { experience: string }) {
  const { t } = useTranslation('journey');
  return (
    <Screen name="thanks" experience={experience} accent={accentOf(experience)}>
      <div className="thanks-words" role="status">
        <h1 className="thanks-title over-scene" tabIndex={-1}>
          {t('thanks.title')}
        </h1>
        <p className="thanks-sentence over-scene">{t('thanks.sentence')}</p>
      </div>
    </Screen>
  );
}
