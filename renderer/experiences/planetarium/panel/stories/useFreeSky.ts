import { type RefObject, useEffect } from 'react';
import type { Planetarium } from '../../model/types.ts';
import { coveredBy } from '../covered.ts';

/** A question with long answers may fill half of the screen; the sky keeps this share of its height all the same. */
const LEAST_SKY = 0.4;

/** Tells the model which part of the screen the words at the foot, and a figure, leave free. */
export function useFreeSky(holder: RefObject<HTMLElement | null>, model: Planetarium): void {
  useEffect(() => {
    const room = holder.current;
    if (!room) return undefined;
    const measure = () => {
      const { innerWidth: width, innerHeight: height } = window;
      const foot = room.querySelector('.story-foot')?.getBoundingClientRect();
      const figure = room.querySelector('.story-figure')?.getBoundingClientRect();
      const tall = height > width;
      const top = Math.min(foot?.top ?? height, tall ? (figure?.top ?? height) : height);
      const bottom = Math.max(LEAST_SKY, top / height);
      const beside = figure && !tall ? figure.left / width : 1;
      const covered = coveredBy(room.querySelectorAll('.story-foot, .story-figure'));
      model.setFreeArea({ aspect: width / height, left: 0, right: beside, top: 0, bottom, covered });
    };
    measure();
    const size = new ResizeObserver(measure);
    size.observe(document.documentElement);
    for (const part of room.querySelectorAll('.story-foot')) size.observe(part);
    const parts = new MutationObserver(measure);
    parts.observe(room, { childList: true });
    return () => {
      size.disconnect();
      parts.disconnect();
    };
  }, [holder, model]);
}
