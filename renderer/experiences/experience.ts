import type { ComponentType } from 'react';
import type { Language } from '../../electron/contract/vocabulary.ts';
import type { LabPlace, Place, StationDescription } from '../../electron/contract/station.ts';

/** Wall clock of the visit: Unix milliseconds. Passed in, so that tests freeze or move it. */
export type Clock = () => number;

/** What an experience receives when a visitor enters it. */
export interface Visit {
  /** The door that was chosen on the home screen. */
  door: string;
  place: Place;
  /** This lab and those of the network that were configured; absent where only the place is known. */
  labs?: readonly LabPlace[];
  language: Language;
  clock: Clock;
  /** Motion must stop or become a cross-fade. */
  reducedMotion: boolean;
  quality: StationDescription['quality'];
  /**
   * Says, every ten seconds or less, that something is being told to a visitor who may listen without touching: the
   * visit then does not end for want of touch. Absent where no visit is watched.
   */
  present?: () => void;
}

/**
 * An experience: a pure model, a scene that draws it inside the one canvas, and a panel of DOM controls
 * that can do everything the scene can. `Model` lives for one visit; scene and panel read it and call it.
 */
export interface Experience<Model = unknown> {
  id: string;
  /** Name of the accent token: `--accent-<accent>`. */
  accent: 'planetarium' | 'drone' | 'metiers' | 'vr' | 'oralite' | 'labo';
  /** Loads what the scene needs (data files); called when the card is touched, before the first frame. */
  load(visit: Visit): Promise<Model>;
  /** Inside the stage's canvas: lights, meshes, camera motion. Disposes all it made on unmount. */
  Scene: ComponentType<{ model: Model; visit: Visit }>;
  /** DOM beside the scene. */
  Panel: ComponentType<{ model: Model; visit: Visit }>;
  /** Frees what `load` took. */
  close(model: Model): void;
}

/** The living miniature of one door on the home card: a small diorama about 2 units across, standing on y = 0. */
export type Miniature = ComponentType<{
  /** True while the card is touched or focused: the miniature wakes up. */
  awake: boolean;
  reducedMotion: boolean;
}>;

/** One shot of the attract loop: fills the canvas, moves its own camera, for `seconds`. */
export interface AttractShot {
  id: string;
  seconds: number;
  Scene: ComponentType<{ place: Place; clock: Clock; reducedMotion: boolean }>;
}

/** What a door and the attract loop show of an experience without opening it. */
export interface Showcase {
  experience: string;
  accent: Experience['accent'];
  miniatures: Record<string, Miniature>;
  /** Each door as it is drawn beside words, where no diorama stands. */
  pictures: Readonly<Record<string, ComponentType>>;
  attract: AttractShot[];
  /** Sculpts one diorama each and keeps it: called one by one while nobody waits. */
  prepare: readonly (() => void)[];
}
