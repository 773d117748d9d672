import { type RefObject, useEffect } from 'react';
import type { FreeArea, Planetarium } from '../model/types.ts';
import { coveredBy } from './covered.ts';

/** What lies over the sky beside a story's words: the panel, and the flight's words and buttons. */
const OVER_SKY = '.panel, .flight-board';

/** Tells the model which part of the screen the panel leaves free, whenever what lies over the sky changes. */
export function useFreeArea(holder: RefObject<HTMLElement | null>, model: Planetarium): void {
  useEffect(() => {
    const room = holder.current;
    const panel = room?.querySelector('.panel');
    if (!room || !panel) return undefined;
    const measure = () =>
      model.setFreeArea({ ...freeArea(panel), covered: coveredBy(room.querySelectorAll(OVER_SKY)) });
    const size = new ResizeObserver(measure);
    const watch = () => {
      for (const part of room.querySelectorAll(OVER_SKY)) size.observe(part);
      measure();
    };
    // The flight's words take the place of the button that began it.
    const parts = new MutationObserver(watch);
    parts.observe(room, { childList: true });
    size.observe(document.documentElement);
    watch();
    return () => {
      size.disconnect();
      parts.disconnect();
    };
  }, [holder, model]);
}

/** In portrait the panel takes the foot of the screen, in landscape a side. A folded panel takes nothing of the view. */
function freeArea(panel: Element): FreeArea {
  const { innerWidth: width, innerHeight: height } = window;
  const { left, right, top } = panel.getBoundingClientRect();
  const whole = { aspect: width / height, left: 0, right: 1, top: 0, bottom: 1 };
  if (panel.getAttribute('data-open') === 'false') return whole;
  if (height > width) return { ...whole, bottom: top / height };
  return left > width - right ? { ...whole, right: left / width } : { ...whole, left: right / width };
}
