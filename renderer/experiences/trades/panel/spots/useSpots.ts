import { type RefObject, useEffect } from 'react';
import type { Overlay } from '../../model/overlay.ts';
import { type Box, placePlates, type Wish } from './placement.ts';

/** A button's middle stands so far above its point, in its own heights. */
const RISE = 0.95;
/** The dot at the foot of a stem, as a share of the button's height. */
const DOT = 0.09;
/** A stem begins under the edge of the plate, which is lower than its button, and round. */
const EDGE = 0.68;

interface Size {
  width: number;
  height: number;
}

/** What is measured once, and anew when something else changed its size. */
interface Frame {
  gap: number;
  room: Box;
  obstacles: readonly Box[];
}

/** Follows anchors of the scene with the buttons and stems of a layer. `anchors`: their names, with spaces between. */
export function useSpots(layer: RefObject<HTMLElement | null>, overlay: Overlay, anchors: string): void {
  useEffect(() => {
    const element = layer.current;
    if (!element || anchors === '') return undefined;
    const spots = anchors.split(' ').flatMap((anchor) => {
      const button = element.querySelector<HTMLElement>(`[data-anchor="${anchor}"]`);
      const stem = element.querySelector<SVGPathElement>(`[data-stem="${anchor}"]`);
      return button ? [{ anchor, button, stem, x: 0, y: 0, shown: false, size: undefined as Size | undefined }] : [];
    });
    let asked = false;
    let frame: Frame | undefined;
    const layOut = () => {
      asked = false;
      const seen = spots.filter(({ shown }) => shown);
      for (const { button, stem, shown } of spots) {
        if (button.hidden === shown) button.hidden = !shown;
        stem?.toggleAttribute('hidden', !shown);
      }
      const plates = seen.map((spot) => {
        const size = (spot.size ??= { width: spot.button.offsetWidth, height: spot.button.offsetHeight });
        return { spot, wish: { x: spot.x, y: spot.y, ...size, rise: spot.stem ? size.height * RISE : 0 } };
      });
      frame ??= frameOf(overlay, element);
      const wishes = plates.map(({ wish }) => wish);
      const places = placePlates(wishes, frame.room, frame.gap, frame.obstacles);
      for (const [at, { spot, wish }] of plates.entries()) {
        const [x, y] = places[at] ?? [spot.x, spot.y];
        const [left, top] = [x - wish.width / 2, y - wish.height / 2];
        spot.button.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`;
        spot.stem?.setAttribute('d', stemOf(wish, [x, y]));
      }
    };
    // Once for all that the scene places in a frame, still before it is painted.
    const ask = () => {
      if (asked) return;
      asked = true;
      queueMicrotask(layOut);
    };
    const undo = spots.map((spot) =>
      overlay.follow(spot.anchor, (x, y, shown) => {
        if (spot.x === x && spot.y === y && spot.shown === shown) return;
        Object.assign(spot, { x, y, shown });
        ask();
      }),
    );
    const measure = () => {
      for (const spot of spots) spot.size = undefined;
      frame = undefined;
      ask();
    };
    const sizes = new ResizeObserver(measure);
    for (const part of [element, ...spots.map(({ button }) => button)]) sizes.observe(part);
    undo.push(overlay.onFree(measure));
    return () => {
      sizes.disconnect();
      for (const stop of undo) stop();
    };
  }, [layer, overlay, anchors]);
}

/** From the plate's edge to a dot on the point; nothing where the plate covers the point. */
function stemOf({ x, y, width, height }: Wish, [fromX, fromY]: readonly [number, number]): string {
  const [across, down] = [x - fromX, y - fromY];
  const edge = EDGE * Math.min(width / 2 / Math.abs(across), height / 2 / Math.abs(down));
  if (edge >= 1) return '';
  const dot = height * DOT;
  const from = `${(fromX + across * edge).toFixed(1)} ${(fromY + down * edge).toFixed(1)}`;
  const to = `${x.toFixed(1)} ${y.toFixed(1)}`;
  return `M${from}L${to}m${-dot} 0a${dot} ${dot} 0 1 0 ${2 * dot} 0a${dot} ${dot} 0 1 0 ${-2 * dot} 0`;
}

/** Where plates may stand: the free part of the screen, as far from its edges as buttons are from one another. */
function frameOf(overlay: Overlay, layer: HTMLElement): Frame {
  const { left, right, top, bottom } = overlay.free();
  const gap = Number.parseFloat(getComputedStyle(layer).columnGap) || 0;
  const room = {
    left: left * innerWidth + gap,
    right: right * innerWidth - gap,
    top: top * innerHeight,
    bottom: bottom * innerHeight - gap,
  };
  const back = layer.parentElement?.querySelector('.trades-back')?.getBoundingClientRect();
  return { gap, room, obstacles: back ? [back] : [] };
}
