import { LANGUAGES, VISITOR_ROLES } from '../../electron/contract/vocabulary.ts';
import { UNSAID } from './answer.ts';
import { dayNumber } from './time.ts';

/** What a reader may choose among; `flagged` is 0 to leave rapid repeats out. */
export const DIMENSIONS = ['lab', 'experience', 'language', 'role', 'flagged'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const PERIODS = ['week', 'month', 'school-year', 'all', 'dates'] as const;
export type Period = (typeof PERIODS)[number];

/** Which answers to look at. */
export interface Filter {
  chosen: Readonly<Partial<Record<Dimension, string>>>;
  period: Period;
  /** Days since 1970-01-01, both included; no bound without one. */
  from: number | undefined;
  to: number | undefined;
}

const DEFAULT_PERIOD: Period = 'month';
const LENGTHS = { week: 7, month: 30 } as const;
/** The school year begins on the first of September; as `-MM-DD`. */
const SCHOOL_YEAR = '-09-01';
const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads the form's parameters; what is not understood is as if it were not there. `today` is the day `YYYY-MM-DD`
 * on which the period ends.
 */
export function readFilter(query: URLSearchParams, today: string): Filter {
  const chosen: Partial<Record<Dimension, string>> = {};
  const read = (name: Dimension, known?: readonly string[]): void => {
    const value = query.get(name) ?? '';
    if (value.length <= 64 && (known === undefined ? IDENTIFIER.test(value) : known.includes(value))) {
      chosen[name] = value;
    }
  };
  read('lab');
  read('experience');
  read('language', LANGUAGES);
  read('role', [...VISITOR_ROLES, UNSAID]);
  read('flagged', ['0']);
  const dated = readDay(query.get('from')) !== undefined || readDay(query.get('to')) !== undefined;
  // Who gives a day wants it, whatever the list beside it says.
  const period = dated ? 'dates' : (PERIODS.find((known) => known === query.get('period')) ?? DEFAULT_PERIOD);
  return { chosen, period, ...boundsOf(period, query, today) };
}

/** The same filter as parameters; the least that `readFilter` needs. */
export function toQuery({ chosen, from, period, to }: Filter, dayText: (day: number) => string): URLSearchParams {
  const query = new URLSearchParams();
  for (const dimension of DIMENSIONS) {
    const value = chosen[dimension];
    if (value !== undefined) query.set(dimension, value);
  }
  if (period !== DEFAULT_PERIOD) query.set('period', period);
  if (period === 'dates') {
    if (from !== undefined) query.set('from', dayText(from));
    if (to !== undefined) query.set('to', dayText(to));
  }
  return query;
}

function boundsOf(period: Period, query: URLSearchParams, today: string): Pick<Filter, 'from' | 'to'> {
  const end = dayNumber(today);
  switch (period) {
    case 'all':
      return { from: undefined, to: undefined };
    case 'dates':
      return { from: readDay(query.get('from')), to: readDay(query.get('to')) ?? end };
    case 'school-year': {
      const year = Number(today.slice(0, 4));
      const begun = today.slice(4) >= SCHOOL_YEAR ? year : year - 1;
      return { from: dayNumber(`${begun}${SCHOOL_YEAR}`), to: end };
    }
    default:
      return { from: end - LENGTHS[period] + 1, to: end };
  }
}

function readDay(text: string | null): number | undefined {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) return undefined;
  return dayNumber(text);
}
