import { SearchMoonPhase, Seasons } from 'astronomy-engine';
import type { Place } from '../../../../electron/contract/station.ts';
import { toTime } from './ephemeris.ts';
import { nextDawn, nextDusk, solarNoon, SUN, sunAltitude } from './night.ts';
import type { BodyId } from './sky.ts';
import type { Moment } from './types.ts';
import { daysIn, instantOf, localTime } from './zone.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The hour at which an evening's sky is shown, where it is dark by then. */
const EVENING = 21;

/** An instant worth going to, and what to look at there. */
export interface Goal {
  time: number;
  look: BodyId | null;
}

/**
 * Where a moment is. `now` is the clock of the room, from which the next night, full Moon, season or Christmas is
 * counted; sunrise, noon and sunset are those of the day that is `shown`.
 */
export function momentAt(moment: Exclude<Moment, 'now'>, now: number, shown: number, place: Place): Goal {
  const { timeZone } = place;
  const today = { ...localTime(shown, timeZone), hour: 0, minute: 0 };
  switch (moment) {
    case 'tonight':
      return { time: nextDusk(now, place, SUN.nauticalDusk), look: null };
    case 'noon':
      return { time: solarNoon(instantOf(today, timeZone), place), look: null };
    case 'sunrise':
      return { time: nextDawn(instantOf(today, timeZone), place, SUN.set), look: 'sun' };
    case 'sunset':
      return { time: nextDusk(solarNoon(instantOf(today, timeZone), place), place, SUN.set), look: 'sun' };
    case 'fullMoon':
      return { time: moonlitEvening(now, place), look: 'moon' };
    case 'christmas':
      return { time: nextChristmas(now, place), look: null };
    case 'longAgo':
      return { time: yearsBefore(shown, 2000, timeZone), look: null };
    case 'marchEquinox':
    case 'septemberEquinox':
      return { time: nextDusk(nextSeason(moment, now) - DAY / 2, place, SUN.set), look: 'sun' };
    case 'juneSolstice':
    case 'decemberSolstice':
      return { time: solarNoon(nextSeason(moment, now) - DAY / 2, place), look: 'sun' };
  }
}

/** Nine in the evening of a date if the Sun is well down by then, else nightfall. */
export function eveningOf(date: { year: number; month: number; day: number }, place: Place): number {
  const time = instantOf(
    { ...date, day: Math.min(date.day, daysIn(date.year, date.month)), hour: EVENING },
    place.timeZone,
  );
  return sunAltitude(time, place) < SUN.civilDusk ? time : nextDusk(time, place, SUN.nauticalDusk);
}

type Season = 'marchEquinox' | 'juneSolstice' | 'septemberEquinox' | 'decemberSolstice';

/** The instants of the seasons of a year, UTC, as astronomers count years. */
export function seasonsOf(year: number): Record<Season, number> {
  const { mar_equinox, jun_solstice, sep_equinox, dec_solstice } = Seasons(year);
  return {
    marchEquinox: mar_equinox.date.getTime(),
    juneSolstice: jun_solstice.date.getTime(),
    septemberEquinox: sep_equinox.date.getTime(),
    decemberSolstice: dec_solstice.date.getTime(),
  };
}

function nextSeason(season: Season, now: number): number {
  const year = new Date(now).getUTCFullYear();
  const here = seasonsOf(year)[season];
  return here > now ? here : seasonsOf(year + 1)[season];
}

/** The evening nearest the next full Moon, an hour and a half after the Sun went down: the Moon has just risen. */
function moonlitEvening(now: number, place: Place): number {
  const full = SearchMoonPhase(180, toTime(now), 40)?.date.getTime() ?? now;
  return nextDusk(full - DAY / 2, place, SUN.set) + 1.5 * HOUR;
}

function nextChristmas(now: number, place: Place): number {
  const { year } = localTime(now, place.timeZone);
  const eve = eveningOf({ year, month: 12, day: 24 }, place);
  return eve > now ? eve : eveningOf({ year: year + 1, month: 12, day: 24 }, place);
}

/** The same date and hour, years before. */
function yearsBefore(time: number, years: number, timeZone: string): number {
  const local = localTime(time, timeZone);
  const year = local.year - years;
  return instantOf({ ...local, year, day: Math.min(local.day, daysIn(year, local.month)) }, timeZone);
}
