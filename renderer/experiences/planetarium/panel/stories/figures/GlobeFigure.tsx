import { useTranslation } from 'react-i18next';
import type { Place } from '../../../../../../electron/contract/station.ts';
import { globeView, litPath } from '../../../model/stories/geometry.ts';
import { RADIANS } from '../../../model/vectors.ts';
import { Rays } from './Rays.tsx';

const RADIUS = 118;

/** The Earth from above its north pole: half in the light, and the kiosk's town carried round. */
export function GlobeFigure({ time, place }: { time: number; place: Place }) {
  const { t } = useTranslation('sky-stories');
  const { angle, distance, declination } = globeView(time, place);
  const x = RADIUS * distance * Math.cos(angle * RADIANS);
  const y = -RADIUS * distance * Math.sin(angle * RADIANS);
  return (
    <svg viewBox="-200 -150 400 300">
      <Rays from={-200} to={-RADIUS - 12} />
      <circle className="figure-night" r={RADIUS} />
      <path className="figure-day" d={litPath(RADIUS, Math.sin(declination * RADIANS))} />
      <circle className="figure-parallel" r={RADIUS * distance} />
      <circle className="figure-pole" r="4" />
      <path className="figure-turn" d={turnArrow(RADIUS + 14)} />
      <circle className="figure-here" cx={x} cy={y} r="9" />
      <text className="figure-word" x={x} y={y - 18} textAnchor="middle">
        {place.town}
      </text>
      <text className="figure-word" x="-198" y="-104">
        {t('figures.sunlight')}
      </text>
    </svg>
  );
}

/** An arrow that goes round counterclockwise, over the right of the globe. */
function turnArrow(radius: number): string {
  const at = (degrees: number, r: number) =>
    `${(r * Math.cos(degrees * RADIANS)).toFixed(1)} ${(-r * Math.sin(degrees * RADIANS)).toFixed(1)}`;
  const arc = `M ${at(-30, radius)} A ${radius} ${radius} 0 0 0 ${at(30, radius)}`;
  return `${arc} M ${at(24, radius - 9)} L ${at(30, radius)} L ${at(24, radius + 9)}`;
}
