import { z } from 'zod';
import type { Edition } from '../version.ts';

const TIMESTAMP = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?([Zz]|[+-]\d{2}(?::?\d{2})?)?$/;
/** Zero with a minus means “unknown local time” in RFC 3339, which xAPI refuses (Data 4.5). */
const UNKNOWN_OFFSET = /^-00(?::?00)?$/;
/** RFC 3339, as 2.0 wants it: seconds and an offset with a colon. */
const RFC3339 = /:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const PART = String.raw`(?:\d+(?:[.,]\d+)?`;
/** ISO 8601, 4.4.3.2: weeks alone, or parts in order with at least one of them. */
const DURATION = new RegExp(
  `^P(?:${PART}W)|(?=\\d|T)${PART}Y)?${PART}M)?${PART}D)?(?:T(?=\\d)${PART}H)?${PART}M)?${PART}S)?)?)$`,
);
/** Only the smallest part may have decimals. */
const EARLY_DECIMALS = /[.,]\d+[YMWDH]T?\d|[.,]\d+M\d/;

/** True for a moment written as the edition wants it: ISO 8601 in 1.0.3, RFC 3339 in 2.0; the day must exist. */
export function isTimestamp(text: string, edition: Edition): boolean {
  const parts = TIMESTAMP.exec(text);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const offset = parts[7] ?? '';
  if (UNKNOWN_OFFSET.test(offset)) return false;
  if (edition === '2.0.0' && !RFC3339.test(text)) return false;
  const [offsetHours = 0, offsetMinutes = 0] = (/\d.*/.exec(offset)?.[0] ?? '').match(/\d{2}/g)?.map(Number) ?? [];
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate() &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 60 &&
    offsetHours <= 23 &&
    offsetMinutes <= 59
  );
}

/**
 * A valid timestamp in UTC with milliseconds, so that two of them compare by their letters.
 * A time without an offset is taken for UTC.
 */
export function toUtc(text: string): string {
  const spelled = text
    .toUpperCase()
    .replace(' ', 'T')
    .replace(',', '.')
    .replace(/:60(?=[.Z+-]|$)/, ':59')
    .replace(/([+-]\d{2})$/, '$1:00')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  // The date's own hyphens are not an offset.
  const zoned = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(spelled) ? spelled : `${spelled}Z`;
  return new Date(zoned).toISOString();
}

/** True for a duration of ISO 8601 made of parts. */
export function isDuration(text: string): boolean {
  return DURATION.test(text) && !EARLY_DECIMALS.test(text);
}

/** A duration without what is finer than 0.01 s, which is not compared. */
export function truncateDuration(text: string): string {
  return text.replace(/([.,]\d{2})\d+S$/, '$1S');
}

/** A timestamp of the edition. */
export function timestamp(edition: Edition): z.ZodType<string> {
  return z.string().refine((text) => isTimestamp(text, edition), 'is not a timestamp');
}

export const duration = z.string().refine(isDuration, 'is not a duration of ISO 8601');
