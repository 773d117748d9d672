import type { Interval } from '../../answers/wilson.ts';
import type { Words } from '../words.ts';

/** An interval as whole percentages, such as « 49–94 % ». */
export function intervalOf({ high, low }: Interval, words: Words): string {
  return `${Math.round(100 * low)}–${words.percent(high)}`;
}
