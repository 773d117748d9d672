import { memo } from 'react';
import { type Figure, figureOf } from '../../model/search/figure.ts';
import type { Constellation, SkyData } from '../../model/data.ts';

/** Room around a figure, of 64. */
const MARGIN = 7;
const SIDE = 64 - 2 * MARGIN;
/** Radius of a star of magnitude 0, and what a magnitude takes from it. */
const DOT = { zero: 3.6, less: 0.6, least: 1.1 };

/** Figures do not change: each is worked out once. */
const figures = new WeakMap<Constellation, Figure>();

function figure(constellation: Constellation, data: SkyData): Figure {
  const known = figures.get(constellation);
  if (known) return known;
  const made = figureOf(constellation, data.stars);
  figures.set(constellation, made);
  return made;
}

/** A constellation: its lines and its stars, north up. */
export const FigurePicture = memo(function FigurePicture({
  constellation,
  data,
}: {
  constellation: Constellation;
  data: SkyData;
}) {
  const { lines, stars } = figure(constellation, data);
  const place = (share: number) => (MARGIN + share * SIDE).toFixed(1);
  return (
    <svg viewBox="0 0 64 64">
      {lines.map((line, index) => (
        <polyline key={index} className="sky-picture-line" points={line.map(place).join(' ')} />
      ))}
      {stars.map(({ x, y, magnitude }) => (
        <circle
          key={`${x} ${y}`}
          className="sky-picture-heart"
          cx={place(x)}
          cy={place(y)}
          r={Math.max(DOT.least, DOT.zero - DOT.less * magnitude).toFixed(2)}
        />
      ))}
    </svg>
  );
});
