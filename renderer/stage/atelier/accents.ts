import type { Experience } from '../../experiences/experience.ts';

/** The accents of the night theme as light (sRGB); the same values as the style sheet's `--accent-…`. */
export const ACCENTS = {
  planetarium: '#9db8ff',
  drone: '#6fe0c4',
  metiers: '#ffb86b',
  vr: '#d6a4ff',
  oralite: '#ff9aa8',
  labo: '#ffe08a',
} satisfies Record<Experience['accent'], string>;
