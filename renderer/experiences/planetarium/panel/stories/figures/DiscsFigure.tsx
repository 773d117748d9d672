import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../../electron/contract/vocabulary.ts';
import { bodyColour } from '../../../model/stories/light.ts';
import type { Figure } from '../../../model/stories/schema.ts';

type Discs = Extract<Figure, { kind: 'discs' }>;

/** Radius of the largest star: only a part of its edge is seen beside the others when it dwarfs them. */
const LARGEST = 170;
/** A star is drawn no smaller than a point, and then only marks its place. */
const POINT = 1.4;
const ROW = 58;

/** Stars to one scale, the smallest first; the largest one's edge stands behind the others. */
export function DiscsFigure({ figure, language }: { figure: Discs; language: Language }) {
  const { t } = useTranslation('sky-stories');
  const whole = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const discs = figure.discs.toSorted((one, other) => one.radii - other.radii);
  const most = discs.at(-1)?.radii ?? 1;
  return (
    <svg viewBox="-200 -150 400 300">
      {discs.toReversed().map(({ id, radii, kelvin }) => {
        const radius = Math.max(POINT, (LARGEST * radii) / most);
        // All touch the same line at the left, so that sizes are compared at a glance.
        return (
          <circle key={id} cx={-190 + radius} cy="0" r={radius} fill={bodyColour(kelvin)} className="figure-disc" />
        );
      })}
      {discs.map(({ id, radii }, index) => (
        <g key={id} transform={`translate(196 ${(index - (discs.length - 1) / 2) * ROW})`}>
          <text className="figure-word figure-plated" textAnchor="end">
            {t(`figures.names.${id}` as ParseKeys<'sky-stories'>)}
          </text>
          <text className="figure-small figure-plated" y="24" textAnchor="end">
            {t('figures.radii', { radii: whole.format(radii) })}
          </text>
        </g>
      ))}
    </svg>
  );
}
