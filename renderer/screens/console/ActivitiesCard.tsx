import { CheckCircle } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { WarningCircle } from '@phosphor-icons/react/dist/csr/WarningCircle';
import { Wrench } from '@phosphor-icons/react/dist/csr/Wrench';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '../../../electron/contract/catalogue.ts';
import type { MachineHealth } from '../../../electron/contract/station.ts';
import { useDoorWords } from '../../i18n/useDoorWords.ts';
import { useKiosk, useVisit } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';

/** Each activity: in service, or withdrawn with the button that brings it back. */
export function ActivitiesCard({
  health,
  token,
  onChange,
}: {
  health: MachineHealth;
  token: string;
  onChange: () => void;
}) {
  const { t } = useTranslation('console');
  const catalogue = useVisit((state) => state.catalogue);
  const [restored, setRestored] = useState('');
  return (
    <Card title={t('activities.title')}>
      <ul className="console-activities">
        {catalogue.map((entry) => (
          <Activity
            key={entry.id}
            entry={entry}
            failures={health.failures.find(({ experience }) => experience === entry.id)?.today ?? 0}
            token={token}
            onRestored={(name) => {
              setRestored(t('activities.restored', { name }));
              onChange();
            }}
          />
        ))}
      </ul>
      <p role="status">{restored}</p>
    </Card>
  );
}

function Activity({
  entry,
  failures,
  token,
  onRestored,
}: {
  entry: CatalogueEntry;
  failures: number;
  token: string;
  onRestored: (name: string) => void;
}) {
  const { t } = useTranslation('console');
  const { client } = useKiosk();
  const name = useDoorWords(entry.id, '').experience;

  async function restore() {
    const reply = await client.call('catalogue.restore', { experience: entry.id }, token);
    if (reply.ok) onRestored(name);
  }

  return (
    <li className="console-activity" data-activity={entry.id} data-withdrawn={entry.withdrawn}>
      <div>
        <h3>{name}</h3>
        <p className="console-state" data-state={entry.withdrawn ? 'wary' : 'good'}>
          {entry.withdrawn ? <WarningCircle weight="fill" aria-hidden /> : <CheckCircle weight="fill" aria-hidden />}
          {entry.withdrawn ? t('activities.withdrawn') : t('activities.inService')}
        </p>
        {failures > 0 && <p className="console-small">{t('activities.failures', { count: failures })}</p>}
      </div>
      {entry.withdrawn && (
        <Button icon={Wrench} onClick={() => void restore()}>
          {t('activities.restore')}
        </Button>
      )}
    </li>
  );
}
