import type { Progress, Said } from './gesture.ts';
import type { BandSpec, Change } from './spec.ts';

/** Longest step that is believed, in seconds: a page that slept does not let everything cool at once. */
const LONGEST_STEP = 0.25;

/** Less of the scale than this is nothing: what only fades would fade for ever. */
const NOTHING = 0.003;

/** Keeping a value in a band. */
export interface BandGesture extends Progress {
  readonly kind: 'band';
  /** From 0 to 1 of the scale. */
  readonly value: number;
  /** The same in the measure's unit. */
  readonly reading: number;
  /** The band's ends, from 0 to 1 of the scale. */
  readonly band: readonly [number, number];
  readonly where: 'low' | 'inside' | 'high';
  push(): void;
  /** Lets time pass, in seconds. */
  step(seconds: number): void;
}

/** Begins the gesture, at rest. Pure: time comes in as steps. */
export function beginBand(spec: BandSpec): BandGesture {
  const [bottom, top] = spec.scale;
  const share = (value: number): number => (value - bottom) / (top - bottom);
  const band = [share(spec.from), share(spec.to)] as const;
  let value = 0;
  let held = 0;
  let said: Said | undefined;

  const whereIs = (): BandGesture['where'] => {
    if (value < band[0]) return 'low';
    return value > band[1] ? 'high' : 'inside';
  };

  function speak(): void {
    const where = whereIs();
    if (where === 'inside') said = { tone: 'good', words: spec.inside };
    else said = { tone: 'teach', words: where === 'low' ? spec.low : spec.high };
  }

  return {
    kind: 'band',
    get progress() {
      return Math.min(1, held / spec.hold);
    },
    get isDone() {
      return held >= spec.hold;
    },
    get said() {
      return said;
    },
    get changes(): readonly Change[] {
      return spec.changes.map((change) => part(change, Math.min(1, held / spec.hold)));
    },
    get value() {
      return value;
    },
    get reading() {
      return bottom + value * (top - bottom);
    },
    band,
    get where() {
      return whereIs();
    },
    push() {
      if (held >= spec.hold) return;
      value = Math.min(1, value + spec.push);
      speak();
    },
    step(seconds) {
      if (held >= spec.hold) return;
      const passed = Math.min(LONGEST_STEP, Math.max(0, seconds));
      if (whereIs() === 'inside') held += passed;
      value *= Math.exp(-spec.fall * passed);
      if (value < NOTHING) value = 0;
      if (held >= spec.hold) said = { tone: 'done', words: spec.done };
      else if (said !== undefined) speak();
    },
  };
}

/** A change that is only done in part. */
function part(change: Change, share: number): Change {
  return {
    ...change,
    ...(change.move && { move: scaled(change.move, share) }),
    ...(change.turn && { turn: scaled(change.turn, share) }),
    ...(change.grow !== undefined && { grow: 1 + (change.grow - 1) * share }),
    ...(change.show !== undefined && { show: share >= 1 ? change.show : !change.show }),
  };
}

function scaled([x, y, z]: [number, number, number], share: number): [number, number, number] {
  return [x * share, y * share, z * share];
}
