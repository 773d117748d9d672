import { CheckCircle } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { WarningCircle } from '@phosphor-icons/react/dist/csr/WarningCircle';
import { useTranslation } from 'react-i18next';
import type { MachineHealth } from '../../../electron/contract/station.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card } from '../../ui/Card.tsx';

/** The kiosk as a machine: where, which version, since when, how much room is left. */
export function MachineCard({ health }: { health: MachineHealth }) {
  const { t } = useTranslation('console');
  const { bytes, duration } = useFormat();
  const { lab, machine, version, host, uptime, diskFree, database } = health;
  const lines = [
    [t('machine.lab'), lab],
    [t('machine.machine'), machine],
    [t('machine.version'), version],
    [t('machine.host'), t(`machine.${host}`)],
    [t('machine.uptime'), duration(uptime)],
    [t('machine.disk'), bytes(diskFree)],
    [t('machine.database'), `${bytes(database.bytes)} · ${t('machine.schema', { version: database.schemaVersion })}`],
  ] as const;
  return (
    <Card title={t('machine.title')}>
      <p className="console-state" data-state={database.rebuilt ? 'wary' : 'good'}>
        {database.rebuilt ? <WarningCircle weight="fill" aria-hidden /> : <CheckCircle weight="fill" aria-hidden />}
        {database.rebuilt ? t('machine.rebuilt') : t('machine.well')}
      </p>
      <dl className="console-table">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
