import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** What is to do next: the first of the new choices, or, when all is done, the first of the ways on. */
const NEXT = '.gesture-hands button, .gesture-ways button';

/**
 * Each right move takes away the button that it was made with. Whoever works by keys, or listens, goes on from what came
 * in its place: no jump to the tabs, whose names would be read over the words of the person.
 */
export function useGestureFocus(holder: RefObject<HTMLElement | null>): void {
  const last = useRef<Element>(null);
  useEffect(() => {
    const part = holder.current;
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    part?.addEventListener('focusin', note);
    return () => part?.removeEventListener('focusin', note);
  }, [holder]);
  // At every render: a button can go at any move, and this is done before anything else sees that the focus is lost.
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    const next = holder.current?.querySelector<HTMLElement>(NEXT);
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  });
}
