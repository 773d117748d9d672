import { createContext, useContext } from 'react';

/**
 * How a diorama is present on the screen it stands on. The screen owns it and changes it in its own step; the
 * diorama reads it in each frame, so that no React render is needed.
 */
export interface Presence {
  /** Multiplies all light: 1 alone, above when it is chosen, below when another is. */
  brightness: number;
}

export const PresenceContext = createContext<Presence>({ brightness: 1 });

export function usePresence(): Presence {
  return useContext(PresenceContext);
}
