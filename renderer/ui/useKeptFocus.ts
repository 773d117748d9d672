import { type RefObject, useEffect } from 'react';

/** When what had the focus leaves the panel, the open tab gets it: one who walks by keyboard goes on from there. */
export function useKeptFocus(holder: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const part = holder.current;
    if (!part) return undefined;
    let last: Element | null = null;
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      part.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus({ preventScroll: true });
    });
    part.addEventListener('focusin', note);
    observer.observe(part, { childList: true, subtree: true });
    return () => {
      part.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, [holder]);
}
