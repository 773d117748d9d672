import { interpolate } from '../../model/interpolate.ts';

/**
 * How the eye takes the light: for each altitude of the Sun (degrees), by how much the sky's light is multiplied so
 * that day is bright, dusk glows and night keeps its blue. Chosen by eye, between what a camera and a visitor see.
 */
const EXPOSURES: readonly (readonly [altitude: number, stops: number])[] = [
  [-18, 15.8],
  [-15, 14.4],
  [-12, 13],
  [-9, 11.8],
  [-6, 9.8],
  [-4, 8.2],
  [-2, 6.7],
  [0, 5.5],
  [3, 4.65],
  [8, 4.4],
  [20, 4.25],
  [60, 4.1],
];

/** Factor on the sky's light for a Sun at `altitude` degrees. */
export function exposureAt(altitude: number): number {
  return 2 ** interpolate(EXPOSURES, altitude);
}

/** 1 by night, 0 by day: how much the faint lights of night (airglow, Milky Way, windows) show. */
export function nightAt(altitude: number): number {
  const t = Math.min(Math.max((-altitude - 4) / 11, 0), 1);
  return t * t * (3 - 2 * t);
}

/** 1 while the Sun is about the horizon, 0 by day and by night: colours are then as the eye remembers them. */
export function twilightAt(altitude: number): number {
  return Math.max(0, 1 - Math.abs((altitude + 4) / 11)) ** 0.7;
}
