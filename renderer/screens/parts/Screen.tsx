import { type ReactNode, useEffect, useRef } from 'react';
import type { PlaceName } from '../../journey/state.ts';
import { useVisit } from '../../journey/VisitContext.tsx';
import './Screen.css';

/**
 * The root of a screen: carries its name for outside tools, gives the focus to its heading (or to what asks for it
 * with `data-first-focus`) when it arrives, and rests while a sheet or the idle warning is over it.
 */
export function Screen({
  name,
  experience,
  accent,
  part = '',
  children,
}: {
  name: PlaceName;
  experience?: string;
  accent?: string;
  /** Changes when the screen shows another part of itself, which then gets the focus. */
  part?: string | number;
  children: ReactNode;
}) {
  const root = useRef<HTMLElement>(null);
  const warning = useVisit((state) => state.journey.warning);
  const covered = useVisit((state) => state.journey.warning || state.journey.sheet !== null);

  const shownPart = useRef<string | number | null>(null);
  const lastFocus = useRef<HTMLElement | null>(null);

  useEffect(() => {
    if (covered) return;
    const arrived = shownPart.current !== part;
    shownPart.current = part;
    // Coming back from a sheet, the focus is where it was.
    const target = !arrived && lastFocus.current?.isConnected ? lastFocus.current : firstFocus(root.current);
    target?.focus({ preventScroll: true });
  }, [covered, part]);

  useEffect(() => {
    const screen = root.current;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) lastFocus.current = target;
    };
    screen?.addEventListener('focusin', note);
    return () => screen?.removeEventListener('focusin', note);
  }, []);

  return (
    <main
      ref={root}
      className={`screen screen-${name}`}
      data-screen={warning ? undefined : name}
      data-experience={experience}
      data-accent={accent}
      inert={covered}
    >
      {children}
    </main>
  );
}

function firstFocus(screen: HTMLElement | null): HTMLElement | null {
  return screen?.querySelector<HTMLElement>('[data-first-focus]') ?? screen?.querySelector('h1') ?? null;
}
