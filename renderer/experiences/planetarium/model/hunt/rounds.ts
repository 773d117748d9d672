import { factsOf } from '../facts.ts';
import type { SkyData } from '../data.ts';
import type { Sky } from '../sky.ts';

/** How many figures are looked for. */
export const ROUNDS = 5;
/** A figure whose middle stands lower is behind the hills for a part, degrees. */
const LOWEST = 20;

/**
 * Figures to look for under a sky, from easy to harder, among those that have words: well-known and bright ones first.
 * `random` gives numbers from 0 to 1: the same numbers, the same figures.
 */
export function chooseRounds(
  sky: Sky,
  data: SkyData,
  told: ReadonlySet<string>,
  random: () => number,
  count = ROUNDS,
): string[] {
  const up = data.constellations
    .filter(({ id }) => told.has(id))
    .map(({ id, rank }) => ({ id, rank, facts: factsOf({ kind: 'constellation', id }, sky, data) }))
    .filter(({ facts }) => facts.horizontal.altitude > LOWEST)
    .map(({ id, rank, facts }) => ({ id, hardness: 2 * rank + facts.magnitude }))
    .toSorted((one, other) => one.hardness - other.hardness || one.id.localeCompare(other.id));
  const rounds = Math.min(count, up.length);
  return Array.from({ length: rounds }, (_, round) => {
    const from = Math.floor((round * up.length) / rounds);
    const to = Math.floor(((round + 1) * up.length) / rounds);
    const chosen = up[Math.min(to - 1, from + Math.floor(random() * (to - from)))];
    if (!chosen) throw new RangeError('no figure is left for a round');
    return chosen.id;
  });
}
