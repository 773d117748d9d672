import type { Experience, Showcase, Visit } from './experience.ts';
import { type OpenExperience, opening } from './open.ts';
import { planetariumShowcase } from './planetarium/showcase/index.ts';
import { tradesShowcase } from './trades/showcase/index.ts';

/** An experience as the screens know it: what stands on home, and how to enter. */
interface Entry {
  showcase: Showcase;
  open(visit: Visit): Promise<OpenExperience>;
}

/** Every experience. Its code is loaded when it is entered; its showcase comes with the page. */
const EXPERIENCES: Readonly<Record<string, Entry>> = {
  planetarium: {
    showcase: planetariumShowcase,
    open: opening(() => import('./planetarium/index.ts').then(({ planetarium }) => planetarium)),
  },
  trades: {
    showcase: tradesShowcase,
    open: opening(() => import('./trades/index.ts').then(({ trades }) => trades)),
  },
};

/** Enters an experience. Rejects when it is unknown or cannot be loaded. */
export async function openExperience(id: string, visit: Visit): Promise<OpenExperience> {
  const entry = EXPERIENCES[id];
  if (!entry) throw new Error(`There is no experience ${id}.`);
  return entry.open(visit);
}

export function showcaseOf(id: string): Showcase | undefined {
  return EXPERIENCES[id]?.showcase;
}

/** Every showcase, in order: what the attract loop is made of. */
export function showcases(): Showcase[] {
  return Object.values(EXPERIENCES).map(({ showcase }) => showcase);
}

/** The accent of an experience, for `data-accent`. */
export function accentOf(id: string): Experience['accent'] {
  return EXPERIENCES[id]?.showcase.accent ?? 'labo';
}
