/** How time is told in a dashboard. */
export type Bucket = 'week' | 'month';

const DAY_MS = 86_400_000;
/** A longer span is told by months. Days. */
const LONGEST_BY_WEEK = 126;
const WEEK = 7;
/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const MONDAY = 3;

/** The number of a calendar day `YYYY-MM-DD`: days since 1970-01-01. */
export function dayNumber(text: string): number {
  return Date.parse(text) / DAY_MS;
}

/** The calendar day of a number, `YYYY-MM-DD`. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The first day of a day's month, or of the one that many months later. */
export function monthOf(day: number, later = 0): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later) / DAY_MS;
}

/** The Monday of a day's week. */
export function weekOf(day: number): number {
  return Math.floor((day + MONDAY) / WEEK) * WEEK - MONDAY;
}

/** Weeks for a few months, months beyond. Days are inclusive; a missing one is without a bound. */
export function bucketFor(from: number | undefined, to: number | undefined): Bucket {
  return from !== undefined && to !== undefined && to - from < LONGEST_BY_WEEK ? 'week' : 'month';
}

/** The parts of a span that are whole months, and the days before and after them; each inclusive. */
export interface Span {
  months: { from: number | undefined; to: number | undefined } | undefined;
  edges: readonly { from: number; to: number }[];
}

/** Cuts a span into whole months, which are few, and what is left of other months. */
export function cutIntoMonths(from: number | undefined, to: number | undefined): Span {
  const first = from === undefined || monthOf(from) === from ? from : monthOf(from, 1);
  const end = to === undefined || monthOf(to, 1) === to + 1 ? to : monthOf(to) - 1;
  if (first !== undefined && end !== undefined && first > end) {
    if (from === undefined || to === undefined || from > to) return { months: undefined, edges: [] };
    // Less than a month, or the end of one and the beginning of the next.
    const edges =
      monthOf(from) === monthOf(to)
        ? [{ from, to }]
        : [
            { from, to: monthOf(to) - 1 },
            { from: monthOf(to), to },
          ];
    return { months: undefined, edges };
  }
  return {
    months: { from: first, to: end },
    edges: [
      ...(from !== undefined && first !== undefined && from < first ? [{ from, to: first - 1 }] : []),
      ...(to !== undefined && end !== undefined && end < to ? [{ from: end + 1, to }] : []),
    ],
  };
}
