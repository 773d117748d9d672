import { type RefObject, useEffect, useRef } from 'react';

/** Escape within an element leaves it, and does no more; where `leave` gives false there was nothing to leave. */
export function useEscape(holder: RefObject<HTMLElement | null>, leave: () => unknown): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const element = holder.current;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      if (latest.current() !== false) event.preventDefault();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [holder]);
}
