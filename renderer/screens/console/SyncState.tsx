import { CheckCircle } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { WarningCircle } from '@phosphor-icons/react/dist/csr/WarningCircle';
import { useTranslation } from 'react-i18next';
import type { ClockTrouble, SyncStatus } from '../../../electron/contract/sync.ts';
import { useFormat } from '../../i18n/useFormat.ts';

/** Seconds under which the next attempt is told without a figure. */
const SOON = 60;

/** In one line each: the sending, then the clock if it is not to be believed. */
export function SyncState({ sync }: { sync: SyncStatus }) {
  return (
    <>
      <SendingState sync={sync} />
      {sync.clock && <ClockState clock={sync.clock} />}
    </>
  );
}

function SendingState({ sync }: { sync: SyncStatus }) {
  const { t } = useTranslation('console');
  const { duration } = useFormat();
  const { oldestWaiting, refused, retryIn = 0, sending, store, trouble } = sync;
  if (store === undefined) return <p>{t('sync.none')}</p>;
  const retry = retryIn < SOON ? t('sync.retrySoon') : t('sync.retry', { duration: duration(retryIn) });
  const wary = trouble !== undefined || refused.length > 0;
  const settled = refused.length > 0 ? t('sync.someRefused') : t('sync.arrived');
  const calm = sending ? t('sync.sending') : oldestWaiting ? t('sync.planned') : settled;
  return (
    <p className="console-state" data-state={wary ? 'wary' : 'good'} data-trouble={trouble}>
      {wary ? <WarningCircle weight="fill" aria-hidden /> : <CheckCircle weight="fill" aria-hidden />}
      {trouble ? `${t(`sync.trouble.${trouble}`)} ${retry}` : calm}
    </p>
  );
}

function ClockState({ clock }: { clock: ClockTrouble }) {
  const { t } = useTranslation('console');
  return (
    <p className="console-state" data-state="wary">
      <WarningCircle weight="fill" aria-hidden />
      {t(`sync.clock.${clock}`)}
    </p>
  );
}
