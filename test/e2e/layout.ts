import type { Page } from '@playwright/test';

/** Pixels that rounding and the overhang of letters may take. */
const SLACK = 2;

/** 20 mm and 8 mm of a 24″ screen of 1920 × 1080 pixels: the least that a target and a gap may measure. */
export const TARGET = 72;
export const GAP = 28;

/** One thing that a visitor touches, in CSS pixels. */
export interface TouchTarget {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** True inside the panel of an experience, where rows stand closer. */
  inPanel: boolean;
  /** False for what is scrolled away, wholly or in part: it is beside nothing. */
  inSight: boolean;
}

/** Everything wrong with how words and buttons stand on the screen now: cut, outside, or one over another. */
export function findLayoutFaults(page: Page): Promise<string[]> {
  return page.evaluate((slack) => {
    interface Box {
      what: string;
      element: Element;
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    const faults: string[] = [];
    const layers = [...document.querySelectorAll('[data-screen], .sheet-layer')].filter((layer) => !isAway(layer));
    const words = layers.flatMap(wordsOf);
    const buttons = layers.flatMap((layer) =>
      [...layer.querySelectorAll('button:not([data-whole])')]
        .filter((button) => !isAway(button))
        .map((button) => clipped(button, button.getBoundingClientRect(), label(button)))
        .filter((box) => box !== null),
    );
    for (const box of words) checkWhole(box);
    compare(words, (one, other) => one.element === other.element);
    compare(buttons, () => false);
    for (const button of buttons) {
      for (const word of words) {
        if (!button.element.contains(word.element) && overlap(button, word)) {
          faults.push(`« ${word.what} » stands over the button « ${button.what} »`);
        }
      }
    }
    return faults;

    function wordsOf(layer: Element): Box[] {
      const found: Box[] = [];
      const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.textContent?.trim();
        if (!element || !text || isAway(element) || element.closest('.unseen')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = clipped(element, inkOf(range, element), text.slice(0, 40));
        if (box) found.push(box);
      }
      return found;
    }

    /** A text's rectangle without the room that a font keeps above and under its letters. */
    function inkOf(range: Range, element: Element): DOMRect {
      const { x, y, width, height } = range.getBoundingClientRect();
      const room = Number.parseFloat(getComputedStyle(element).fontSize) * 0.16;
      return new DOMRect(x, y + room, width, Math.max(1, height - 2 * room));
    }

    /** The part that is not scrolled away; null when all of it is. */
    function clipped(element: Element, rect: DOMRect, what: string): Box | null {
      let { left, top, right, bottom } = rect;
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        if (getComputedStyle(parent).overflowY !== 'auto') continue;
        const frame = parent.getBoundingClientRect();
        top = Math.max(top, frame.top);
        bottom = Math.min(bottom, frame.bottom);
        left = Math.max(left, frame.left - slack * 2);
        right = Math.min(right, frame.right + slack * 2);
      }
      return bottom - top > 4 && right - left > 0 ? { what, element, left, top, right, bottom } : null;
    }

    function checkWhole(box: Box) {
      if (box.left < -slack || box.top < -slack || box.right > innerWidth + slack || box.bottom > innerHeight + slack) {
        faults.push(`« ${box.what} » leaves the screen`);
      }
      for (let parent: Element | null = box.element; parent; parent = parent.parentElement) {
        if (getComputedStyle(parent).overflowY !== 'hidden') continue;
        const frame = parent.getBoundingClientRect();
        if (
          box.left < frame.left - slack ||
          box.right > frame.right + slack ||
          box.top < frame.top - slack ||
          box.bottom > frame.bottom + slack
        ) {
          faults.push(`« ${box.what} » is cut by ${parent.className || parent.tagName}`);
          return;
        }
      }
    }

    function compare(boxes: Box[], sameThing: (one: Box, other: Box) => boolean) {
      boxes.forEach((one, index) => {
        for (const other of boxes.slice(index + 1)) {
          if (!sameThing(one, other) && overlap(one, other)) {
            faults.push(`« ${one.what} » and « ${other.what} » overlap`);
          }
        }
      });
    }

    function overlap(one: Box, other: Box): boolean {
      return (
        one.left < other.right - slack &&
        other.left < one.right - slack &&
        one.top < other.bottom - slack &&
        other.top < one.bottom - slack
      );
    }

    function isAway(element: Element): boolean {
      return (
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || !!element.closest('[inert]')
      );
    }

    function label(element: Element): string {
      return (element.textContent || element.getAttribute('aria-label') || element.className).slice(0, 40);
    }
  }, SLACK);
}

/** All that can be touched on the screen now, but for the attract screen, which is one button. */
export function touchTargets(page: Page): Promise<TouchTarget[]> {
  return page.evaluate((slack) => {
    return [...document.querySelectorAll('button:not([data-whole])')]
      .filter((button) => button.checkVisibility() && !button.closest('[inert]'))
      .map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        const name = (button.textContent || button.getAttribute('aria-label') || '').slice(0, 40);
        const inSight = isWithin(button, y, y + height);
        return { name, x, y, width, height, inPanel: button.closest('.panel') !== null, inSight };
      });

    function isWithin(element: Element, top: number, bottom: number): boolean {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        if (getComputedStyle(parent).overflowY !== 'auto') continue;
        const frame = parent.getBoundingClientRect();
        if (top < frame.top - slack || bottom > frame.bottom + slack) return false;
      }
      return true;
    }
  }, SLACK);
}

/** Pixels between two targets, 0 when they touch. */
export function gapBetween(one: TouchTarget, other: TouchTarget): number {
  const across = Math.max(other.x - (one.x + one.width), one.x - (other.x + other.width), 0);
  const down = Math.max(other.y - (one.y + one.height), one.y - (other.y + other.height), 0);
  return Math.hypot(across, down);
}
