import type { DayPart } from '../contract/vocabulary.ts';

/** Hours of the lab's day at which the afternoon and the evening begin. */
const AFTERNOON = 12;
const EVENING = 18;
const HOUR_MS = 3_600_000;

/** The calendar day and the part of the day at an instant (Unix ms) in a time zone. */
export function localDay(instant: number, timeZone: string): { day: string; dayPart: DayPart } {
  const parts = new Map(
    formatter(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const hour = Number(parts.get('hour'));
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    dayPart: hour < AFTERNOON ? 'morning' : hour < EVENING ? 'afternoon' : 'evening',
  };
}

/** The instant floored to its hour, ISO 8601 in UTC: the finest time that ever leaves the station. */
export function flooredToHour(instant: number): string {
  return new Date(Math.floor(instant / HOUR_MS) * HOUR_MS).toISOString();
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs more than a whole answer; there is one time zone in a station's life.
function formatter(timeZone: string): Intl.DateTimeFormat {
  let made = formatters.get(timeZone);
  if (made === undefined) {
    made = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
    });
    formatters.set(timeZone, made);
  }
  return made;
}
