import { ArrowCounterClockwise } from '@phosphor-icons/react/dist/csr/ArrowCounterClockwise';
import { CheckCircle } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { PaperPlaneTilt } from '@phosphor-icons/react/dist/csr/PaperPlaneTilt';
import { Usb } from '@phosphor-icons/react/dist/csr/Usb';
import { WarningCircle } from '@phosphor-icons/react/dist/csr/WarningCircle';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal, SyncStatus } from '../../../electron/contract/sync.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useKiosk } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';

/** Seconds under which the next attempt is told without a figure. */
const SOON = 60;

interface SyncCardProps {
  sync: SyncStatus;
  token: string;
  onChange: (sync: SyncStatus) => void;
}

/** Whether the answers arrive: since when, what keeps them, what the server refused. */
export function SyncCard({ sync, token, onChange }: SyncCardProps) {
  const { t } = useTranslation('console');
  const { client } = useKiosk();
  const { day, hour } = useFormat();
  const [news, setNews] = useState('');

  async function send() {
    const reply = await client.call('sync.send', {}, token);
    if (reply.ok) onChange(reply.value);
    setNews(reply.ok ? t('sync.asked') : t('sync.failed'));
  }

  async function requeue({ count, reason }: Refusal) {
    const reply = await client.call('sync.requeue', { reason }, token);
    if (reply.ok) onChange(reply.value);
    setNews(reply.ok ? t('sync.requeued', { count }) : t('sync.failed'));
  }

  async function save() {
    const reply = await client.call('sync.export', {}, token);
    if (reply.ok) setNews(t('sync.exported', { count: reply.value.statements, file: reply.value.file }));
    else setNews(t(reply.error.field === 'folder' ? 'sync.noFolder' : 'sync.failed'));
  }

  return (
    <Card title={t('sync.title')}>
      <SyncState sync={sync} />
      {sync.store && (
        <>
          <dl className="console-table">
            <div>
              <dt>{t('sync.store')}</dt>
              <dd>{sync.store}</dd>
            </div>
            <div data-figure="acknowledged-at">
              <dt>{t('sync.acknowledged')}</dt>
              <dd>{sync.acknowledgedAt ? hour(sync.acknowledgedAt) : t('sync.never')}</dd>
            </div>
            <div data-figure="oldest">
              <dt>{t('sync.oldest')}</dt>
              <dd>{sync.oldestWaiting ? day(sync.oldestWaiting) : t('sync.nothing')}</dd>
            </div>
          </dl>
          <p className="console-small">{t('sync.hourly')}</p>
          <Button icon={PaperPlaneTilt} aria-disabled={sync.sending} onClick={() => void send()}>
            {t('sync.send')}
          </Button>
        </>
      )}
      {sync.canExport && sync.oldestWaiting && (
        <Button icon={Usb} onClick={() => void save()}>
          {t('sync.export')}
        </Button>
      )}
      {sync.refused.length > 0 && <h3 className="console-part">{t('sync.refused')}</h3>}
      <ul className="console-activities">
        {sync.refused.map((refusal) => (
          <li key={refusal.reason} className="console-activity" data-refusal={refusal.reason}>
            <Reason refusal={refusal} />
            {refusal.canRequeue && sync.store && (
              <Button icon={ArrowCounterClockwise} onClick={() => void requeue(refusal)}>
                {t('sync.requeue')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{news}</p>
    </Card>
  );
}

/** In one line each: the sending, then the clock if it is not to be believed. */
function SyncState({ sync }: { sync: SyncStatus }) {
  const { t } = useTranslation('console');
  const { duration } = useFormat();
  const { clock, oldestWaiting, refused, retryIn = 0, sending, store, trouble } = sync;
  if (store === undefined) return <p>{t('sync.none')}</p>;
  const retry = retryIn < SOON ? t('sync.retrySoon') : t('sync.retry', { duration: duration(retryIn) });
  const wary = trouble !== undefined || refused.length > 0;
  const settled = refused.length > 0 ? t('sync.someRefused') : t('sync.arrived');
  const calm = sending ? t('sync.sending') : oldestWaiting ? t('sync.planned') : settled;
  return (
    <>
      <p className="console-state" data-state={wary ? 'wary' : 'good'} data-trouble={trouble}>
        {wary ? <WarningCircle weight="fill" aria-hidden /> : <CheckCircle weight="fill" aria-hidden />}
        {trouble ? `${t(`sync.trouble.${trouble}`)} ${retry}` : calm}
      </p>
      {clock && (
        <p className="console-state" data-state="wary">
          <WarningCircle weight="fill" aria-hidden />
          {t(`sync.clock.${clock}`)}
        </p>
      )}
    </>
  );
}

function Reason({ refusal: { count, reason } }: { refusal: Refusal }) {
  const { t } = useTranslation('console');
  const { number } = useFormat();
  const status = /^refused-(\d{3})$/.exec(reason)?.[1];
  const words = status
    ? t('sync.reason.refused', { count, status })
    : t(reason === 'lost' ? 'sync.reason.lost' : 'sync.reason.conflict', { count });
  return (
    <p>
      <strong>{number(count)}</strong> {words}
    </p>
  );
}
