import { memo, useId } from 'react';
import type { DeepSkyObject, DeepSkyType } from '../../model/data.ts';

/** Radii in a window of 64. */
const CLOUD = 27;
const RING = { radius: 14, width: 9 };
/** Narrower than that a galaxy would be a line. */
const THINNEST = 0.22;
/** The golden angle spreads the stars of a cluster with neither rows nor holes; degrees. */
const GOLDEN = 137.508;

/** How many stars are drawn, and how close to the middle they crowd: 0.5 evenly, more than that closer. */
const STARS: Partial<Record<DeepSkyType, { count: number; crowd: number }>> = {
  openCluster: { count: 14, crowd: 0.6 },
  globularCluster: { count: 70, crowd: 1.3 },
  starCloud: { count: 60, crowd: 0.5 },
  doubleStar: { count: 2, crowd: 2.4 },
};

/** A galaxy, a cluster or a nebula as the eye guesses it in a small telescope: soft, by its kind, its shape and its tilt. */
export const DeepSkyPicture = memo(function DeepSkyPicture({ object }: { object: DeepSkyObject }) {
  const id = useId();
  const { type, size, angle } = object;
  const flat = Math.max(THINNEST, size[1] / size[0]);
  const stars = STARS[type];
  return (
    <svg viewBox="-32 -32 64 64" data-deep-sky={type}>
      <radialGradient id={id}>
        <stop className="sky-picture-colour" offset="0" stopOpacity={stars ? 0.35 : 0.95} />
        <stop className="sky-picture-colour" offset="0.3" stopOpacity={stars ? 0.18 : 0.5} />
        <stop className="sky-picture-colour" offset="1" stopOpacity="0" />
      </radialGradient>
      {type === 'planetaryNebula' ? (
        <circle className="sky-picture-shell" r={RING.radius} strokeWidth={RING.width} />
      ) : (
        <ellipse
          rx={CLOUD * flat}
          ry={CLOUD}
          transform={`rotate(${-angle})`}
          fill={`url(#${id})`}
          className="sky-picture-cloud"
        />
      )}
      {stars && Array.from({ length: stars.count }, (_, i) => <Star key={i} {...stars} index={i} />)}
    </svg>
  );
});

function Star({ index, count, crowd }: { index: number; count: number; crowd: number }) {
  const away = 24 * ((index + 0.5) / count) ** crowd;
  const turn = index * GOLDEN * (Math.PI / 180);
  return (
    <circle
      className="sky-picture-heart"
      cx={(away * Math.cos(turn)).toFixed(1)}
      cy={(away * Math.sin(turn)).toFixed(1)}
      r={count > 20 ? 0.9 : 1.2 + ((index * 7) % 5) * 0.3}
    />
  );
}
