import { CaretDown } from '@phosphor-icons/react/dist/csr/CaretDown';
import { CaretUp } from '@phosphor-icons/react/dist/csr/CaretUp';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';

/** A button held down goes on by itself, after a while and at a pace, milliseconds. */
const HOLD = { after: 450, every: 110 };

/** One number of a date, between a button that raises it and one that lowers it. */
export function Stepper({ name, value, onStep }: { name: string; value: string; onStep: (by: 1 | -1) => void }) {
  const { t } = useTranslation('sky-time');
  return (
    <div className="time-stepper" role="group" aria-label={name}>
      <Repeating icon={CaretUp} label={t('birthday.more', { name })} onStep={() => onStep(1)} />
      <p className="time-stepper-value" aria-live="polite">
        {value}
      </p>
      <Repeating icon={CaretDown} label={t('birthday.less', { name })} onStep={() => onStep(-1)} />
    </div>
  );
}

function Repeating({ icon, label, onStep }: { icon: typeof CaretUp; label: string; onStep: () => void }) {
  const latest = useRef(onStep);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const repeated = useRef(false);
  useEffect(() => {
    latest.current = onStep;
  });
  const stop = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const again = () => {
    repeated.current = true;
    latest.current();
    timer.current = setTimeout(again, HOLD.every);
  };
  return (
    <Button
      icon={icon}
      stacked
      onPointerDown={() => {
        repeated.current = false;
        stop();
        timer.current = setTimeout(again, HOLD.after);
      }}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onClick={(event) => {
        // A long press has stepped already; a key has no pointer and always steps.
        if (event.detail === 0 || !repeated.current) onStep();
        repeated.current = false;
      }}
    >
      {label}
    </Button>
  );
}
