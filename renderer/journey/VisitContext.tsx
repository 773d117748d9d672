import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Client } from '../bridge/client.ts';
import type { Clock } from '../experiences/experience.ts';
import type { Visit, VisitState } from './visit.ts';

/** What every screen may use. */
export interface Kiosk {
  visit: Visit;
  client: Client;
  clock: Clock;
}

const KioskContext = createContext<Kiosk | null>(null);

export const KioskProvider = KioskContext.Provider;

export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext);
  if (!kiosk) throw new Error('A screen stands outside of the kiosk.');
  return kiosk;
}

/** A part of the visit's state; the screen is drawn again when it changes. */
export function useVisit<Part>(select: (state: VisitState) => Part): Part {
  return useStore(useKiosk().visit.store, select);
}
