import type { Story } from '../../../model/stories/schema.ts';
import { bodyColour, spectrumStops } from '../../../model/stories/light.ts';
import { litPath } from '../../../model/stories/geometry.ts';

/** The small picture of a story in the list. */
export function StoryPicture({ picture }: { picture: Story['picture'] }) {
  return (
    <svg className="story-picture" viewBox="-32 -32 64 64" aria-hidden>
      {PICTURES[picture]()}
    </svg>
  );
}

/** The small picture of the game: a figure of stars. */
export function HuntPicture() {
  const stars = [
    [-24, -12],
    [-11, -17],
    [-2, -8],
    [9, -4],
    [10, 13],
    [26, 14],
    [27, -6],
  ] as const;
  return (
    <svg className="story-picture" viewBox="-32 -32 64 64" aria-hidden>
      <path
        d={`M ${stars.map(([x, y]) => `${x} ${y}`).join(' L ')} L 9 -4`}
        fill="none"
        stroke="#9db8ff"
        strokeWidth="1.6"
      />
      {stars.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="3.6" fill="#f4efe6" />
      ))}
    </svg>
  );
}

const PICTURES: Record<Story['picture'], () => React.ReactNode> = {
  globe: () => (
    <>
      <circle r="25" fill="#0b1228" stroke="#7fb2ff" strokeWidth="1.6" />
      <path d={litPath(24, 0.2)} fill="#7fb2ff" />
      <circle cx="-9" cy="-9" r="3.4" fill="#ffe08a" />
    </>
  ),
  orbit: () => (
    <>
      <ellipse rx="28" ry="11" fill="none" stroke="#9db8ff" strokeWidth="2" />
      <circle r="9" fill="#ffcf70" />
      <g transform="translate(26 3)">
        <circle r="8" fill="#0b1228" stroke="#7fb2ff" strokeWidth="1.2" />
        <path d={litPath(8, 0)} fill="#7fb2ff" />
        <path d="M 4.5 -11 L -4.5 11" stroke="#f4efe6" strokeWidth="1.6" />
      </g>
    </>
  ),
  moon: () => (
    <>
      <circle r="24.6" fill="#3a466f" />
      <path d={litPath(24, -0.45)} fill="#f4efe6" transform="rotate(160)" />
    </>
  ),
  ladder: () => (
    <>
      <path
        d="M -22 20 C -6 14 10 0 24 -20"
        fill="none"
        stroke="#9db8ff"
        strokeWidth="2"
        strokeDasharray="1 6"
        strokeLinecap="round"
      />
      <circle cx="-23" cy="20" r="6" fill="#7fb2ff" />
      <circle cx="-2" cy="8" r="3.6" fill="#ffcf70" />
      <circle cx="24" cy="-20" r="5" fill={bodyColour(11_000)} />
    </>
  ),
  discs: () => (
    <>
      <circle cx="5" cy="4" r="22" fill={bodyColour(3600)} />
      <circle cx="-20" cy="-14" r="9" fill={bodyColour(12_000)} />
      <circle cx="-24" cy="16" r="3.6" fill={bodyColour(5772)} />
    </>
  ),
  spectrum: () => (
    <>
      <defs>
        <linearGradient id="story-picture-spectrum">
          {spectrumStops(5772, 16).map(({ share, colour }) => (
            <stop key={share} offset={share} stopColor={colour} />
          ))}
        </linearGradient>
      </defs>
      <rect x="-28" y="-16" width="56" height="32" rx="6" fill="url(#story-picture-spectrum)" />
      {[-19, -6, 8, 20].map((x) => (
        <rect key={x} x={x} y="-16" width="2" height="32" fill="#04060f" opacity="0.85" />
      ))}
    </>
  ),
};
