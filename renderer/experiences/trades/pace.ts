import type { Trades } from './model/types.ts';

/** How often a gesture that lives by itself goes on, milliseconds. */
const BEAT = 40;

/** Lets the time of a visit pass for its gestures, also where nothing is drawn. `now` in milliseconds. Gives its undo. */
export function pace(trades: Trades, now: () => number): () => void {
  let last = now();
  const timer = setInterval(() => {
    const at = now();
    trades.step((at - last) / 1000);
    last = at;
  }, BEAT);
  return () => clearInterval(timer);
}
