import { memo, useId } from 'react';
import type { BodyId } from '../../model/sky.ts';

export interface BodyPictureProps {
  id: BodyId;
  /** Lit fraction of the disc. */
  phase: number;
  /** Where the Sun lights it from, and where its north pole points: degrees clockwise from up. */
  lit: number;
  pole: number;
  /** How far its rings are open: the sine of the angle under which we see them. */
  opening: number;
}

/** Radii of the discs in a window of 64: each larger than the one before it, but not to scale. */
const RADII: Record<BodyId, number> = {
  mercury: 12,
  mars: 15,
  venus: 18,
  saturn: 13,
  neptune: 18,
  uranus: 19,
  moon: 25,
  jupiter: 26,
  sun: 22,
};
/** Saturn's rings, in radii of its disc. */
const RING = { inner: 1.35, outer: 2.2, thinnest: 0.05 };
/** Belts of Jupiter: places from pole to pole and widths, in radii. */
const BELTS = [
  [-0.62, 0.1],
  [-0.3, 0.18],
  [0.2, 0.16],
  [0.52, 0.1],
] as const;
/** The Moon's seas: x and y from the middle of its face, both half axes; in radii. */
const SEAS = [
  [-0.5, -0.25, 0.34, 0.42],
  [-0.12, -0.46, 0.3, 0.22],
  [0.22, -0.36, 0.22, 0.19],
  [0.42, -0.08, 0.22, 0.18],
  [0.68, -0.3, 0.11, 0.14],
  [0.6, 0.16, 0.17, 0.2],
  [-0.2, 0.34, 0.24, 0.16],
  [-0.52, 0.32, 0.14, 0.12],
] as const;

/** The Sun, the Moon or a planet as a telescope shows it now: lit from where the Sun is, turned as it is. */
export const BodyPicture = memo(function BodyPicture({ id, phase, lit, pole, opening }: BodyPictureProps) {
  const shade = useId();
  const window = useId();
  const radius = RADII[id];
  const ring = Math.max(RING.thinnest, opening);
  return (
    <svg viewBox="-32 -32 64 64" data-body={id}>
      <radialGradient id={shade}>
        <stop className="sky-picture-pale" offset="0" />
        <stop className="sky-picture-pale" offset="0.55" />
        <stop className="sky-picture-dark" offset="1" />
      </radialGradient>
      <clipPath id={window}>
        <path d={litPart(radius, phase)} transform={`rotate(${lit - 90})`} />
      </clipPath>
      {id === 'sun' && <Glow />}
      {id === 'saturn' && <path className="sky-picture-ring" d={ringHalf(radius, ring, 0)} transform={turned(pole)} />}
      {phase < 0.99 && <circle className="sky-picture-night" r={radius} />}
      <g clipPath={`url(#${window})`}>
        <circle r={radius} fill={`url(#${shade})`} />
        <g transform={turned(pole)}>
          {id === 'moon' &&
            SEAS.map(([x, y, a, b]) => (
              <ellipse
                key={`${x} ${y}`}
                className="sky-picture-sea"
                cx={x * radius}
                cy={y * radius}
                rx={a * radius}
                ry={b * radius}
              />
            ))}
          {id === 'jupiter' &&
            BELTS.map(([y, width]) => (
              <rect
                key={y}
                className="sky-picture-belt"
                x={-radius}
                y={(y - width / 2) * radius}
                width={2 * radius}
                height={width * radius}
              />
            ))}
          {id === 'mars' && <circle className="sky-picture-cap" cy={-radius} r={radius * 0.28} />}
        </g>
      </g>
      {id === 'saturn' && <path className="sky-picture-ring" d={ringHalf(radius, ring, 1)} transform={turned(pole)} />}
    </svg>
  );
});

/** The Sun's light around it, which fades. */
function Glow() {
  const id = useId();
  return (
    <>
      <radialGradient id={id}>
        <stop className="sky-picture-pale" offset="0.6" stopOpacity="0.6" />
        <stop className="sky-picture-dark" offset="1" stopOpacity="0" />
      </radialGradient>
      <circle r="32" fill={`url(#${id})`} />
    </>
  );
}

function turned(pole: number): string {
  return `rotate(${pole})`;
}

/** The lit part of a disc that the Sun lights from the right: half of its edge, and half of an ellipse. */
function litPart(radius: number, phase: number): string {
  if (phase >= 0.99)
    return `M ${-radius} 0 A ${radius} ${radius} 0 1 1 ${radius} 0 A ${radius} ${radius} 0 1 1 ${-radius} 0 Z`;
  const bulge = Math.abs(1 - 2 * phase) * radius;
  return `M 0 ${-radius} A ${radius} ${radius} 0 0 1 0 ${radius} A ${bulge} ${radius} 0 0 ${phase > 0.5 ? 1 : 0} 0 ${-radius} Z`;
}

/** The half of the rings behind the disc (0) or before it (1), seen with this opening. */
function ringHalf(radius: number, opening: number, before: 0 | 1): string {
  const [inner, outer] = [RING.inner * radius, RING.outer * radius];
  const out = before === 1 ? 0 : 1;
  return [
    `M ${-outer} 0 A ${outer} ${outer * opening} 0 0 ${out} ${outer} 0`,
    `L ${inner} 0 A ${inner} ${inner * opening} 0 0 ${1 - out} ${-inner} 0 Z`,
  ].join(' ');
}
