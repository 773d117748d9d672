import type { WebContents } from 'electron';

/** A page is not kept for longer than this, if it can be helped. Milliseconds, as all that follow. */
export const FRESH_MS = 20 * 60 * 60_000;

/** Nobody is in front of a screen that was not touched for so long. */
export const QUIET_MS = 10 * 60_000;

const CHECK_MS = 60_000;

export interface RefreshOptions {
  contents: WebContents;
  now: () => number;
  /** True in the opening hours, when the page is never taken from anyone. */
  isOpen: () => boolean;
  /** Loads the start page. */
  load: () => void;
}

/**
 * Loads the page afresh once a day, when the lab is closed and nobody is there: what little a page
 * that draws all day loses of memory does not add up.
 * @returns its undo.
 */
export function refreshAtNight({ contents, now, isOpen, load }: RefreshOptions): () => void {
  let loaded = now();
  let touched = now();
  contents.on('did-navigate', () => {
    loaded = now();
  });
  contents.on('input-event', () => {
    touched = now();
  });
  const timer = setInterval(() => {
    if (now() - loaded >= FRESH_MS && now() - touched >= QUIET_MS && !isOpen()) load();
  }, CHECK_MS);
  return () => clearInterval(timer);
}
