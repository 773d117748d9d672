/** Where points of the world are on the screen, so that real buttons can stand there. The scene says, the panel listens. */
export interface Anchors {
  /** CSS pixels from the left top; `shown` is false behind the camera or outside the screen. */
  place(id: string, x: number, y: number, shown: boolean): void;
  /** Told at once, and at each change. Gives its undo. */
  follow(id: string, listener: (x: number, y: number, shown: boolean) => void): () => void;
}

/** Anchors of one visit. */
export function createAnchors(): Anchors {
  const places = new Map<string, [number, number, boolean]>();
  const listeners = new Map<string, Set<(x: number, y: number, shown: boolean) => void>>();
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
  };
}
