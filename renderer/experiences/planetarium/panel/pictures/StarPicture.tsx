import { memo, useId } from 'react';
import { starColourWord } from '../../model/colour.ts';

/** Radius of a star's heart of magnitude 0, and what a magnitude takes from it. */
const HEART = { zero: 5.4, less: 0.75, least: 2.2 };

/** A star: a point in its colour, with more light around it when it is bright. */
export const StarPicture = memo(function StarPicture({ magnitude, colour }: { magnitude: number; colour: number }) {
  const id = useId();
  const heart = Math.max(HEART.least, HEART.zero - HEART.less * magnitude);
  return (
    <svg viewBox="0 0 64 64" data-colour={starColourWord(colour)}>
      <radialGradient id={id}>
        <stop className="sky-picture-colour" offset="0" stopOpacity="0.9" />
        <stop className="sky-picture-colour" offset="0.3" stopOpacity="0.28" />
        <stop className="sky-picture-colour" offset="1" stopOpacity="0" />
      </radialGradient>
      <circle cx="32" cy="32" r={Math.min(31, heart * 5)} fill={`url(#${id})`} />
      <circle className="sky-picture-heart" cx="32" cy="32" r={heart} />
    </svg>
  );
});
