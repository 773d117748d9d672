import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineHealth } from '../../../electron/contract/station.ts';
import type { Ledger } from '../../../electron/contract/questionnaire.ts';
import type { SyncStatus } from '../../../electron/contract/sync.ts';
import type { Reply } from '../../../electron/contract/errors.ts';
import { useKiosk } from '../../journey/VisitContext.tsx';
import { ActivitiesCard } from './ActivitiesCard.tsx';
import { DomeCard } from './DomeCard.tsx';
import { MachineCard } from './MachineCard.tsx';
import { ResultsCard } from './ResultsCard.tsx';
import { SyncCard } from './SyncCard.tsx';

/** How often the figures are read again, milliseconds: an event tells of a new answer at once. */
const REFRESH_MS = 10_000;

/** Everything the team may see, read with the operator's token. */
export function Board({ token, onExpired }: { token: string; onExpired: () => void }) {
  const { t } = useTranslation('console');
  const { client } = useKiosk();
  const [ledger, setLedger] = useState<Ledger | null>(null);
  const [health, setHealth] = useState<MachineHealth | null>(null);
  const [sync, setSync] = useState<SyncStatus | null>(null);
  const [silent, setSilent] = useState(false);

  const read = useCallback(async () => {
    const [newLedger, newSync, newHealth] = await Promise.all([
      client.call('feedback.ledger', {}, token),
      client.call('sync.status', {}, token),
      client.call('health.machine', {}, token),
    ]);
    if ([newLedger, newSync, newHealth].some(isExpired)) {
      onExpired();
      return;
    }
    setSilent(!newLedger.ok || !newSync.ok || !newHealth.ok);
    if (newLedger.ok) setLedger(newLedger.value);
    if (newSync.ok) setSync(newSync.value);
    if (newHealth.ok) setHealth(newHealth.value);
  }, [client, token, onExpired]);

  const readSync = useCallback(async () => {
    const newSync = await client.call('sync.status', {}, token);
    if (isExpired(newSync)) onExpired();
    else if (newSync.ok) setSync(newSync.value);
  }, [client, token, onExpired]);

  useEffect(() => {
    void read();
    const beat = window.setInterval(() => void read(), REFRESH_MS);
    const undo = [
      client.on('ledger.changed', (moved) => {
        setLedger(moved);
        // What moved may have been sent, or refused.
        void readSync();
      }),
      client.on('catalogue.changed', () => void read()),
    ];
    return () => {
      window.clearInterval(beat);
      for (const off of undo) off();
    };
  }, [client, read, readSync]);

  return (
    <>
      <p className="console-news" role="alert">
        {silent ? t('unavailable') : ''}
      </p>
      <div className="console-board">
        {ledger && <ResultsCard ledger={ledger} />}
        <div className="console-column">
          {sync && <SyncCard sync={sync} token={token} onChange={setSync} />}
          {health && <MachineCard health={health} />}
        </div>
        {health && (
          <div className="console-column">
            <ActivitiesCard health={health} token={token} onChange={() => void read()} />
            <DomeCard host={health.host} token={token} />
          </div>
        )}
      </div>
    </>
  );
}

function isExpired(reply: Reply<unknown>): boolean {
  return !reply.ok && reply.error.code === 'not-allowed';
}
