import type { ReactNode } from 'react';
import './Ring.css';

const RADIUS = 46;
const LENGTH = 2 * Math.PI * RADIUS;

/** A ring that empties: `left` from 1 to 0, with anything in its middle. */
export function Ring({ left, children }: { left: number; children?: ReactNode }) {
  return (
    <div className="ring">
      <svg viewBox="0 0 100 100" aria-hidden>
        <circle className="ring-track" cx="50" cy="50" r={RADIUS} />
        <circle
          className="ring-left"
          cx="50"
          cy="50"
          r={RADIUS}
          strokeDasharray={LENGTH}
          strokeDashoffset={LENGTH * (1 - Math.max(0, Math.min(1, left)))}
        />
      </svg>
      <div className="ring-middle">{children}</div>
    </div>
  );
}
