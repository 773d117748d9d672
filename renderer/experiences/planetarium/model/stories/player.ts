import { sameTarget } from '../facts.ts';
import type { Planetarium, SkyTouch, Target } from '../types.ts';
import { type Almanac, namedInstants } from './instants.ts';
import { remember, standAt } from './remember.ts';
import type { Step, Story } from './schema.ts';
import { stage, type Staging, stagingOf, wholeStaging } from './staging.ts';

/** A voice that never says that it has ended is waited for by this many times the telling, and no longer. */
const PATIENCE = 3;
/** After so many wrong touches, the answer is lit up. */
const SHOWN_AFTER = 2;

/** What is said at a moment of a step: its own words, or what answers an answer. */
export interface Telling {
  step: Step;
  /** Of a choice, the answer given; of a touch, what it deserves; null for the step's own words. */
  said: string | null;
}

export interface PlayerSnapshot extends Telling {
  index: number;
  /** `asking` waits for an answer; `answered` says why it is right, then goes on. */
  state: 'telling' | 'asking' | 'answered' | 'over';
  paused: boolean;
  /** Wrong answers given in this step. */
  tried: readonly string[];
  /** What was touched last, where a touch answers. */
  touched: Target | null;
  /** When the step began, for the figures in its words; Unix milliseconds. */
  time: number;
  /** True while words are being told, so that somebody may be listening. */
  listening: boolean;
}

/** Tells one story over the sky: it sets the time, the aim and the layers of each step, and waits for answers. */
export interface StoryPlayer {
  readonly story: Story;
  snapshot(): PlayerSnapshot;
  subscribe(listener: () => void): () => void;
  /** Advances the telling by seconds of real time; the sky's own time is the model's. */
  step(seconds: number): void;
  pause(): void;
  play(): void;
  next(): void;
  previous(): void;
  /** One of the answers of a choice. */
  answer(id: string): void;
  /** How much of the present telling has passed, 0 to 1. */
  progress(): number;
  /** While a voice speaks, the step waits for its end. */
  setSpeaking(speaking: boolean): void;
  /** Puts the sky back as it was found. */
  close(): void;
}

export interface PlayerOptions {
  story: Story;
  model: Planetarium;
  /** The lab: stories are told from there. */
  place: Planetarium['place'];
  /** The clock of the room when the story starts, Unix milliseconds. */
  start: number;
  /** How long a telling takes, seconds. */
  seconds: (telling: Telling) => number;
  /** Time does not run: it is set to where it would arrive. */
  reducedMotion: boolean;
}

export function createPlayer({ story, model, place, start, seconds, reducedMotion }: PlayerOptions): StoryPlayer {
  const almanac: Almanac = { site: place, data: model.data };
  const named = namedInstants(story.moments, start, almanac);
  const listeners = new Set<() => void>();
  const found = remember(model);
  standAt(model, place);
  let index = 0;
  let state: PlayerSnapshot['state'] = 'telling';
  let paused = false;
  let said: string | null = null;
  let tried: readonly string[] = [];
  let touched: Target | null = null;
  let elapsed = 0;
  let speaking = false;
  let run: Staging['run'] = null;
  let time = start;
  let snapshot: PlayerSnapshot;
  const untouch = model.onTouch(takeTouch);

  model.setRate(0);
  begin(stagingAt(0));

  function current(): Step {
    const step = story.steps[index];
    if (!step) throw new RangeError(`${story.id} has no step ${index}`);
    return step;
  }

  function stagingAt(step: number): Staging {
    return wholeStaging(story, step, start, almanac, named);
  }

  function takeSnapshot(): PlayerSnapshot {
    return { index, step: current(), state, paused, said, tried, touched, time, listening: isListening() };
  }

  function isListening(): boolean {
    return !paused && state !== 'over' && (state !== 'asking' || elapsed < seconds({ step: current(), said }));
  }

  function notify(): void {
    snapshot = takeSnapshot();
    for (const listener of listeners) listener();
  }

  function begin(staging: Staging): void {
    elapsed = 0;
    speaking = false;
    said = null;
    tried = [];
    touched = null;
    state = current().question ? 'asking' : 'telling';
    run = staging.run;
    time = staging.time ?? model.snapshot().time;
    stage(model, staging, almanac);
    if (run && reducedMotion) {
      model.setTime(run.until);
      run = null;
    } else if (run && !paused) model.setRate(run.rate);
    else if (staging.time !== null) model.setRate(0);
    notify();
  }

  function next(): void {
    if (state === 'over') return;
    if (index + 1 === story.steps.length) {
      state = 'over';
      endRun();
      notify();
      return;
    }
    // One who goes on before time has run its way finds the sky where it would be.
    if (run) model.setTime(run.until);
    endRun();
    index += 1;
    begin(stagingOf(current(), start, almanac, named));
  }

  function endRun(): void {
    if (run) model.setRate(0);
    run = null;
  }

  function conclude(right: boolean, what: string): void {
    said = what;
    elapsed = 0;
    speaking = false;
    if (right) state = 'answered';
    notify();
  }

  function takeTouch({ target }: SkyTouch): boolean {
    const { question } = current();
    if (question?.kind !== 'touch' || state !== 'asking') return false;
    const right = question.right.find((one) => sameTarget(one, target));
    touched = target;
    if (right) {
      model.select(right);
      conclude(true, 'right');
      return true;
    }
    tried = [...tried, target ? JSON.stringify(target) : 'nothing'];
    const shown = tried.length > SHOWN_AFTER ? question.right[0] : undefined;
    model.select(shown ?? null);
    conclude(false, shown ? 'shown' : target ? 'wrong' : 'nothing');
    return true;
  }

  return {
    story,
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    step(passed) {
      if (paused || state === 'over') return;
      if (run && model.snapshot().time >= run.until) endRun();
      const wasListening = isListening();
      elapsed += Math.max(0, passed);
      const told = seconds({ step: current(), said });
      const finished = elapsed >= told && (!speaking || elapsed >= told * PATIENCE);
      if (finished && state !== 'asking') next();
      else if (wasListening !== isListening()) notify();
    },
    pause() {
      if (paused || state === 'over') return;
      paused = true;
      if (run) model.setRate(0);
      notify();
    },
    play() {
      if (!paused) return;
      paused = false;
      if (run) model.setRate(run.rate);
      notify();
    },
    next,
    previous() {
      if (state === 'over') state = 'telling';
      else index = Math.max(0, index - 1);
      endRun();
      begin(stagingAt(index));
    },
    answer(id) {
      const { question } = current();
      if (question?.kind !== 'choice' || state !== 'asking' || !question.answers.includes(id)) return;
      const right = id === question.right;
      if (!right && !tried.includes(id)) tried = [...tried, id];
      conclude(right, id);
    },
    progress: () => Math.min(1, elapsed / seconds({ step: current(), said })),
    setSpeaking(on) {
      speaking = on;
    },
    close() {
      untouch();
      listeners.clear();
      found.restore();
    },
  };
}
