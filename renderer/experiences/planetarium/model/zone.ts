/** A date and a time of day in a time zone; months from 1 to 12, years counted as astronomers do (0 is 1 BC). */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which the clocks of a zone (IANA, or an offset such as `+00:26`) are ahead of UTC at an instant. */
export function zoneOffset(time: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes = '0', seconds = '0'] = /([+−-])(\d+)(?::(\d+))?(?::(\d+))?/.exec(name) ?? [];
  if (!sign) return 0;
  return (sign === '+' ? 1 : -1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** The date and time of day that the clocks of a zone show. */
export function localTime(time: number, timeZone: string): Required<LocalTime> {
  const local = new Date(time + zoneOffset(time, timeZone));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

/** The instant at which the clocks of a zone show a date and a time of day. */
export function instantOf({ year, month, day, hour = 0, minute = 0 }: LocalTime, timeZone: string): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute);
  const wall = date.getTime();
  const near = wall - zoneOffset(wall, timeZone);
  return wall - zoneOffset(near, timeZone);
}

/** Days of a month, 28 to 31. */
export function daysIn(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/** Mean solar time of a meridian, as an offset that `Intl` knows, to the minute. */
export function solarZone(longitude: number): string {
  const minutes = Math.round(longitude * 4);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}
