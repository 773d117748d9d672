/**
 * Temperature of a star's surface in kelvin from its colour index B−V, as of a black body.
 * Ballesteros 2012, EPL 97, 34008, eq. 14; within some 5 % from 3,500 to 12,000 K.
 */
export function starTemperature(colourIndex: number): number {
  const warmth = 0.92 * colourIndex;
  return 4600 * (1 / (warmth + 1.7) + 1 / (warmth + 0.62));
}

/** The colour that a child would say, from the coolest; `below` is an upper bound of B−V. */
const COLOURS = [
  { below: 0, colour: 'blue' },
  { below: 0.3, colour: 'white' },
  { below: 0.58, colour: 'cream' },
  { below: 0.95, colour: 'yellow' },
  { below: 1.4, colour: 'orange' },
  { below: Infinity, colour: 'red' },
] as const;
export type StarColour = (typeof COLOURS)[number]['colour'];

/** The word for the colour of a star. */
export function starColourWord(colourIndex: number): StarColour {
  return COLOURS.find(({ below }) => colourIndex < below)?.colour ?? 'red';
}
