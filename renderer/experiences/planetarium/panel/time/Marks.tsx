import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mark, pointAt, RING } from './dial.ts';

/** Everything that is written and drawn on the ring. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  const id = useId();
  const { t } = useTranslation('sky-time');
  return (
    <g className="time-marks">
      {marks.map((mark, index) => {
        switch (mark.kind) {
          case 'tick':
            return <Tick key={index} at={mark.at} className="time-tick" from={RING.inner + 4} to={RING.inner + 16} />;
          case 'figure':
            return (
              <text key={index} className="time-figure" {...pointAt(mark.at, RING.middle)}>
                {mark.text}
              </text>
            );
          case 'edge':
            return (
              <g key={index} className="time-edge">
                <Tick at={mark.at} className="time-edge-line" from={RING.inner} to={RING.outer} />
              </g>
            );
          case 'phase':
            return <Phase key={index} at={mark.at} quarter={mark.quarter} />;
          case 'season':
            return (
              <g key={index}>
                <Tick at={mark.from} className="time-edge-line" from={RING.inner} to={RING.outer} />
                <path id={`${id}${mark.season}`} d={arc(mark.from, mark.to)} fill="none" />
                <text className="time-figure">
                  <textPath href={`#${id}${mark.season}`} startOffset="50%" textAnchor="middle">
                    {t(`seasons.${mark.season}`)}
                  </textPath>
                </text>
              </g>
            );
        }
      })}
    </g>
  );
}

function Tick({ at, from, to, className }: { at: number; from: number; to: number; className: string }) {
  const a = pointAt(at, from);
  const b = pointAt(at, to);
  return <path className={className} d={`M${a.x} ${a.y} L${b.x} ${b.y}`} />;
}

/** A phase as it is seen from the north: the lit side at the right while the Moon grows. */
function Phase({ at, quarter }: { at: number; quarter: number }) {
  const { x, y } = pointAt(at, RING.middle);
  const lit = [
    '',
    'M0 -22 A22 22 0 0 1 0 22 Z',
    'M0 -22 A22 22 0 1 1 0 22 A22 22 0 1 1 0 -22 Z',
    'M0 -22 A22 22 0 0 0 0 22 Z',
  ];
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className="time-moon" r="22" />
      <path className="time-moon-lit" d={lit[quarter] ?? ''} />
    </g>
  );
}

/** An arc in the middle of the band, written from left to right: in the lower half it runs the other way round. */
function arc(from: number, to: number): string {
  const length = to > from ? to - from : to + 1 - from;
  const middle = (from + length / 2) % 1;
  const low = middle > 0.25 && middle < 0.75;
  const radius = low ? RING.middle + 8 : RING.middle - 8;
  const a = pointAt(from, radius);
  const b = pointAt(to, radius);
  return low
    ? `M${b.x} ${b.y} A${radius} ${radius} 0 0 0 ${a.x} ${a.y}`
    : `M${a.x} ${a.y} A${radius} ${radius} 0 0 1 ${b.x} ${b.y}`;
}
