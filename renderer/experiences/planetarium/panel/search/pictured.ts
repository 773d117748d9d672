import type { Target } from '../../model/types.ts';

const BODIES = ['sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune'] as const;
/** Stars that children learn first: Sirius, Vega, Arcturus, Betelgeuse, Rigel, Polaris, Aldebaran, Antares. */
const STARS = [32349, 91262, 69673, 27989, 24436, 11767, 21421, 80763] as const;

/** Figures that are drawn in every book. */
const FIGURES = ['UMa', 'UMi', 'Cas', 'Ori', 'Cyg', 'Lyr', 'Leo', 'Tau', 'Gem', 'Sco', 'Peg'] as const;
const DEEP_SKY = ['M45', 'M31'] as const;

/** What is looked for by its picture, in the order of the cards. */
export const PICTURED: readonly Target[] = [
  ...BODIES.map((id): Target => ({ kind: 'body', id })),
  ...FIGURES.map((id): Target => ({ kind: 'constellation', id })),
  ...STARS.map((hip): Target => ({ kind: 'star', hip })),
  ...DEEP_SKY.map((id): Target => ({ kind: 'deepSky', id })),
];
