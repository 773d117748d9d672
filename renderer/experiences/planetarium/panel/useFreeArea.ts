import { type RefObject, useEffect } from 'react';
import type { FreeArea, Planetarium } from '../model/types.ts';

/** Tells the model which part of the screen the panel leaves free, whenever the panel or the screen changes. */
export function useFreeArea(holder: RefObject<HTMLElement | null>, model: Planetarium): void {
  useEffect(() => {
    const panel = holder.current?.querySelector('.panel');
    if (!panel) return;
    const measure = () => model.setFreeArea(freeArea(panel));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(panel);
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, [holder, model]);
}

/**
 * In portrait the panel takes the foot of the screen, in landscape a side. A folded panel takes nothing of the view,
 * but no name is written under it.
 */
function freeArea(panel: Element): FreeArea {
  const { innerWidth: width, innerHeight: height } = window;
  const { left, right, top, bottom } = panel.getBoundingClientRect();
  const covered = { left: left / width, right: right / width, top: top / height, bottom: bottom / height };
  const whole = { aspect: width / height, left: 0, right: 1, top: 0, bottom: 1, covered };
  if (panel.getAttribute('data-open') === 'false') return whole;
  if (height > width) return { ...whole, bottom: top / height };
  return left > width - right ? { ...whole, right: left / width } : { ...whole, left: right / width };
}
