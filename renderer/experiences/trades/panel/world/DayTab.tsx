import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../electron/contract/vocabulary.ts';
import type { World } from '../../model/content/world.ts';
import type { Say } from '../useTrades.ts';

/** A day from its first hour to its last, along one line that is as light as the hour. */
export function DayTab({ world, say, language }: { world: World; say: Say; language: Language }) {
  const { t } = useTranslation('trades');
  const hours = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  return (
    <>
      <h3 className="trades-heading">{t('day.title', { name: world.person.name })}</h3>
      <ol className="day">
        {world.day.map(({ hour, text }) => {
          const minutes = minutesOf(hour);
          return (
            <li key={hour} style={{ '--light': lightAt(minutes).toFixed(2) } as CSSProperties}>
              <time className="day-hour" dateTime={hour.replace('h', ':')}>
                {hours.format(minutes * 60_000)}
              </time>
              <p className="day-text">{say(text)}</p>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function minutesOf(hour: string): number {
  const [hours = 0, minutes = 0] = hour.split('h').map(Number);
  return hours * 60 + minutes;
}

/** How light it is, from 0 at night to 1 at noon: a day of spring, whose sun rises at six. */
function lightAt(minutes: number): number {
  return Math.max(0, Math.sin(((minutes - 360) / 720) * Math.PI));
}
