/** The first year of our calendar, UTC milliseconds: before it the era must be said. */
const OUR_ERA = Date.parse('0001-01-01T00:00:00Z');

export interface DateWords {
  /** Day and hour, with the year where it is not the present one. */
  brief(time: number): string;
  /** « mardi 24 novembre ». */
  day(time: number): string;
  /** « 2026 », « 45 av. J.-C. ». */
  year(time: number): string;
  /** Hour and minute; with seconds where they are wanted. */
  hour(time: number, seconds?: boolean): string;
}

/**
 * Dates as the visitor's language writes them, at a place of the Earth. The calendar is the Gregorian one, also for the
 * years before 1582 when nobody used it.
 */
export function createDateWords(language: string, timeZone: string, now: number): DateWords {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone, calendar: 'gregory' });
  const near = format({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const far = format({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', year: 'numeric' });
  const ancient = format({
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    year: 'numeric',
    era: 'short',
  });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const year = format({ year: 'numeric' });
  const yearOfEra = format({ year: 'numeric', era: 'short' });
  const hour = format({ hour: '2-digit', minute: '2-digit' });
  const second = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const present = year.format(now);
  const yearAlone = (time: number) => {
    if (time < OUR_ERA) return partsOf(yearOfEra, time, ['year', 'era']);
    return partsOf(year, time, ['year']);
  };
  return {
    brief(time) {
      if (time < OUR_ERA) return ancient.format(time);
      return (year.format(time) === present ? near : far).format(time);
    },
    day: (time) => day.format(time),
    year: yearAlone,
    hour: (time, seconds = false) => (seconds ? second : hour).format(time),
  };
}

/** Some parts of a date, in the order of the language. */
function partsOf(format: Intl.DateTimeFormat, time: number, types: readonly Intl.DateTimeFormatPartTypes[]): string {
  return format
    .formatToParts(time)
    .filter(({ type }) => types.includes(type))
    .map(({ value }) => value)
    .join('\u00a0');
}
