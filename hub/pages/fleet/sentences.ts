import type { Trouble } from '../../kiosks/troubles.ts';
import { nameOf, together } from '../results/names.ts';
import { fill, type Words } from '../words.ts';

/** Of the labs. */
const TIME_ZONE = 'Europe/Paris';
const DAY_MS = 86_400_000;

/** How soon somebody should look: `bad` today, `wary` when there. */
export type Level = 'bad' | 'wary' | 'good';

const BAD: ReadonlySet<Trouble['kind']> = new Set(['silent', 'refused', 'waiting', 'disk', 'withdrawn']);

export function levelOf(troubles: readonly Trouble[]): Level {
  if (troubles.some(({ kind }) => BAD.has(kind))) return 'bad';
  return troubles.length > 0 ? 'wary' : 'good';
}

/** A trouble as a sentence, with what to do where that is known. */
export function troubleWords(trouble: Trouble, words: Words): string {
  const { clocks, troubles } = words.text.fleet;
  switch (trouble.kind) {
    case 'silent':
      return fill(troubles.silent, { day: dayWords(trouble.since, words) });
    case 'late':
      return troubles.late;
    case 'refused':
      return fill(troubles.refused, { count: words.count(trouble.count) });
    case 'waiting':
      return fill(troubles.waiting, { day: words.day(trouble.since) });
    case 'disk':
      return fill(troubles.disk, { count: words.count(trouble.gigabytes) });
    case 'withdrawn':
      return fill(troubles.withdrawn, {
        experiences: together(trouble.experiences.map((id) => nameOf('experience', id, words))),
      });
    case 'rebuilt':
      return troubles.rebuilt;
    case 'clock':
      return clocks[trouble.clock];
    case 'outdated':
      return fill(troubles.outdated, { version: trouble.newest });
  }
}

/** When a machine was last heard, on the labs' clock: the time today, the day alone before. */
export function heardWords(seen: number, now: number, words: Words): string {
  const { fleet } = words.text;
  const day = dayWords(seen, words);
  if (day === dayWords(now, words)) {
    const time = new Intl.DateTimeFormat(words.language, { timeZone: TIME_ZONE, timeStyle: 'short' }).format(seen);
    return fill(fleet.today, { time });
  }
  return day === dayWords(now - DAY_MS, words) ? fleet.yesterday : day;
}

function dayWords(instant: number, { language }: Words): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: TIME_ZONE } as const;
  return new Intl.DateTimeFormat(language, form).format(instant);
}
