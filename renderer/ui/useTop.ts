import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Whatever else the panel comes to tell begins at its top, `told` being a name for it. Before the effects of its
 * content, which may bring a part of it into sight.
 */
export function useTop(holder: RefObject<HTMLElement | null>, told: string): void {
  const last = useRef(told);
  useLayoutEffect(() => {
    if (told === last.current) return;
    last.current = told;
    holder.current?.querySelector('.panel-body')?.scrollTo({ top: 0 });
  }, [holder, told]);
}
