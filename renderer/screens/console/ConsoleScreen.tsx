import { SignOut } from '@phosphor-icons/react/dist/csr/SignOut';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk, useVisit } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../parts/Screen.tsx';
import { Board } from './Board.tsx';
import { PinPad } from './PinPad.tsx';
import { WithoutPin } from './WithoutPin.tsx';
import './ConsoleScreen.css';

/** The team's side: locked behind the code, then the state of the kiosk. Leaving always locks. */
export function ConsoleScreen({ token }: { token: string | null }) {
  const { t } = useTranslation('console');
  const { visit } = useKiosk();
  const available = useVisit((state) => state.station?.consoleAvailable ?? false);
  const [expired, setExpired] = useState(false);
  return (
    <Screen name="console" part={token ?? ''}>
      <header className="console-head">
        <h1 className="console-title" tabIndex={-1}>
          {t('title')}
        </h1>
        <Button icon={SignOut} onClick={() => visit.dispatch({ type: 'locked' })}>
          {token ? t('leave') : t('quit')}
        </Button>
      </header>
      <div className="console-body">
        {token ? (
          <Board
            token={token}
            onExpired={() => {
              setExpired(true);
              visit.dispatch({ type: 'console' });
            }}
          />
        ) : available ? (
          <PinPad news={expired ? t('expired') : ''} />
        ) : (
          <WithoutPin />
        )}
      </div>
    </Screen>
  );
}
