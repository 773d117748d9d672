import { ArrowCounterClockwise } from '@phosphor-icons/react/dist/csr/ArrowCounterClockwise';
import { PaperPlaneTilt } from '@phosphor-icons/react/dist/csr/PaperPlaneTilt';
import { Usb } from '@phosphor-icons/react/dist/csr/Usb';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal, SyncStatus } from '../../../electron/contract/sync.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useKiosk } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { SyncState } from './SyncState.tsx';

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
    else if (reply.error.field === 'folder') setNews(t('sync.noFolder'));
    else setNews(t(reply.error.code === 'disk-full' ? 'sync.fullFolder' : 'sync.failed'));
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
