import { type Liking, suggest } from './game/interests.ts';
import type { BandGesture } from './gesture/band.ts';
import { beginGesture, type Gesture } from './gesture/begin.ts';
import type { PathGesture } from './gesture/path.ts';
import type { Trades, TradesContent, TradesPlace, TradesSnapshot } from './types.ts';

/** How often a value that moves by itself is told to the panel, in seconds. */
const TOLD_EVERY = 0.1;
/** Steps of a value, from none to all, that can be told apart on a screen. */
const FINENESS = 100;

export interface TradesOptions {
  content: TradesContent;
  /** The door of home: `worlds` or `game`. */
  door: string;
  /** From 0 to 1, not 1. */
  random: () => number;
}

/** The trades of one visit; nothing of it outlives it. Unknown names are left aside. */
export function createTrades({ content, door, random }: TradesOptions): Trades {
  const listeners = new Set<() => void>();
  const likings = new Map<string, Liking>();
  let done: ReadonlySet<string> = new Set();
  let place: TradesPlace = door === 'game' ? { kind: 'game', at: 0 } : { kind: 'valley' };
  let gesture: Gesture | undefined;
  let moves = 0;
  let untold = 0;
  let told = '';
  let hinted = false;
  let snapshot: TradesSnapshot = { place, done, moves, hinted };

  function tell(): void {
    snapshot = { place, done, moves, hinted };
    for (const listener of listeners) listener();
  }

  function go(to: TradesPlace): void {
    if (to.kind !== 'world' || place.kind !== 'world' || to.world !== place.world) {
      gesture = to.kind === 'world' ? beginGesture(to.world.gesture) : undefined;
    }
    place = to;
    hinted = false;
    tell();
  }

  function noteDone(): void {
    if (place.kind === 'world' && gesture?.isDone === true) done = new Set([...done, place.world.id]);
  }

  return {
    content,
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    gesture: () => gesture,
    move(act) {
      if (gesture === undefined) return;
      act(gesture);
      moves += 1;
      hinted = false;
      noteDone();
      tell();
    },
    again() {
      if (place.kind !== 'world') return;
      gesture = beginGesture(place.world.gesture);
      moves += 1;
      hinted = false;
      tell();
    },
    hint() {
      if (gesture === undefined || gesture.isDone) return;
      hinted = !hinted;
      tell();
    },
    lead(point) {
      if (gesture?.kind !== 'path') return;
      const before = seenOf(gesture);
      gesture.lead(point);
      if (seenOf(gesture) === before) return;
      moves += 1;
      hinted = false;
      noteDone();
      tell();
    },
    step(seconds) {
      if (gesture?.kind !== 'band' || gesture.isDone) return;
      gesture.step(seconds);
      untold += seconds;
      if ((untold < TOLD_EVERY && !gesture.isDone) || seenOf(gesture) === told) return;
      untold = 0;
      told = seenOf(gesture);
      noteDone();
      tell();
    },
    leave: () => go({ kind: 'valley' }),
    enter(id) {
      const world = content.worlds.find((one) => one.id === id);
      if (world) go({ kind: 'world', world, tab: 'gesture', hotspot: undefined });
    },
    show(tab) {
      if (place.kind === 'world') go({ ...place, tab, hotspot: undefined });
    },
    look(hotspot) {
      if (place.kind === 'world') go({ ...place, tab: 'look', hotspot });
    },
    openCards(id) {
      go({ kind: 'cards', card: content.cards.find((card) => card.id === id) });
    },
    startGame() {
      likings.clear();
      go({ kind: 'game', at: 0 });
    },
    like(liking) {
      if (place.kind !== 'game') return;
      const picture = content.pictures[place.at];
      if (picture && liking !== undefined) likings.set(picture.id, liking);
      if (place.at + 1 < content.pictures.length) return go({ kind: 'game', at: place.at + 1 });
      const worlds = shuffled(
        content.worlds.map(({ id }) => id),
        random,
      );
      go({ kind: 'suggestion', suggestion: suggest(content.pictures, { likings, done }, content.cards, worlds) });
    },
  };
}

/** What can be seen of a gesture that goes on in small steps: while it stays the same, nobody need be told. */
function seenOf(gesture: PathGesture | BandGesture): string {
  const value = gesture.kind === 'band' ? Math.round(gesture.value * FINENESS) : gesture.stroke;
  return `${value} ${Math.round(gesture.progress * FINENESS)} ${gesture.said?.words.fr ?? ''}`;
}

/** Fisher and Yates (1938), as Durstenfeld (1964) wrote it. */
function shuffled<Item>(list: readonly Item[], random: () => number): Item[] {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [out[at], out[other]];
    if (a !== undefined && b !== undefined) [out[at], out[other]] = [b, a];
  }
  return out;
}
