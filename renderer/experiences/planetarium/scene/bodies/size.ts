import { bodyOf } from '../../model/facts.ts';
import type { Sky } from '../../model/sky.ts';
import { separation } from '../../model/vectors.ts';

/** Radius the Sun and the Moon are held at in wide fields, units of the screen: about twice the truth at 60°. */
const LEAST = 11;
/** Degrees from one to the other at which both are drawn as small as they are, and from which they are held. */
const APART = { true: 3, held: 10 };

/** Radius at which the Sun and the Moon are held, units; none beside one another: none hides what it does not hide. */
export function leastRadius(sky: Sky): number {
  const apart = separation(bodyOf(sky, 'moon').direction, bodyOf(sky, 'sun').direction);
  return LEAST * Math.min(Math.max((apart - APART.true) / (APART.held - APART.true), 0), 1);
}

/**
 * Bodies are drawn at their true size as soon as that is large enough to be looked at; at wide fields they are held
 * at `least` pixels so that they are seen at all, and the two meet smoothly. Gives the radius shown, radians.
 */
export function shownRadius(trueRadius: number, pixelsPerRadian: number, least: number): number {
  const held = least / pixelsPerRadian;
  return (trueRadius ** 4 + held ** 4) ** 0.25;
}
