import { dayText } from './answer.ts';

export type Bucket = 'week' | 'month';

/** A longer span is told by months. Days. */
const LONGEST_BY_WEEK = 126;
const WEEK = 7;
/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const MONDAY = 3;

/** Weeks for a few months, months beyond. */
export function bucketFor(days: readonly number[]): Bucket {
  const [first = 0, last = 0] =
    days.length === 0 ? [] : [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  return last - first >= LONGEST_BY_WEEK ? 'month' : 'week';
}

/** The week of a day, as its Monday `YYYY-MM-DD`; or its month `YYYY-MM`. */
export function bucketOf(day: number, bucket: Bucket): string {
  if (bucket === 'month') return dayText(day).slice(0, 7);
  return dayText(Math.floor((day + MONDAY) / WEEK) * WEEK - MONDAY);
}
