import { ease } from '../../model/flight/geometry.ts';
import { toScale } from '../../model/flight/units.ts';
import type { Standpoint } from './Air.ts';

/** The Earth and its air in the shaders (`medium.glsl`), kilometres, and where the visitor's eyes are on the ground. */
const GROUND = 6360;
const TOP = 6460;
const EYES = 0.4;

/** In space light is multiplied by this, whatever the hour below: that of the Earth, and that of its thin rim of air. */
export const SPACE = { earth: 2 ** 2.6, rim: 2 ** 4.2 } as const;
/** Between these altitudes the eye gets used to the light of space, kilometres. */
const SPACE_BEGINS = { from: 0.8, to: 24 };

/** From where the air is seen at an altitude in kilometres: in space, its light is a thin band along the horizon. */
export function standAt(altitude: number): Standpoint {
  const eye = GROUND + EYES + altitude;
  const lowest = -Math.acos(GROUND / (GROUND + altitude));
  const highest = eye > TOP ? -Math.acos(TOP / eye) : Math.PI / 2;
  return { eye, band: [lowest, highest - lowest] };
}

/** By how much light is multiplied at an altitude (kilometres) over a place where it is by `onGround`. */
export function spaceExposure(onGround: number, altitude: number, inSpaceIs: number): number {
  const space = inSpace(altitude);
  return onGround ** (1 - space) * inSpaceIs ** space;
}

/** 0 on the ground, 1 in space. */
export function inSpace(altitude: number): number {
  return ease(toScale(altitude), toScale(SPACE_BEGINS.from), toScale(SPACE_BEGINS.to));
}
