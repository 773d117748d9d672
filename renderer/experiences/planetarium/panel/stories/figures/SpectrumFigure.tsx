import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../../electron/contract/vocabulary.ts';
import { LINES, peakWavelength, spectrumStops, VISIBLE } from '../../../model/stories/light.ts';
import type { Figure } from '../../../model/stories/schema.ts';

type Spectrum = Extract<Figure, { kind: 'spectrum' }>;

const WIDTH = 400;
const BAND = 74;
const ROW = 130;
const STOPS = 63;

/** Bands of light as a prism spreads it: a black body's colours, crossed by the lines of elements at their places. */
export function SpectrumFigure({ figure, language }: { figure: Spectrum; language: Language }) {
  const { t } = useTranslation('sky-stories');
  const whole = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const { spectra, peak, labels } = figure;
  return (
    <svg viewBox={`-10 -8 ${WIDTH + 20} ${spectra.length * ROW + 24}`}>
      {spectra.map(({ id, kelvin, lines }, row) => (
        <g key={id} transform={`translate(0 ${row * ROW})`}>
          <defs>
            <linearGradient id={`spectrum-${id}`}>
              {spectrumStops(kelvin, STOPS).map(({ share, colour }) => (
                <stop key={share} offset={share} stopColor={colour} />
              ))}
            </linearGradient>
          </defs>
          <text className="figure-word" x="0" y="16">
            {t(`figures.names.${id}` as ParseKeys<'sky-stories'>)}
          </text>
          <text className="figure-word" x={WIDTH} y="16" textAnchor="end">
            {peak
              ? t('figures.peak', { wavelength: whole.format(roundTo(peakWavelength(kelvin), 5)) })
              : t('figures.kelvin', { kelvin: whole.format(kelvin) })}
          </text>
          <rect y="26" width={WIDTH} height={BAND} rx="8" fill={`url(#spectrum-${id})`} />
          {lines.flatMap((element) =>
            LINES[element].map(({ at, depth }) => (
              <rect key={at} x={place(at) - 1.1} y="26" width="2.2" height={BAND} fill="#04060f" opacity={depth} />
            )),
          )}
          {labels &&
            lines.flatMap((element) =>
              spaced(LINES[element].map(({ at }) => at)).map((at) => (
                <text key={at} className="figure-small" x={place(at)} y={BAND + 46} textAnchor="middle">
                  {whole.format(Math.round(at))}
                </text>
              )),
            )}
        </g>
      ))}
      <text className="figure-small" x="0" y={spectra.length * ROW + 10}>
        {t('figures.wavelength', { wavelength: VISIBLE.from })}
      </text>
      <text className="figure-small" x={WIDTH} y={spectra.length * ROW + 10} textAnchor="end">
        {t('figures.wavelength', { wavelength: VISIBLE.to })}
      </text>
    </svg>
  );
}

/** Where a wavelength stands in the band. */
function place(wavelength: number): number {
  return (WIDTH * (wavelength - VISIBLE.from)) / (VISIBLE.to - VISIBLE.from);
}

/** Without those that stand too near to one another for a word each. */
function spaced(wavelengths: readonly number[]): number[] {
  const kept: number[] = [];
  for (const at of wavelengths) if (kept.every((other) => Math.abs(place(other) - place(at)) > 26)) kept.push(at);
  return kept;
}

function roundTo(value: number, unit: number): number {
  return Math.round(value / unit) * unit;
}
