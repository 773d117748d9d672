import type { Trades } from '../../renderer/experiences/trades/model/types.ts';

/** So many seconds pass at once for a gesture that lives on by itself. */
export const BEAT = 0.1;
/** No gesture takes more moves. */
const MOST_MOVES = 600;

declare global {
  interface Window {
    /** The trades that the page shows. */
    trades?: Trades;
  }
}

/** Does the gesture of the world that the visitor is in, as one who always chooses well. */
export function finish(trades: Trades): void {
  const { place } = trades.snapshot();
  const spec = place.kind === 'world' ? place.world.gesture : undefined;
  for (let move = 0; move < MOST_MOVES && trades.gesture()?.isDone === false; move++) {
    trades.move((gesture) => {
      if (gesture.kind === 'path') gesture.advance();
      else if (gesture.kind === 'order' && spec?.kind === 'order')
        gesture.choose(spec.steps[gesture.step]?.right ?? '');
      else if (gesture.kind === 'assemble' && spec?.kind === 'assemble') {
        for (const { id } of spec.pieces) if (!gesture.chosen.includes(id)) gesture.toggle(id);
      } else if (gesture.kind === 'fault' && spec?.kind === 'fault') {
        gesture.makeSafe();
        for (const { id } of spec.places) gesture.look(id);
        for (const { id } of spec.places) gesture.accuse(id);
      } else if (gesture.kind === 'band') {
        if (gesture.where === 'low') gesture.push();
        gesture.step(BEAT);
      }
    });
  }
}
