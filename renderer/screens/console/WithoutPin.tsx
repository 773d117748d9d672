import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';

/** How to give the kiosk a code, for the one who may. */
export function WithoutPin() {
  const { t } = useTranslation('console');
  return (
    <Card title={t('unlock.none.title')}>
      <p>{t('unlock.none.sentence')}</p>
      <p>{t('unlock.none.how')}</p>
      <ol className="console-steps">
        {t('unlock.none.steps', { returnObjects: true }).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Card>
  );
}
