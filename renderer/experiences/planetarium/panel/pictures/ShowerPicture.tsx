import { memo } from 'react';

/** Directions from the radiant, degrees, and where each streak begins and ends. */
const STREAKS = [
  [20, 7, 24],
  [75, 10, 20],
  [130, 6, 27],
  [200, 12, 26],
  [255, 7, 18],
  [310, 10, 28],
] as const;

/** Shooting stars that come from one point. */
export const ShowerPicture = memo(function ShowerPicture() {
  return (
    <svg viewBox="-32 -32 64 64">
      {STREAKS.map(([turn, from, to]) => (
        <path
          key={turn}
          className="sky-picture-streak"
          d={`M ${from} -0.4 L ${to} -1.5 A 1.5 1.5 0 0 1 ${to} 1.5 L ${from} 0.4 Z`}
          transform={`rotate(${turn})`}
        />
      ))}
    </svg>
  );
});
