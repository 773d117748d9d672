import type { Answers } from '../../contract/questionnaire.ts';
import type { Clock } from '../ports.ts';

/** A visitor who walks up, looks and answers takes longer than this; one who plays with the buttons does not. */
export const RAPID_MS = 5000;

/**
 * Tells whether an answer follows the one before it on this machine too soon. Only the last instant is kept, and only in
 * memory. An answer that waited in the screen comes when the station is back, not when it was given: it is no measure.
 */
export function createPace(steady: Clock): (answers: Pick<Answers, 'waited'>) => boolean {
  let last: number | null = null;
  return ({ waited }) => {
    if (waited === true) return false;
    const now = steady();
    const rapid = last !== null && now - last < RAPID_MS;
    last = now;
    return rapid;
  };
}
