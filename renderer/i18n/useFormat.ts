import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

const DAY = { day: 'numeric', month: 'long' } as const;

/** Figures as the visitor's language writes them. */
export interface Format {
  number(value: number): string;
  /** Bytes in the unit that reads best (1 kB is 1000 bytes). */
  bytes(value: number): string;
  /** Seconds as days, hours and minutes. */
  duration(seconds: number): string;
  /** A calendar day, `YYYY-MM-DD`. */
  day(date: string): string;
  /** An instant (ISO 8601) as its day and hour on this machine. */
  hour(instant: string): string;
}

export function createFormat(language: string): Format {
  const whole = new Intl.NumberFormat(language);
  const unit = (value: number, name: string, digits = 0) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);
  return {
    number: (value) => whole.format(value),
    // A day has no zone: it is the same one wherever it is read.
    day: (date) => new Intl.DateTimeFormat(language, { ...DAY, timeZone: 'UTC' }).format(new Date(date)),
    hour: (instant) => new Intl.DateTimeFormat(language, { ...DAY, hour: 'numeric' }).format(new Date(instant)),
    bytes(value) {
      const power = value < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(value) / 3));
      return unit(value / 1000 ** power, UNITS[power] ?? 'byte', power > 2 ? 1 : 0);
    },
    duration(seconds) {
      const minutes = Math.floor(seconds / 60);
      const parts = [
        [Math.floor(minutes / 1440), 'day'],
        [Math.floor(minutes / 60) % 24, 'hour'],
        [minutes % 60, 'minute'],
      ] as const;
      const told = parts.filter(([value]) => value > 0).slice(0, 2);
      const shown = told.length > 0 ? told : parts.slice(2);
      return shown.map(([value, name]) => unit(value, name)).join(' ');
    },
  };
}

/** The format of the language on screen. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(i18n.language), [i18n.language]);
}
