import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../../electron/contract/vocabulary.ts';
import { bodyColour, peakWavelength, planck, spectrumStops, VISIBLE } from '../../../model/stories/light.ts';
import type { Figure } from '../../../model/stories/schema.ts';

type Profiles = Extract<Figure, { kind: 'profiles' }>;

const WIDTH = 400;
const HEIGHT = 220;
/** Nanometres from the left to the right. */
const SPAN = { from: 150, to: 1500 };
const POINTS = 120;

/** How much black bodies shine at each wavelength: the hotter, the more, and the bluer the peak. */
export function ProfilesFigure({ figure, language }: { figure: Profiles; language: Language }) {
  const { t } = useTranslation('sky-stories');
  const whole = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const most = Math.max(...figure.profiles.map(({ kelvin }) => planck(peakWavelength(kelvin), kelvin)));
  const x = (wavelength: number) => (WIDTH * (wavelength - SPAN.from)) / (SPAN.to - SPAN.from);
  const y = (light: number) => HEIGHT * (1 - 0.9 * (light / most));
  return (
    <svg viewBox={`-10 -34 ${WIDTH + 20} ${HEIGHT + 70}`}>
      <defs>
        <linearGradient id="profiles-visible">
          {spectrumStops(5800, 31).map(({ share, colour }) => (
            <stop key={share} offset={share} stopColor={colour} />
          ))}
        </linearGradient>
      </defs>
      <rect
        x={x(VISIBLE.from)}
        width={x(VISIBLE.to) - x(VISIBLE.from)}
        height={HEIGHT}
        fill="url(#profiles-visible)"
        opacity="0.28"
      />
      <path className="figure-ladder" d={`M 0 ${HEIGHT} H ${WIDTH}`} />
      {figure.profiles.map(({ id, kelvin }) => {
        const peak = peakWavelength(kelvin);
        const line = Array.from({ length: POINTS }, (_, i) => {
          const at = SPAN.from + ((SPAN.to - SPAN.from) * i) / (POINTS - 1);
          return `${x(at).toFixed(1)} ${y(planck(at, kelvin)).toFixed(1)}`;
        });
        return (
          <g key={id}>
            <path className="figure-curve" d={`M ${line.join(' L ')}`} stroke={bodyColour(kelvin)} />
            <circle cx={x(peak)} cy={y(planck(peak, kelvin))} r="6" fill={bodyColour(kelvin)} />
            <text className="figure-word" x={x(peak) + 14} y={y(planck(peak, kelvin)) - 4}>
              {`${t(`figures.names.${id}` as ParseKeys<'sky-stories'>)} ${t('figures.kelvin', { kelvin: whole.format(kelvin) })}`}
            </text>
          </g>
        );
      })}
      <text className="figure-small" x={(x(VISIBLE.from) + x(VISIBLE.to)) / 2} y={HEIGHT + 24} textAnchor="middle">
        {t('figures.visible')}
      </text>
      <text className="figure-small" x={WIDTH} y={HEIGHT + 24} textAnchor="end">
        {t('figures.wavelength', { wavelength: whole.format(SPAN.to) })}
      </text>
    </svg>
  );
}
