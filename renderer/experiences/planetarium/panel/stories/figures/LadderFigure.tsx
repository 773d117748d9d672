import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../../electron/contract/vocabulary.ts';
import type { Figure } from '../../../model/stories/schema.ts';

type Ladder = Extract<Figure, { kind: 'ladder' }>;

const MINUTE = 60;
const HOUR = 3600;
const YEAR = 31_557_600;

const TOP = -120;
const FOOT = 120;
/** Rungs stand at least this far apart, so that their words do not touch. */
const APART = 40;

const DIGITS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** Distances on a ladder on which every step multiplies: by what light takes to come, or in metres. */
export function LadderFigure({ figure, language }: { figure: Ladder; language: Language }) {
  const { t } = useTranslation('sky-stories');
  const name = (id: string) => t(`figures.names.${id}` as ParseKeys<'sky-stories'>);
  const light = (seconds: number) => {
    const whole = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
    if (seconds < MINUTE) return t('figures.duration.seconds', { value: whole.format(seconds) });
    if (seconds < HOUR) return t('figures.duration.minutes', { value: whole.format(seconds / MINUTE) });
    if (seconds < YEAR) return t('figures.duration.hours', { value: whole.format(seconds / HOUR) });
    const years = seconds / YEAR;
    return years < 1e6
      ? t('figures.duration.years', { value: whole.format(years) })
      : t('figures.duration.millions', { value: whole.format(years / 1e6) });
  };
  const heights = placeRungs(figure.rungs.map(({ value }) => value));
  return (
    <svg viewBox="-200 -150 400 300">
      <path className="figure-ladder" d={`M -20 ${TOP - 14} V ${FOOT + 14}`} />
      {figure.rungs.map(({ id, value }, index) => {
        const y = heights[index] ?? FOOT;
        const lit = id === figure.lit;
        return (
          <g key={id} data-lit={lit} className="figure-rung">
            <path d={`M -32 ${y} H -8`} />
            {lit && <circle cx="-20" cy={y} r="9" />}
            <text className="figure-word" x="-44" y={y + 7} textAnchor="end">
              {name(id)}
            </text>
            <text className="figure-word" x="8" y={y + 7}>
              {figure.unit === 'light' ? light(value) : `${powerOfTen(value)} m`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Heights on the page by powers of ten, the smallest at the foot, none nearer to the next than `APART`. */
function placeRungs(values: readonly number[]): number[] {
  const powers = values.map(Math.log10);
  const [least, most] = [Math.min(...powers), Math.max(...powers)];
  const heights: number[] = [];
  for (const power of powers) {
    const share = most > least ? (power - least) / (most - least) : 0.5;
    const wanted = FOOT - share * (FOOT - TOP);
    heights.push(Math.min(wanted, (heights.at(-1) ?? Infinity) - APART));
  }
  return heights;
}

/** « 10¹⁶ »: the power of ten nearest to a value. */
function powerOfTen(value: number): string {
  const power = Math.round(Math.log10(value));
  return `10${String(power).replaceAll(/\d/g, (digit) => DIGITS[Number(digit)] ?? '')}`;
}
