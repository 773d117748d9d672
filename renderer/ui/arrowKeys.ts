import type { KeyboardEvent } from 'react';

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Moves the focus with the arrow keys among the buttons of a group, round and round; Home and End go to its ends.
 * Put the answer on the group's `onKeyDown`. Follows the direction of the writing.
 */
export function moveWithArrows(event: KeyboardEvent<HTMLElement>): void {
  moveFocus(event.currentTarget, event);
}

/** The same for any group of the page: `data-arrows` marks those that need no handler of their own. */
export function moveFocus(group: HTMLElement, event: Pick<Event, 'preventDefault'> & { key: string }): void {
  const items = [...group.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const here = items.findIndex((item) => item === document.activeElement);
  const target = goal(event.key, here, items.length);
  if (target === undefined) return;
  event.preventDefault();
  items[target]?.focus();
}

function goal(key: string, here: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const mirrored = document.documentElement.dir === 'rtl' && (key === 'ArrowRight' || key === 'ArrowLeft');
  return (here + (mirrored ? -step : step) + count) % count;
}
