import type { Undo } from '../../electron/contract/bridge.ts';

/** Runs something once after so many milliseconds; the answer prevents it. */
export type After = (milliseconds: number, run: () => void) => Undo;

/** The timers of the page. */
export const pageTimers: After = (milliseconds, run) => {
  const id = window.setTimeout(run, milliseconds);
  return () => window.clearTimeout(id);
};

/** A hidden page paints nothing: the time then counts from here, in milliseconds after the call. */
const NEVER_PAINTED_MS = 4000;

/** Like `pageTimers`, but counted from when what was just asked for has been painted: a slow machine hides nothing. */
export const shownTimers: After = (milliseconds, run) => {
  let cancelTime: Undo | null = null;
  let cancelWait: Undo = () => undefined;
  const start = (): void => {
    cancelWait();
    cancelTime ??= pageTimers(milliseconds, run);
  };
  // The first frame paints it; by the second it is on the screen.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(start);
  });
  const cancelLate = pageTimers(NEVER_PAINTED_MS, start);
  cancelWait = () => {
    cancelAnimationFrame(frame);
    cancelLate();
  };
  return () => {
    cancelWait();
    cancelTime?.();
  };
};
