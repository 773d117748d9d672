import { ArrowLeft } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { Cake } from '@phosphor-icons/react/dist/csr/Cake';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import { eveningOf } from '../../model/moments.ts';
import { daysIn, localTime } from '../../model/zone.ts';
import type { TabProps } from '../tabs.ts';
import { Stepper } from './Stepper.tsx';

/** The picker opens on the birth of a child of this age. */
const AGE = 12;
/** The earliest year that is offered. */
const EARLIEST = 1900;

/** The sky of the evening when someone was born. The date goes to the sky and nowhere else. */
export function Birthday({ model, visit, shown, onBack }: TabProps & { onBack: () => void }) {
  const { t } = useTranslation('sky-time');
  const present = localTime(visit.clock(), visit.place.timeZone);
  const [date, setDate] = useState({ year: present.year - AGE, month: 6, day: 15 });
  const days = daysIn(date.year, date.month);
  const day = Math.min(date.day, days);
  const round = (value: number, most: number) => ((value - 1 + most) % most) + 1;
  return (
    <div className="time-moments">
      <div className="time-head">
        <Button icon={ArrowLeft} onClick={onBack}>
          {t('back')}
        </Button>
        <h3 className="time-title">{t('birthday.title')}</h3>
      </div>
      <div className="time-date">
        <Stepper
          name={t('birthday.day')}
          value={String(day)}
          onStep={(by) => setDate({ ...date, day: round(day + by, days) })}
        />
        <Stepper
          name={t('birthday.month')}
          value={nameOfMonth(date.month, visit.language)}
          onStep={(by) => setDate((before) => ({ ...before, month: round(before.month + by, 12) }))}
        />
        <Stepper
          name={t('birthday.year')}
          value={String(date.year)}
          onStep={(by) =>
            setDate((before) => ({
              ...before,
              year: Math.min(Math.max(before.year + by, EARLIEST), present.year),
            }))
          }
        />
      </div>
      <p className="sky-hint">{t('birthday.hint', { town: shown.place.town })}</p>
      <Button
        kind="primary"
        icon={Cake}
        onClick={() => {
          model.setTime(eveningOf({ ...date, day }, shown.place));
          model.setRate(1);
          onBack();
        }}
      >
        {t('birthday.go')}
      </Button>
    </div>
  );
}

function nameOfMonth(month: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return format.format(Date.UTC(2000, month - 1, 1));
}
