import type { StationDescription } from '../../electron/contract/station.ts';

export type QualitySetting = StationDescription['quality'];

/** How richly the stage draws. Scenes read it; they never measure time themselves. */
export interface QualityLevel {
  name: 'lowest' | 'low' | 'medium' | 'high';
  /** Drawn pixels for one pixel of the screen, along each side. */
  scale: number;
  /** Faintest magnitude of the stars that are drawn, whatever the field of view. */
  starLimit: number;
  /** Side of shadow maps in texels; 0 for no shadows. */
  shadows: number;
}

export const LEVELS = [
  { name: 'lowest', scale: 0.6, starLimit: 7, shadows: 0 },
  { name: 'low', scale: 0.75, starLimit: 8.5, shadows: 512 },
  { name: 'medium', scale: 1, starLimit: 11, shadows: 1024 },
  { name: 'high', scale: 1, starLimit: 15, shadows: 2048 },
] as const satisfies readonly QualityLevel[];

/** Where each setting of the station begins. Only `auto` moves from there: a named level is somebody's choice. */
const START: Record<QualitySetting, number> = { auto: 2, low: 1, medium: 2, high: 3 };

/** A frame slower than this is a missed one, milliseconds. */
const SLOW = 24;
/** A frame faster than this leaves room for more, milliseconds. */
const FAST = 17.5;
/** Weight of the newest frame in the running mean. */
const BLEND = 0.05;
/** Frames that must agree before a step down, and before a step up. */
const PATIENCE_DOWN = 40;
const PATIENCE_UP = 600;
/** Slow frames step down after that long too, however few they are, milliseconds. */
const LONGEST_SLOW = 4000;
/** A longer gap is a rest or a hitch of the machine, not a cost of drawing, milliseconds… */
const HITCH = 250;
/** …unless that many come one after another: then the machine is as slow as that. */
const HITCHES = 3;
/** Each step down makes the next step up this much harder, so that the level settles. */
const RELUCTANCE = 4;

export interface Quality {
  level(): QualityLevel;
  /** Takes the time between two frames of one motion, milliseconds. True when the level changed. */
  measure(interval: number): boolean;
}

/** Chooses the level: starts from the station's setting and, on `auto`, follows the measured frame time. */
export function createQuality(setting: QualitySetting): Quality {
  let index = START[setting];
  let mean = (SLOW + FAST) / 2;
  let slow = 0;
  let slowFor = 0;
  let fast = 0;
  let hitches = 0;
  let patienceUp = PATIENCE_UP;

  function move(by: number): boolean {
    slow = 0;
    slowFor = 0;
    fast = 0;
    mean = (SLOW + FAST) / 2;
    const next = Math.min(Math.max(index + by, 0), LEVELS.length - 1);
    if (next === index) return false;
    index = next;
    return true;
  }

  return {
    level: () => LEVELS[index] ?? LEVELS[0],
    measure(interval) {
      if (setting !== 'auto' || !(interval > 0)) return false;
      hitches = interval > HITCH ? hitches + 1 : 0;
      if (hitches > 0 && hitches < HITCHES) return false;
      mean += (interval - mean) * BLEND;
      slow = mean > SLOW ? slow + 1 : 0;
      slowFor = mean > SLOW ? slowFor + interval : 0;
      fast = mean < FAST ? fast + 1 : 0;
      if (slow >= PATIENCE_DOWN || slowFor >= LONGEST_SLOW) {
        patienceUp *= RELUCTANCE;
        return move(-1);
      }
      if (fast >= patienceUp) return move(1);
      return false;
    },
  };
}
