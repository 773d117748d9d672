import { type RefObject, useEffect, useRef } from 'react';
import type { TradesPlace } from '../model/types.ts';

/**
 * Gives the focus to where one who walks by keyboard goes on: on the way back, to the button that they left by; else to
 * what asks for it with `data-arrival`. Not at first, when the screen itself gives it.
 */
export function useArrival(holder: RefObject<HTMLElement | null>, place: TradesPlace): void {
  const last = useRef(place);
  useEffect(() => {
    const from = last.current;
    last.current = place;
    if (nameOf(from) === nameOf(place)) return;
    const find = (selector: string) => holder.current?.querySelector<HTMLElement>(selector);
    const left = isBack(from, place) ? find(buttonOf(from)) : undefined;
    const target = left ?? find('[data-arrival], [role="tab"][aria-selected="true"]');
    target?.focus({ preventScroll: true });
    if (left) left.scrollIntoView({ block: 'nearest' });
  }, [holder, place]);
}

/** The same as long as the visitor has not gone elsewhere. */
function nameOf(place: TradesPlace): string {
  if (place.kind === 'world') return `world ${place.world.id}`;
  return place.kind === 'cards' ? `cards ${place.card?.id ?? ''}` : place.kind;
}

/** True from anywhere to the valley, and from a card to all of them. */
function isBack(from: TradesPlace, to: TradesPlace): boolean {
  return to.kind === 'valley' || (from.kind === 'cards' && to.kind === 'cards' && !to.card);
}

/** The button that leads to a place. */
function buttonOf(place: TradesPlace): string {
  if (place.kind === 'world') return `[data-world="${place.world.id}"]`;
  if (place.kind === 'cards')
    return place.card ? `[data-card="${place.card.id}"], [data-act="cards"]` : '[data-act="cards"]';
  return '[data-act="game"]';
}
