import { computeSky } from '../ephemeris.ts';
import { locateTarget } from '../facts.ts';
import type { Layers, Planetarium, Target } from '../types.ts';
import { type Almanac, instantOf } from './instants.ts';
import type { Step, Story } from './schema.ts';

/** How the sky stands at a step: what the step says, over what the steps before it said. */
export interface Staging {
  /** Unix milliseconds at which the step begins; null where time goes on from the step before. */
  time: number | null;
  run: { rate: number; until: number } | null;
  look: Step['look'] | null;
  layers: Partial<Layers>;
  light: Target | null;
}

/** Simulated milliseconds in a minute. */
const MINUTE = 60_000;

/** What a step says, alone: enough when one comes from the step before it. */
export function stagingOf(step: Step, start: number, almanac: Almanac, named: ReadonlyMap<string, number>): Staging {
  const time = step.time ? instantOf(step.time, start, almanac, named) : null;
  return {
    time,
    run: step.run && time !== null ? { rate: step.run.rate, until: time + step.run.minutes * MINUTE } : null,
    look: step.look ?? null,
    layers: shown(step.layers),
    light: step.light ?? null,
  };
}

/** The whole staging of the step at `index`, as after all those before it: for going back. */
export function wholeStaging(
  story: Story,
  index: number,
  start: number,
  almanac: Almanac,
  named: ReadonlyMap<string, number>,
): Staging {
  const whole: Staging = { time: null, run: null, look: null, layers: {}, light: null };
  for (const step of story.steps.slice(0, index + 1)) {
    const own = stagingOf(step, start, almanac, named);
    // Where an earlier step let time run, the next one begins at the end of it.
    whole.time = own.time ?? whole.run?.until ?? whole.time;
    whole.run = own.run;
    whole.look = own.look ?? whole.look;
    Object.assign(whole.layers, own.layers);
    whole.light = own.light;
  }
  return whole;
}

/** Brings the sky there. */
export function stage(model: Planetarium, staging: Staging, almanac: Almanac): void {
  for (const [layer, on] of Object.entries(staging.layers)) model.setLayer(layer as keyof Layers, on);
  if (staging.time !== null) model.setTime(staging.time);
  if (staging.look) lookAt(model, staging.look, staging.time ?? model.snapshot().time, almanac);
  if (!staging.look?.close) model.select(staging.light);
}

function lookAt(model: Planetarium, look: NonNullable<Step['look']>, time: number, { site }: Almanac): void {
  const { target, field } = look;
  if (target && look.close) {
    model.show(target);
    return;
  }
  const place = target
    ? locateTarget(target, computeSky(time, site), model.data)
    : { altitude: look.altitude ?? 0, azimuth: look.azimuth ?? 0 };
  model.lookAt({ azimuth: place.azimuth, altitude: look.altitude ?? place.altitude }, field);
}

function shown(layers: Step['layers']): Partial<Layers> {
  return Object.fromEntries(Object.entries(layers ?? {}).filter(([, on]) => on !== undefined));
}
