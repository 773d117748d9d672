import { useTranslation } from 'react-i18next';
import { litPath, moonAngle } from '../../../model/stories/geometry.ts';
import { RADIANS } from '../../../model/vectors.ts';
import { Rays } from './Rays.tsx';

const ORBIT = 96;
const EARTH = 26;
const MOON = 15;
const SEEN = 46;

/** The Moon about the Earth from above, the Sun far to the left; beside it, the Moon as seen from the north. */
export function MoonFigure({ time }: { time: number }) {
  const { t } = useTranslation('sky-stories');
  const angle = moonAngle(time);
  const x = -ORBIT * Math.cos(angle * RADIANS);
  const y = ORBIT * Math.sin(angle * RADIANS);
  // A young Moon is lit from the right as seen from here, an old one from the left.
  const waxing = angle < 180;
  return (
    <svg viewBox="-190 -130 400 270">
      <Rays from={-190} to={-ORBIT - 34} />
      <circle className="figure-orbit" r={ORBIT} />
      <circle className="figure-night" r={EARTH} />
      <path className="figure-day" d={litPath(EARTH, 0)} />
      <path className="figure-sight" d={`M ${(x * EARTH) / ORBIT} ${(y * EARTH) / ORBIT} L ${x} ${y}`} />
      <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
        <circle className="figure-moon-night" r={MOON} />
        <path className="figure-moon-day" d={litPath(MOON, 0)} />
      </g>
      <text className="figure-word" x="0" y={EARTH + 22} textAnchor="middle">
        {t('figures.earth')}
      </text>
      <g transform="translate(158 -74)">
        <circle className="figure-moon-night" r={SEEN} />
        <path
          className="figure-moon-day"
          d={litPath(SEEN, -Math.cos(angle * RADIANS))}
          transform={waxing ? 'rotate(180)' : undefined}
        />
        <text className="figure-word" x="0" y={SEEN + 24} textAnchor="middle">
          {t('figures.seen')}
        </text>
      </g>
    </svg>
  );
}
