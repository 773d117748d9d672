import type { TFunction } from 'i18next';
import type told from '../../../../assets/locales/fr/sky-objects.json';
import type { DeepSkyObject } from '../model/data.ts';
import type { Horizontal } from '../model/sky.ts';
import type { ConstellationFacts, ShowerFacts, TargetFacts } from '../model/types.ts';
import type { Fact } from './words.ts';

type Words = TFunction<'sky-objects'>;
type Language = 'fr' | 'en';

/** Apparent width of the full Moon, degrees. */
const MOON = 0.52;

/** How the ids of the figures of the Chinese sky begin. */
const CHINESE = 'cn-';

/** What words.ts tells of every kind of target. */
interface Common {
  where(horizontal: Horizontal): Fact;
  light(magnitude: number): Fact;
}

/** The words of what is neither a star nor a body. */
export interface ObjectWords {
  /** Undefined for stars and bodies. */
  of(facts: TargetFacts): ObjectTold | undefined;
}

export interface ObjectTold {
  name: string;
  kind: string;
  sentence: string;
  facts(): Fact[];
}

export function createObjectWords(t: Words, language: Language, common: Common, timeZone: string): ObjectWords {
  const whole = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 1 });
  const night = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone });
  const fact = (key: keyof typeof told.facts, text: string): Fact => ({ key, label: t(`facts.${key}`), text });

  function constellation(figure: ConstellationFacts, horizontal: Horizontal): ObjectTold {
    const { id, name, brightestStar: brightest, season } = figure;
    return {
      name: name[language],
      ...(id.startsWith(CHINESE) ? chinese(figure) : western(id)),
      facts: () => [
        fact('brightest', brightest?.name?.[language] ?? brightest?.designation ?? t('facts.noStar')),
        common.where(horizontal),
        fact('season', typeof season === 'string' ? t(`facts.${season}`) : evenings(season)),
      ],
    };
  }

  function western(id: string): Pick<ObjectTold, 'kind' | 'sentence'> {
    return {
      kind: t('kinds.constellation'),
      sentence: t(`constellations.${id as keyof typeof told.constellations}`),
    };
  }

  function chinese({ id, name, animal }: ConstellationFacts): Pick<ObjectTold, 'kind' | 'sentence'> {
    const key = id.slice(CHINESE.length);
    const own = t(`chinese.${key as keyof typeof told.chinese}`, { defaultValue: '' });
    return {
      kind: t('kinds.chinese', { pinyin: name.la }),
      sentence: own || t(`animals.${(animal ?? 'none') as keyof typeof told.animals}`),
    };
  }

  function evenings(month: number): string {
    return t('facts.evenings', { month: t(`months.${String(month) as keyof typeof told.months}`) });
  }

  function deepSky(object: DeepSkyObject, horizontal: Horizontal): ObjectTold {
    const kind = t(`deepSkyTypes.${object.type}.name`);
    const own = t(`deepSky.${object.id as keyof typeof told.deepSky}`, { defaultValue: '' });
    const moons = object.size[0] / MOON;
    return {
      name: object.name?.[language] ?? object.id,
      kind: t('kinds.deepSkyOf', { kind, number: object.name ? object.id : (object.designation ?? object.id) }),
      sentence: own || t(`deepSkyTypes.${object.type}.sentence`),
      facts: () => [
        common.light(object.magnitude),
        common.where(horizontal),
        moons >= 1.95
          ? fact('size', t('facts.moons', { count: Math.round(moons) }))
          : fact('size', t('facts.moonPart', { percent: percent.format(moons) })),
      ],
    };
  }

  function shower({ id, peakTime, hourly, active }: ShowerFacts, horizontal: Horizontal): ObjectTold {
    const key = id as keyof typeof told.showers;
    const seen = () => {
      if (!active) return t('facts.asleep');
      if (horizontal.altitude <= 0) return t('facts.radiantDown');
      return hourly < 1.5 ? t('facts.oneMeteor') : t('facts.meteors', { count: Number(whole.format(hourly)) });
    };
    return {
      name: t(`showers.${key}.name`),
      kind: t('kinds.shower'),
      sentence: t(`showers.${key}.sentence`),
      facts: () => [fact('hourly', seen()), common.where(horizontal), fact('peak', night.format(peakTime))],
    };
  }

  return {
    of({ constellation: figure, deepSky: object, shower: meteors, horizontal }) {
      if (figure) return constellation(figure, horizontal);
      if (object) return deepSky(object, horizontal);
      return meteors && shower(meteors, horizontal);
    },
  };
}
