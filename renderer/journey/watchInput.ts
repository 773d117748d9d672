import type { Undo } from '../../electron/contract/bridge.ts';
import { moveFocus } from '../ui/arrowKeys.ts';
import type { Visit } from './visit.ts';

const TOUCHES = ['pointerdown', 'pointerup', 'wheel', 'keydown'] as const;

/**
 * Tells the visit that somebody is there, takes Escape as « back » and arrows within groups, keeps the page's own menus and drags away, and
 * notes on <html> whether the focus must be seen (keyboard) or not (touch).
 */
export function watchInput(page: Window, visit: Visit): Undo {
  const root = page.document.documentElement;

  function present(event: Event): void {
    if (event.type === 'pointerdown') root.dataset['input'] = 'touch';
    visit.touch();
  }
  function moved({ buttons }: PointerEvent): void {
    if (buttons !== 0) visit.touch();
  }
  function key(event: KeyboardEvent): void {
    root.dataset['input'] = 'keyboard';
    if (event.key === 'Escape' && !event.defaultPrevented) visit.dispatch({ type: 'back' });
    const group = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-arrows]') : null;
    if (group) moveFocus(group, event);
  }
  function refuse(event: Event): void {
    event.preventDefault();
  }

  for (const name of TOUCHES) page.addEventListener(name, present, { capture: true, passive: true });
  page.addEventListener('pointermove', moved, { capture: true, passive: true });
  page.addEventListener('keydown', key);
  page.addEventListener('contextmenu', refuse);
  page.addEventListener('dragstart', refuse);
  return () => {
    for (const name of TOUCHES) page.removeEventListener(name, present, { capture: true });
    page.removeEventListener('pointermove', moved, { capture: true });
    page.removeEventListener('keydown', key);
    page.removeEventListener('contextmenu', refuse);
    page.removeEventListener('dragstart', refuse);
  };
}
