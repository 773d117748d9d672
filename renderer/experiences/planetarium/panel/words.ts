import type { TFunction } from 'i18next';
import { starColourWord, starTemperature } from '../model/colour.ts';
import type { Constellation } from '../model/data.ts';
import type { Horizontal } from '../model/sky.ts';
import type { Gaze, TargetFacts } from '../model/types.ts';
import { createObjectWords } from './objectWords.ts';

type Words = TFunction<'planetarium'>;
type ObjectWords = TFunction<'sky-objects'>;
type Language = 'fr' | 'en';

const KM_PER_AU = 149_597_870.7;
const KELVIN = 273.15;

/** Upper bounds of the magnitudes that are called so. */
const LIGHT = [
  { below: -6, word: 'dazzling' },
  { below: 0.6, word: 'brilliant' },
  { below: 1.8, word: 'bright' },
  { below: 3.3, word: 'clear' },
  { below: 4.8, word: 'faint' },
  { below: 6.2, word: 'faintest' },
  { below: Infinity, word: 'hidden' },
] as const;

/** Upper bounds of the altitudes that are called so, degrees. */
const HEIGHTS = [
  { below: 12, word: 'grazing' },
  { below: 35, word: 'low' },
  { below: 60, word: 'middle' },
  { below: 78, word: 'high' },
  { below: Infinity, word: 'overhead' },
] as const;

const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** Stars that have a sentence of their own, by Hipparcos number. */
const TOLD = {
  11767: 'stars.11767',
  14576: 'stars.14576',
  17702: 'stars.17702',
  21421: 'stars.21421',
  24436: 'stars.24436',
  24608: 'stars.24608',
  27989: 'stars.27989',
  32349: 'stars.32349',
  49669: 'stars.49669',
  65378: 'stars.65378',
  65477: 'stars.65477',
  69673: 'stars.69673',
  80763: 'stars.80763',
  91262: 'stars.91262',
  95947: 'stars.95947',
  97649: 'stars.97649',
  102098: 'stars.102098',
} as const;

/** One line of the fact card. */
export interface Fact {
  key: string;
  label: string;
  text: string;
}

/** The words of the planetarium in one language. */
export interface SkyWords {
  name(facts: TargetFacts): string;
  kind(facts: TargetFacts, constellations: readonly Constellation[]): string;
  /** One sentence for a child. */
  sentence(facts: TargetFacts): string;
  facts(facts: TargetFacts): Fact[];
  /** « À mi-hauteur, vers le sud-est ». */
  where(horizontal: Horizontal): string;
  /** « vers le sud-est ». */
  direction(azimuth: number): string;
  /** Where the visitor looks and how much of the sky they see, in degrees. */
  view(gaze: Gaze): string;
  /** « sud-est ». */
  compass(azimuth: number): string;
}

/** `timeZone` is that of the lab, for the nights that are named. */
export function createSkyWords(t: Words, objectWords: ObjectWords, language: Language, timeZone: string): SkyWords {
  const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const rough = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent' });

  const eighth = (azimuth: number) => DIRECTIONS[Math.round(azimuth / 45) % 8] ?? 'n';
  const direction = (azimuth: number) => t(`direction.${eighth(azimuth)}`);

  const where = ({ altitude, azimuth }: Horizontal) => {
    if (altitude < 0) return t('facts.below', { direction: direction(azimuth) });
    const { word } = HEIGHTS.find(({ below }) => altitude < below) ?? HEIGHTS[0];
    return t('facts.above', { height: t(`height.${word}`), direction: direction(azimuth) });
  };

  const light = (magnitude: number) => {
    const { word } = LIGHT.find(({ below }) => magnitude < below) ?? LIGHT[0];
    return t('facts.magnitude', { words: t(`light.${word}`), magnitude: decimal.format(magnitude).replace('-', '−') });
  };

  const far = (distance: number) => {
    const kilometres = distance * KM_PER_AU;
    return kilometres < 1e6
      ? t('facts.farKilometres', { distance: whole.format(kilometres) })
      : t('facts.farMillions', { distance: whole.format(kilometres / 1e6) });
  };

  const fact = (key: 'light' | 'where' | 'far' | 'heat' | 'phase', text: string): Fact => ({
    key,
    label: t(`facts.${key}`),
    text,
  });
  const common = {
    light: (magnitude: number) => fact('light', light(magnitude)),
    where: (horizontal: Horizontal) => fact('where', where(horizontal)),
  };
  const objects = createObjectWords(objectWords, language, common, timeZone);

  return {
    direction,
    view({ altitude, azimuth, fieldOfView }) {
      const field = rough.format(fieldOfView);
      return t('look.view', { direction: direction(azimuth), altitude: Math.round(altitude), field });
    },
    compass: (azimuth) => t(`compass.${eighth(azimuth)}`),
    where,
    name(facts) {
      const { target, named } = facts;
      if (target.kind === 'body' || target.kind === 'satellite') return t(`bodies.${target.id}.name`);
      if (target.kind !== 'star') return objects.of(facts)?.name ?? target.id;
      return named?.name?.[language] ?? named?.designation ?? `HIP ${target.hip}`;
    },
    kind(facts, constellations) {
      const { target, named } = facts;
      if (target.kind === 'body') {
        return target.id === 'sun' || target.id === 'moon' ? t(`kinds.${target.id}`) : t('kinds.planet');
      }
      if (target.kind === 'satellite') return t('kinds.satellite');
      const object = objects.of(facts);
      if (object) return object.kind;
      const constellation = constellations.find(({ id }) => id === named?.constellation)?.name[language];
      return constellation ? t('kinds.starOf', { constellation }) : t('kinds.star');
    },
    sentence(facts) {
      const { target, colour = 0.6 } = facts;
      if (target.kind === 'body' || target.kind === 'satellite') return t(`bodies.${target.id}.sentence`);
      if (target.kind !== 'star') return objects.of(facts)?.sentence ?? '';
      const told = TOLD[target.hip as keyof typeof TOLD];
      return told ? t(told) : t(`colours.${starColourWord(colour)}`);
    },
    facts(facts) {
      const { target, horizontal, magnitude, colour, distance, phase } = facts;
      const object = objects.of(facts);
      if (object) return object.facts();
      const rows: Fact[] = [];
      if (target.kind === 'body' && target.id === 'moon') {
        rows.push(fact('phase', t('facts.percent', { percent: percent.format(phase ?? 0) })));
      } else rows.push(common.light(magnitude));
      rows.push(common.where(horizontal));
      if (distance !== undefined) rows.push(fact('far', far(distance)));
      if (colour !== undefined) {
        const degrees = Math.round((starTemperature(colour) - KELVIN) / 100) * 100;
        rows.push(fact('heat', t('facts.heatOf', { degrees: whole.format(degrees) })));
      }
      return rows;
    },
  };
}
