import { ArrowFatUp } from '@phosphor-icons/react/dist/csr/ArrowFatUp';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../../electron/contract/vocabulary.ts';
import { Button } from '../../../../../ui/Button.tsx';
import type { BandGesture } from '../../../model/gesture/band.ts';
import type { BandSpec } from '../../../model/gesture/spec.ts';
import type { Say } from '../../useTrades.ts';
import './gauge.css';

/** A value to keep in a band: the gauge shows both, and each touch of the button, long or short, is one push. */
export function BandControls({
  spec,
  gesture,
  say,
  language,
  onPush,
}: {
  spec: BandSpec;
  gesture: BandGesture;
  say: Say;
  language: Language;
  onPush: () => void;
}) {
  const { t } = useTranslation('trades');
  const [bottom, top] = spec.scale;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: top - bottom < 10 ? 1 : 0 });
  const reading = number.format(gesture.reading);
  const measure = say(spec.measure);
  const [from, to] = gesture.band;
  const where = t(`gesture.${gesture.where}`);
  return (
    <>
      <div
        className="gauge"
        role="meter"
        aria-label={measure}
        aria-valuemin={bottom}
        aria-valuemax={top}
        aria-valuenow={Math.round(gesture.reading * 10) / 10}
        aria-valuetext={`${reading}, ${where}`}
        data-where={gesture.where}
        style={{ '--from': from, '--to': to, '--at': gesture.value.toFixed(3) } as CSSProperties}
      >
        <p className="gauge-reading">
          <span className="gauge-value">{reading}</span> {measure}
        </p>
        <div className="gauge-track" aria-hidden>
          <span className="gauge-band" />
          <span className="gauge-needle" />
        </div>
        <p className="gauge-ends" aria-hidden>
          <span data-end="from">{number.format(spec.from)}</span>
          <span data-end="to">{number.format(spec.to)}</span>
        </p>
      </div>
      <div className="gesture-main">
        <Button kind="primary" icon={ArrowFatUp} data-act="push" onClick={onPush}>
          {say(spec.does)}
        </Button>
      </div>
    </>
  );
}
