import { type RefObject, useEffect, useRef } from 'react';
import type { TradesPlace } from '../model/types.ts';

/**
 * Gives the focus to where one who walks by keyboard goes on: to the button of what they come back from, or else to what
 * asks for it with `data-arrival`. Not at first, when the screen itself gives it.
 */
export function useArrival(holder: RefObject<HTMLElement | null>, place: TradesPlace): void {
  const at = nameOf(place);
  const last = useRef({ at, selector: selectorOf(place) });
  useEffect(() => {
    const from = last.current;
    if (from.at === at) return;
    last.current = { at, selector: selectorOf(place) };
    const left = from.selector === undefined ? null : holder.current?.querySelector<HTMLElement>(from.selector);
    const target =
      left ?? holder.current?.querySelector<HTMLElement>('[data-arrival], [role="tab"][aria-selected="true"]');
    target?.focus({ preventScroll: true });
    if (left) left.scrollIntoView({ block: 'nearest' });
  }, [holder, at, place]);
}

/** The same as long as the visitor has not gone elsewhere. */
function nameOf(place: TradesPlace): string {
  if (place.kind === 'world') return `world ${place.world.id}`;
  return place.kind === 'cards' ? `cards ${place.card?.id ?? ''}` : place.kind;
}

/** The button that leads to a place. */
function selectorOf(place: TradesPlace): string | undefined {
  if (place.kind === 'world') return `[data-world="${place.world.id}"]`;
  if (place.kind === 'cards') return place.card ? `[data-card="${place.card.id}"]` : '[data-act="cards"]';
  return place.kind === 'game' || place.kind === 'suggestion' ? '[data-act="game"]' : undefined;
}
