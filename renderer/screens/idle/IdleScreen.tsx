import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IDLE_MS } from '../../journey/visit.ts';
import { useKiosk } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Ring } from '../../ui/Ring.tsx';
import './IdleScreen.css';

const SECONDS = IDLE_MS.warning / 1000;
/** Seconds left at which a screen reader is told; every second would drown it. */
const ANNOUNCED = [SECONDS, 15, 5];

/** « Are you still there? », over whatever was on screen. Any touch says yes. */
export function IdleScreen({ accent }: { accent: string }) {
  const { t } = useTranslation('journey');
  const { visit } = useKiosk();
  const yes = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const sentenceId = useId();
  const [left, setLeft] = useState(SECONDS);
  const [announced, setAnnounced] = useState(SECONDS);

  const stay = () => visit.dispatch({ type: 'stay' });

  useEffect(() => {
    yes.current?.focus();
    const beat = window.setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => window.clearInterval(beat);
  }, []);
  useEffect(() => {
    if (ANNOUNCED.includes(left)) setAnnounced(left);
  }, [left]);

  return (
    <div
      className="screen idle"
      data-screen="idle"
      data-accent={accent}
      role="alertdialog"
      aria-modal
      aria-labelledby={titleId}
      aria-describedby={sentenceId}
    >
      <button type="button" className="idle-anywhere" data-whole tabIndex={-1} aria-hidden onClick={stay} />
      <Ring left={left / SECONDS}>
        <h1 className="idle-title" id={titleId}>
          {t('idle.title')}
        </h1>
      </Ring>
      <Button ref={yes} kind="primary" onClick={stay}>
        {t('idle.yes')}
      </Button>
      <p className="idle-sentence" id={sentenceId}>
        {t('idle.sentence')}
      </p>
      <p className="unseen" role="status">
        {t('idle.announce', { count: announced })}
      </p>
    </div>
  );
}
