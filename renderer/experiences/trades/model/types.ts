import type { Card } from './content/card.ts';
import type { Valley } from './content/valley.ts';
import type { Point } from './content/point.ts';
import type { World } from './content/world.ts';
import type { Liking, Picture, Suggestion } from './game/interests.ts';
import type { Gesture } from './gesture/begin.ts';
import type { Overlay } from './overlay.ts';

/** All that the trades are told with. */
export interface TradesContent {
  /** In the order in which they are shown. */
  worlds: readonly World[];
  cards: readonly Card[];
  pictures: readonly Picture[];
  valley: Valley;
}

/** What a world's panel shows. */
export const WORLD_TABS = ['gesture', 'look', 'day', 'card', 'class'] as const;
export type WorldTab = (typeof WORLD_TABS)[number];

/** Where the visitor is. */
export type TradesPlace =
  | { kind: 'valley' }
  | { kind: 'world'; world: World; tab: WorldTab; hotspot: string | undefined }
  | { kind: 'cards'; card: Card | undefined }
  | { kind: 'game'; at: number }
  | { kind: 'suggestion'; suggestion: Suggestion };

/** What the panel shows; a new object at each change. */
export interface TradesSnapshot {
  place: TradesPlace;
  /** Worlds whose gesture was done in this visit. */
  done: ReadonlySet<string>;
  /** Goes up with each move that somebody makes: not while time passes. */
  moves: number;
  /** The visitor has asked how, and has not moved since. */
  hinted: boolean;
}

/** The trades of one visit. The gesture under way is mutable and stepped outside React. */
export interface Trades {
  readonly content: TradesContent;
  snapshot(): TradesSnapshot;
  /** Gives its undo. */
  subscribe(listener: () => void): () => void;
  /** Where a world's gesture is; undefined outside of worlds. */
  gesture(): Gesture | undefined;
  /** Does something to the gesture under way. */
  move(act: (gesture: Gesture) => void): void;
  /** Begins the gesture again. */
  again(): void;
  /** Asks how the next move goes, or no longer. */
  hint(): void;
  /** A hand leads the tool of the gesture under way to this point, in metres; as often as it moves. */
  lead(point: Point): void;
  /** Lets time pass, in seconds, for a gesture that lives on by itself. */
  step(seconds: number): void;
  /** To the valley, where worlds are chosen. */
  leave(): void;
  enter(world: string): void;
  show(tab: WorldTab): void;
  look(hotspot: string | undefined): void;
  openCards(card?: string): void;
  startGame(): void;
  /** A face for the picture shown, or none: on to the next one, and after the last to the suggestion. */
  like(liking: Liking | undefined): void;
}

/** The trades of one visit, and the glass that scene and panel share. */
export interface TradesModel {
  readonly trades: Trades;
  readonly overlay: Overlay;
}
