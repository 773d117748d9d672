import type { TFunction } from 'i18next';
import type { FlightSnapshot } from '../../model/flight/types.ts';
import { KM_PER_LIGHT_YEAR, LIGHT_SPEED } from '../../model/flight/units.ts';

type Words = TFunction<['sky-flight', 'planetarium']>;

const YEAR = 365.25 * 86_400;

/** The words of the flight in one language. */
export interface FlightWords {
  /** « 384 000 km », « 4,2 années-lumière ». */
  distance(kilometres: number): string;
  /** How long light takes for a distance. */
  light(kilometres: number): string;
  /** Name of where the flight goes or is. */
  place(flight: FlightSnapshot): string;
  line(flight: FlightSnapshot): string;
  /** A distance of the scale walk. */
  walked(metres: number): string;
}

export function createFlightWords(t: Words, language: string): FlightWords {
  const three = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const two = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });

  return {
    distance(kilometres) {
      if (kilometres < 1) return t('metres', { distance: two.format(kilometres * 1000) });
      if (kilometres < 1e6) return t('kilometres', { distance: three.format(kilometres) });
      if (kilometres < 1e9) return t('millions', { distance: three.format(kilometres / 1e6) });
      if (kilometres < 0.1 * KM_PER_LIGHT_YEAR) return t('billions', { distance: three.format(kilometres / 1e9) });
      const years = kilometres / KM_PER_LIGHT_YEAR;
      return t('lightYears', { count: years, distance: two.format(years) });
    },
    light(kilometres) {
      const seconds = kilometres / LIGHT_SPEED;
      const say = (key: 'seconds' | 'minutes' | 'hours' | 'years', time: number) =>
        t(`light.${key}`, { count: time, time: two.format(time) });
      if (seconds < 0.2) return t('light.instant');
      if (seconds < 90) return say('seconds', seconds);
      if (seconds < 5400) return say('minutes', seconds / 60);
      return seconds < YEAR / 4 ? say('hours', seconds / 3600) : say('years', seconds / YEAR);
    },
    place({ goal }) {
      if (goal?.kind === 'body') return t(`planetarium:bodies.${goal.id}.name`);
      return t(`stops.${goal?.id ?? 'ground'}.name`);
    },
    line({ goal }) {
      if (goal?.kind === 'body') return t(`planetarium:bodies.${goal.id}.sentence`);
      return t(`stops.${goal?.id ?? 'ground'}.line`);
    },
    walked(metres) {
      if (metres < 1) return t('walk.centimetres', { distance: two.format(metres * 100) });
      if (metres < 1000) return t('walk.metres', { distance: two.format(metres) });
      return t('walk.kilometres', { distance: two.format(metres / 1000) });
    },
  };
}
