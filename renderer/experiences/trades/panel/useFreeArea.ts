import { type RefObject, useEffect } from 'react';
import type { Overlay } from '../model/overlay.ts';
import type { FreeArea } from '../model/view.ts';

/** What stands over the scene: the panel of the valley or of a world, or the sheet of the cards. */
const OVER_SCENE = '.panel, .trades-sheet';

/**
 * Tells the scene which part of the screen it has to itself: the experience's space less what stands at its side or its
 * foot. Measured anew whenever that comes, goes, folds or grows.
 */
export function useFreeArea(holder: RefObject<HTMLElement | null>, overlay: Overlay): void {
  useEffect(() => {
    const room = holder.current;
    const space = room?.parentElement;
    if (!room || !space) return undefined;
    const measure = () => overlay.setFree(freeArea(space, room.querySelector(OVER_SCENE)));
    const size = new ResizeObserver(measure);
    const watch = () => {
      size.disconnect();
      size.observe(space);
      for (const cover of room.querySelectorAll(OVER_SCENE)) size.observe(cover);
      measure();
    };
    const parts = new MutationObserver(watch);
    parts.observe(room, { childList: true });
    watch();
    return () => {
      size.disconnect();
      parts.disconnect();
    };
  }, [holder, overlay]);
}

/** Who covers more than this share of the way leaves nothing worth looking at: the world then stands behind it all. */
const MOST_COVER = 0.75;

/** In portrait the cover takes the foot, in landscape a side; one that is folded takes nothing. */
function freeArea(space: Element, cover: Element | null): FreeArea {
  const { innerWidth: width, innerHeight: height } = window;
  const room = space.getBoundingClientRect();
  const whole = { left: 0, right: 1, top: room.top / height, bottom: room.bottom / height };
  if (!cover || cover.getAttribute('data-open') === 'false') return whole;
  const box = cover.getBoundingClientRect();
  if (height > width) return box.height > MOST_COVER * room.height ? whole : { ...whole, bottom: box.top / height };
  if (box.width > MOST_COVER * width) return whole;
  return box.left > width - box.right ? { ...whole, right: box.left / width } : { ...whole, left: box.right / width };
}
