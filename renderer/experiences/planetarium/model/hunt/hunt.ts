import { computeSky } from '../ephemeris.ts';
import { bodyOf, locateTarget } from '../facts.ts';
import { nextDusk, SUN } from '../night.ts';
import { constellationOf } from '../objects.ts';
import { remember, standAt } from '../stories/remember.ts';
import type { Horizontal, Site } from '../sky.ts';
import type { Planetarium, SkyTouch } from '../types.ts';
import { clamp, separation, wrap180 } from '../vectors.ts';
import { awayFromFigure, constellationAt, toEquator } from './regions.ts';
import { chooseRounds } from './rounds.ts';

/** A touch this near to a line of the figure is right, whatever the borders say; degrees. */
const NEAR_LINE = 3;
/** Where the middle of a figure was shown, a touch this near to it is right, even outside its borders; degrees. */
const NEAR_MIDDLE = 8;
/** How a round begins: the figure is in sight or nearly, never in the middle; degrees. */
const ASIDE = 24;
const LOW = 24;
const HIGH = 58;
const FIELD = 84;
/** The field in which a figure that could not be found is shown, degrees. */
const SHOWN_FIELD = 60;

/** How much help was asked for: an arrow, then the figure lights up, then it stands in the middle. */
export type Help = 'none' | 'arrow' | 'glow' | 'here';
const HELPS: readonly Help[] = ['none', 'arrow', 'glow', 'here'];

export interface HuntSnapshot {
  /** From 0. */
  round: number;
  rounds: number;
  /** IAU abbreviation of what is looked for; null once it is over. */
  sought: string | null;
  state: 'asking' | 'found' | 'over';
  help: Help;
  /** The constellation that was touched instead. */
  touched: string | null;
  found: readonly string[];
}

/** Where a figure stands from the middle of the view. */
export interface Bearing {
  /** Degrees: to the right, and up. */
  right: number;
  up: number;
}

/** The game: a few figures of tonight's sky are hidden, and looked for by touch. Nothing is lost, nothing is counted against. */
export interface Hunt {
  snapshot(): HuntSnapshot;
  subscribe(listener: () => void): () => void;
  /** More help. */
  help(): void;
  /** After a find, or to leave a figure aside. */
  next(): void;
  again(): void;
  /** Where the figure stands from the middle of the view now. */
  bearing(): Bearing;
  /** Puts the sky back as it was found. */
  close(): void;
}

export interface HuntOptions {
  model: Planetarium;
  /** The lab: the game is played under its sky. */
  place: Planetarium['place'];
  /** The clock of the room, Unix milliseconds. */
  now: number;
  /** Constellations of which something can be told. */
  told: ReadonlySet<string>;
  /** Numbers from 0 to 1. */
  random: () => number;
}

export function createHunt({ model, place, now, told, random }: HuntOptions): Hunt {
  const listeners = new Set<() => void>();
  const before = remember(model);
  let rounds: string[] = [];
  let round = 0;
  let state: HuntSnapshot['state'] = 'asking';
  let help: Help = 'none';
  let touched: string | null = null;
  let found: readonly string[] = [];
  let snapshot: HuntSnapshot;

  standAt(model, place);
  const night = nightAt(now, place);
  /** The sky of the game, which stands: the model's own may still be on its way there. */
  const tonight = computeSky(night, place);
  model.setTime(night);
  model.setRate(0);
  model.setLayer('constellationLines', false);
  model.setLayer('constellationNames', false);
  model.setLayer('landscape', true);
  model.setLayer('atmosphere', true);
  const untouch = model.onTouch(takeTouch);
  start();

  function start(): void {
    rounds = chooseRounds(tonight, model.data, told, random);
    round = 0;
    found = [];
    begin();
  }

  function sought(): string | null {
    return state === 'over' ? null : (rounds[round] ?? null);
  }

  function placeOf(id: string): Horizontal {
    return locateTarget({ kind: 'constellation', id }, tonight, model.data);
  }

  function begin(): void {
    state = round < rounds.length ? 'asking' : 'over';
    help = 'none';
    touched = null;
    model.select(null);
    const id = sought();
    if (id) {
      const { altitude, azimuth } = placeOf(id);
      const side = random() < 0.5 ? -ASIDE : ASIDE;
      const spread = Math.max(0.3, Math.cos((altitude * Math.PI) / 180));
      model.lookAt({ azimuth: azimuth + side / spread, altitude: clamp(altitude - 8, LOW, HIGH) }, FIELD);
    }
    notify();
  }

  function takeTouch({ direction, target }: SkyTouch): boolean {
    const id = sought();
    if (!id || state !== 'asking') return true;
    const aimed = toEquator(direction, model.sky);
    const inside = constellationAt(aimed);
    const named = target?.kind === 'star' ? model.data.named.get(target.hip)?.constellation : undefined;
    const chosen = target?.kind === 'constellation' ? target.id : (named ?? inside);
    const figure = constellationOf(model.data, id);
    const shown = help === 'here' && separation(aimed, figure.label) < NEAR_MIDDLE;
    const near = shown || awayFromFigure(aimed, figure) < NEAR_LINE;
    if (near || inside === id || chosen === id) {
      state = 'found';
      found = [...found, id];
      touched = null;
      model.select({ kind: 'constellation', id });
    } else touched = chosen;
    notify();
    return true;
  }

  function notify(): void {
    snapshot = { round, rounds: rounds.length, sought: sought(), state, help, touched, found };
    for (const listener of listeners) listener();
  }

  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    help() {
      const id = sought();
      if (!id || state !== 'asking') return;
      help = HELPS[Math.min(HELPS.indexOf(help) + 1, HELPS.length - 1)] ?? 'here';
      touched = null;
      if (help === 'glow') model.select({ kind: 'constellation', id });
      if (help === 'here') model.lookAt(placeOf(id), SHOWN_FIELD);
      notify();
    },
    next() {
      if (state === 'over') return;
      round += 1;
      begin();
    },
    again: start,
    bearing() {
      const id = sought();
      if (!id) return { right: 0, up: 0 };
      const { altitude, azimuth } = placeOf(id);
      const spread = Math.cos((altitude * Math.PI) / 180);
      return { right: wrap180(azimuth - model.gaze.azimuth) * spread, up: altitude - model.gaze.altitude };
    },
    close() {
      untouch();
      listeners.clear();
      before.restore();
    },
  };
}

/** Now if it is night, else the coming night's beginning. */
function nightAt(now: number, site: Site): number {
  const sun = bodyOf(computeSky(now, site), 'sun');
  return sun.airlessAltitude < SUN.nauticalDusk ? now : nextDusk(now, site, SUN.nauticalDusk);
}
