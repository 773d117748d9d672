import { computeSky } from '../ephemeris.ts';
import { bodyOf } from '../facts.ts';
import type { Site } from '../sky.ts';
import { daylightHours } from './daylight.ts';
import type { Step } from './schema.ts';

/** Light takes this many minutes for an astronomical unit (c exact, IAU 2012 unit). */
const LIGHT_MINUTES_PER_AU = 149_597_870.7 / 299_792.458 / 60;

/** The figures that words of a step may hold, as they are at its instant. */
export interface StepValues {
  /** Height of the Sun, whole degrees. */
  sunHeight: number;
  /** How long the Sun stays up that day. */
  hours: number;
  minutes: number;
  /** How long the light of the body that is lit up travels to here, whole minutes. */
  lightMinutes: number;
}

export function stepValues(step: Step, time: number, site: Site): StepValues {
  const sky = computeSky(time, site);
  const daylight = Math.round(daylightHours(time, site) * 60);
  const lit = step.light?.kind === 'body' ? bodyOf(sky, step.light.id) : bodyOf(sky, 'sun');
  return {
    sunHeight: Math.round(bodyOf(sky, 'sun').altitude),
    hours: Math.floor(daylight / 60),
    minutes: daylight % 60,
    lightMinutes: Math.round(lit.distance * LIGHT_MINUTES_PER_AU),
  };
}
