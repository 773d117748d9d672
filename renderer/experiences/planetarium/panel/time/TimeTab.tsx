import { CalendarStar } from '@phosphor-icons/react/dist/csr/CalendarStar';
import { Lightning } from '@phosphor-icons/react/dist/csr/Lightning';
import { Minus } from '@phosphor-icons/react/dist/csr/Minus';
import { MoonStars } from '@phosphor-icons/react/dist/csr/MoonStars';
import { Plus } from '@phosphor-icons/react/dist/csr/Plus';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import { Choices } from '../../../../ui/Choices.tsx';
import { precisionAt } from '../../model/limits.ts';
import { nearLimit, stepUnits, UNITS, type Unit } from '../../model/turns.ts';
import type { TabProps } from '../tabs.ts';
import { Birthday } from './Birthday.tsx';
import { Moments } from './Moments.tsx';
import { TimeRing } from './TimeRing.tsx';
import './TimeTab.css';

/** Simulated seconds in a real one. */
const RATES = [
  { id: 'fastBack', rate: -3600 },
  { id: 'back', rate: -600 },
  { id: 'stop', rate: 0 },
  { id: 'real', rate: 1 },
  { id: 'fast', rate: 600 },
  { id: 'faster', rate: 3600 },
] as const;

/** Before this instant people counted the days by the Julian calendar: 15 October 1582, the Gregorian one's first. */
const GREGORIAN = Date.UTC(1582, 9, 15);

type View = 'ring' | 'moments' | 'birthday';

/** Moves in time: by the ring, at six speeds, and to moments worth seeing. */
export function TimeTab(props: TabProps) {
  const [view, setView] = useState<View>('ring');
  const [unit, setUnit] = useState<Unit>('day');
  if (view === 'moments')
    return <Moments {...props} onBack={() => setView('ring')} onBirthday={() => setView('birthday')} />;
  if (view === 'birthday') return <Birthday {...props} onBack={() => setView('ring')} />;
  return <RingView {...props} unit={unit} onUnit={setUnit} onMoments={() => setView('moments')} />;
}

interface RingViewProps extends TabProps {
  unit: Unit;
  onUnit: (unit: Unit) => void;
  onMoments: () => void;
}

function RingView({ unit, onUnit, onMoments, ...props }: RingViewProps) {
  const { t } = useTranslation('sky-time');
  const { t: events } = useTranslation('sky-events');
  const { model, shown } = props;
  const step = (count: number) =>
    model.setTime(stepUnits(unit, shown.time, count, shown.place.timeZone), shown.rate === 1);
  const limit = nearLimit(shown.time);
  return (
    <div className="sky-time">
      <div className="time-turn">
        <TimeRing {...props} unit={unit} />
        <div className="time-steps" role="group" aria-label={t('ring.steps')}>
          <Button icon={Minus} stacked onClick={() => step(-1)}>
            {t(`one.${unit}`)}
          </Button>
          <Button icon={Plus} stacked onClick={() => step(1)}>
            {t(`one.${unit}`)}
          </Button>
        </div>
        {limit && <p className="sky-hint">{t(limit.reached ? `limit.${limit.end}` : `limit.near.${limit.end}`)}</p>}
        {precisionAt(shown.time).id === 'rough' && <p className="sky-hint">{events('limits.rough')}</p>}
        {shown.time < GREGORIAN && <p className="sky-hint">{t('calendar')}</p>}
      </div>
      <div className="time-controls">
        <Choices
          title={t(`turn.${unit}`)}
          choices={UNITS.map((value) => ({ value, word: t(`units.${value}`) }))}
          value={unit}
          onChoose={onUnit}
        />
        <div className="sky-three" role="group" aria-label={t('moments.title')}>
          <Button icon={Lightning} stacked aria-pressed={shown.live} onClick={() => model.goTo('now')}>
            {t('moments.now')}
          </Button>
          <Button icon={MoonStars} stacked onClick={() => model.goTo('tonight')}>
            {t('moments.tonight')}
          </Button>
          <Button icon={CalendarStar} stacked onClick={onMoments}>
            {t('moments.more')}
          </Button>
        </div>
        <Choices
          title={t('speed.title')}
          choices={RATES.map(({ id }) => ({ value: id, word: t(`speed.${id}`) }))}
          value={RATES.find(({ rate }) => rate === shown.rate)?.id ?? 'fast'}
          onChoose={(id) => model.setRate(RATES.find((choice) => choice.id === id)?.rate ?? 1)}
        />
      </div>
    </div>
  );
}
