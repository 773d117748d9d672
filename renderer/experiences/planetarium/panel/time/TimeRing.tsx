import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { daylightOf } from '../../model/daylight.ts';
import { bodyOf } from '../../model/facts.ts';
import { stepUnits, turnOf, TURNS, type Unit } from '../../model/turns.ts';
import type { TabProps } from '../tabs.ts';
import { createDateWords } from '../when.ts';
import { bandOf, marksOf, RING } from './dial.ts';
import { Marks } from './Marks.tsx';
import { useRing } from './useRing.ts';
import './TimeRing.css';

/** How far a key moves time: so many ticks, or whole units. */
const KEYS: Record<string, { ticks?: number; units?: number }> = {
  ArrowRight: { ticks: 1 },
  ArrowUp: { ticks: 1 },
  ArrowLeft: { ticks: -1 },
  ArrowDown: { ticks: -1 },
  PageUp: { units: 1 },
  PageDown: { units: -1 },
};

/** Marks and colours are drawn again when time moved by this share of a turn; the Sun and the seasons hardly did. */
const STALE = { minute: 1e9, hour: 1e9, day: 0.02, month: 0.1, year: 0.2, century: 0.2 } as const;

/** The ring that turns time: one turn is the chosen unit. By one finger, or by the keys of a slider. */
export function TimeRing({ model, visit, shown, unit }: TabProps & { unit: Unit }) {
  const { t } = useTranslation('sky-time');
  const { language, clock } = visit;
  const { time, place } = shown;
  const { timeZone } = place;
  const dates = useMemo(() => createDateWords(language, timeZone, clock()), [language, timeZone, clock]);
  const hand = useRef<SVGGElement>(null);
  const ring = useRing(model, unit, hand);

  const drawnFor = useRef(time);
  const { length, tick } = TURNS[unit];
  if (Math.abs(time - drawnFor.current) > STALE[unit] * length) drawnFor.current = time;
  const { marks, band } = useDial(model, unit, drawnFor.current, timeZone);

  const onKeyDown = (event: KeyboardEvent) => {
    const move = KEYS[event.key];
    if (event.key === 'Home') model.goTo('now');
    else if (move?.units) model.setTime(stepUnits(unit, time, move.units, timeZone), shown.rate === 1);
    else if (move?.ticks) model.moveTime(move.ticks * tick);
    else return;
    event.preventDefault();
  };
  const said = `${dates.day(time)} ${dates.year(time)}, ${dates.hour(time, unit === 'minute')}`;
  const sunUp = shown.sunAltitude > -0.8;
  return (
    <div className="time-ring">
      <div
        className="time-ring-wheel"
        role="slider"
        tabIndex={0}
        aria-label={t('ring.label', { unit: t(`units.${unit}`) })}
        aria-valuetext={said}
        aria-valuemin={-3000}
        aria-valuemax={3000}
        aria-valuenow={new Date(time).getUTCFullYear()}
        onKeyDown={onKeyDown}
        {...ring}
      >
        <div className="time-ring-band" style={{ backgroundImage: band }} />
        <svg viewBox={`${-RING.size / 2} ${-RING.size / 2} ${RING.size} ${RING.size}`} aria-hidden>
          <circle className="time-rim" r={RING.outer} />
          <circle className="time-rim" r={RING.inner} />
          <Marks marks={marks} />
          <g ref={hand} className="time-ring-hand">
            <Knob unit={unit} sunUp={sunUp} />
          </g>
        </svg>
      </div>
      <p className="time-ring-middle">
        <span className="time-ring-day">{dates.day(time)}</span>
        <span className="time-ring-year">{dates.year(time)}</span>
        <span className="time-ring-hour" data-seconds={unit === 'minute'}>
          {dates.hour(time, unit === 'minute')}
        </span>
      </p>
    </div>
  );
}

/** What is drawn on the ring about an instant. */
function useDial(model: TabProps['model'], unit: Unit, time: number, timeZone: string) {
  const { place } = model;
  return useMemo(() => {
    const daylight = daylightOf(bodyOf(model.sky, 'sun'), place);
    // The sky may be a moment behind the words: marks and colours are told by the sky's own instant.
    const at = unit === 'day' ? model.sky.time : time;
    const marks = marksOf(unit, at, { timeZone, daylight, south: place.latitude < 0 });
    return { marks, band: bandOf(unit, { daylight, turn: turnOf(unit, at, timeZone), marks }) };
  }, [model, unit, time, timeZone, place]);
}

/** What the finger holds: the Sun by day and the Moon by night where the ring is a day, else a bright bead. */
function Knob({ unit, sunUp }: { unit: Unit; sunUp: boolean }) {
  return (
    <g transform={`translate(0 ${-RING.middle})`}>
      <circle className="time-knob-glow" r="46" />
      <circle className="time-knob" r="36" />
      {unit !== 'day' ? (
        <circle className="time-knob-core" r="13" />
      ) : sunUp ? (
        <g className="time-knob-sun">
          <circle r="14" />
          {Array.from({ length: 8 }, (_, i) => (
            <path key={i} d="M0 -19 V-27" transform={`rotate(${i * 45})`} />
          ))}
        </g>
      ) : (
        <path className="time-knob-moon" d="M5 -20 A21 21 0 1 0 20 7 A17 17 0 0 1 5 -20 Z" />
      )}
    </g>
  );
}
