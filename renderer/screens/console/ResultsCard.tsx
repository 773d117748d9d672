import { CheckCircle } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { WarningCircle } from '@phosphor-icons/react/dist/csr/WarningCircle';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../../electron/contract/questionnaire.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useKiosk } from '../../journey/VisitContext.tsx';
import { Card } from '../../ui/Card.tsx';

const LINES = ['recorded', 'acknowledged', 'waiting', 'refused'] as const;

/** The account of the answers, and whether it adds up. */
export function ResultsCard({ ledger }: { ledger: Ledger }) {
  const { t } = useTranslation('console');
  const { visit } = useKiosk();
  const { number } = useFormat();
  const balanced = ledger.recorded === ledger.acknowledged + ledger.waiting + ledger.refused;
  const undelivered = visit.undelivered();
  return (
    <Card title={t('results.title')}>
      <p className="console-figure" data-figure="answers">
        <strong>{number(ledger.answers)}</strong> {t('results.answers', { count: ledger.answers })}
      </p>
      <p className="console-small">{t('results.statement')}</p>
      <dl className="console-table">
        {LINES.map((line) => (
          <div key={line} data-figure={line}>
            <dt>{t(`results.${line}`)}</dt>
            <dd>{number(ledger[line])}</dd>
          </div>
        ))}
      </dl>
      <p className="console-state" data-state={balanced ? 'good' : 'bad'}>
        {balanced ? <CheckCircle weight="fill" aria-hidden /> : <WarningCircle weight="fill" aria-hidden />}
        {balanced
          ? t('results.balanced', {
              recorded: number(ledger.recorded),
              acknowledged: number(ledger.acknowledged),
              waiting: number(ledger.waiting),
              refused: number(ledger.refused),
            })
          : t('results.unbalanced')}
      </p>
      {undelivered > 0 && (
        <p className="console-state" data-state="wary">
          <WarningCircle weight="fill" aria-hidden />
          {t('results.undelivered', { count: undelivered })}
        </p>
      )}
    </Card>
  );
}
