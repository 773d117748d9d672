import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../journey/VisitContext.tsx';
import { pageTimers } from '../../journey/timers.ts';
import './CornerMark.css';

/** How long the mark must be pressed: longer than a child's try, short enough for the team. */
export const PRESS_MS = 3000;

/** The team's discreet way in: a small star pressed for three seconds, or Enter on it from the keyboard. */
export function CornerMark() {
  const { t } = useTranslation('console');
  const { visit } = useKiosk();
  const cancel = useRef<(() => void) | null>(null);

  function release() {
    cancel.current?.();
    cancel.current = null;
  }

  return (
    <button
      type="button"
      className="corner-mark"
      aria-label={t('mark')}
      onPointerDown={() => {
        release();
        cancel.current = pageTimers(PRESS_MS, () => visit.dispatch({ type: 'console' }));
      }}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onClick={(event) => {
        // A click without a finger or a mouse (detail 0) comes from the keyboard or from an assistive device.
        if (event.detail === 0) visit.dispatch({ type: 'console' });
      }}
    >
      <svg viewBox="0 0 24 24" aria-hidden>
        <path d="M12 3c.6 5.2 3.8 8.4 9 9-5.2.6-8.4 3.8-9 9-.6-5.2-3.8-8.4-9-9 5.2-.6 8.4-3.8 9-9z" />
      </svg>
    </button>
  );
}
