import type { FreeArea } from './view.ts';

/** Called with CSS pixels from the left top; `shown` is false behind the camera or outside the free area. */
export type AnchorListener = (x: number, y: number, shown: boolean) => void;

/**
 * What scene and panel tell each other of the glass between them: the scene where points of the world are, so that real
 * buttons can stand there; the panel which part of the screen it leaves free.
 */
export interface Overlay {
  place(id: string, x: number, y: number, shown: boolean): void;
  /** Told at once where it is known, and at each change. Gives its undo. */
  follow(id: string, listener: AnchorListener): () => void;
  free(): FreeArea;
  setFree(area: FreeArea): void;
  /** Told when the free area changes. Gives its undo. */
  onFree(listener: () => void): () => void;
}

const WHOLE: FreeArea = { left: 0, right: 1, top: 0, bottom: 1 };

/** The overlay of one visit: nothing placed, the whole screen free. */
export function createOverlay(): Overlay {
  const places = new Map<string, [x: number, y: number, shown: boolean]>();
  const listeners = new Map<string, Set<AnchorListener>>();
  const watchers = new Set<() => void>();
  let free = WHOLE;
  return {
    place(id, x, y, shown) {
      places.set(id, [x, y, shown]);
      for (const listener of listeners.get(id) ?? []) listener(x, y, shown);
    },
    follow(id, listener) {
      const all = listeners.get(id) ?? new Set();
      listeners.set(id, all.add(listener));
      const known = places.get(id);
      if (known) listener(...known);
      return () => void all.delete(listener);
    },
    free: () => free,
    setFree(area) {
      free = area;
      for (const watcher of watchers) watcher();
    },
    onFree(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}
