import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../experience.ts';
import { earthLongitude, litPath, OBLIQUITY } from '../../../model/stories/geometry.ts';
import { RADIANS } from '../../../model/vectors.ts';

/** The orbit seen from 20° above its plane, with the solstices at the sides; it is a circle to within a seventieth. */
const ACROSS = 148;
const VIEW = 20 * RADIANS;
const EARTH = 34;
const SUN = 24;

/** The Earth on its path: its axis leans always the same way, so that the light falls on it in turn from every side. */
export function OrbitFigure({ time, visit }: { time: number; visit: Visit }) {
  const { t } = useTranslation('sky-stories');
  const dates = useMemo(
    () => new Intl.DateTimeFormat(visit.language, { day: 'numeric', month: 'long', timeZone: visit.place.timeZone }),
    [visit.language, visit.place.timeZone],
  );
  const longitude = earthLongitude(time) * RADIANS;
  const x = -ACROSS * Math.sin(longitude);
  const y = -ACROSS * Math.cos(longitude) * Math.sin(VIEW);
  const behind = Math.cos(longitude) > 0;
  // From the Earth the Sun lies toward the middle; the nearer to the viewer, the more of the lit half is seen.
  const facing = Math.cos(longitude) * Math.cos(VIEW);
  const side = Math.atan2(-y, -x) / RADIANS + 180;
  const earth = (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle className="figure-night" r={EARTH} />
      <path className="figure-day" d={litPath(EARTH, facing)} transform={`rotate(${side.toFixed(1)})`} />
      <g transform={`rotate(${-OBLIQUITY})`}>
        <path className="figure-axis" d={`M 0 ${-EARTH - 16} V ${EARTH + 16}`} />
        <ellipse className="figure-parallel" rx={EARTH} ry={EARTH * Math.sin(VIEW)} />
        <path className="figure-north" d={`M 0 ${-EARTH - 22} l -7 11 h 14 z`} />
      </g>
    </g>
  );
  return (
    <svg viewBox="-200 -120 400 240">
      <ellipse className="figure-orbit" rx={ACROSS} ry={ACROSS * Math.sin(VIEW)} />
      {behind && earth}
      <circle className="figure-sun" r={SUN} />
      {!behind && earth}
      <text className="figure-word" x="0" y="112" textAnchor="middle">
        {t('figures.orbitNow', { date: dates.format(time) })}
      </text>
    </svg>
  );
}
