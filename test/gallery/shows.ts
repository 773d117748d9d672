import type { ComponentType } from 'react';

export interface Shown {
  /** Inside the stage's canvas. */
  Scene: ComponentType;
  /** Words and buttons over the canvas. */
  Over?: ComponentType;
  close?: () => void;
}

/** A thing to show: gets the address's parameters, loads what it needs, and gives a scene for the stage. */
export type Show = (parameters: URLSearchParams) => Promise<Shown>;

/** Every show by the name that `?show=` calls it; one file each in `shows/`. */
export const SHOWS = {
  empty: async () => ({ Scene: () => null }),
  sky: async (parameters) => (await import('./shows/sky.tsx')).showSky(parameters),
  panel: async (parameters) => (await import('./shows/panel.tsx')).showPanel(parameters),
  'trades-panel': async (parameters) => (await import('./shows/trades-panel.tsx')).showTradesPanel(parameters),
  catalogue: async (parameters) => (await import('./shows/catalogue.tsx')).showCatalogue(parameters),
  miniature: async (parameters) => (await import('./shows/miniature.tsx')).showMiniature(parameters),
  loop: async (parameters) => (await import('./shows/loop.tsx')).showLoop(parameters),
  leave: async (parameters): ReturnType<Show> => (await import('./shows/leave.tsx')).showLeave(parameters),
  thanks: async (parameters) => (await import('./shows/thanks.tsx')).showThanks(parameters),
  pictures: async (): ReturnType<Show> => (await import('./shows/pictures.tsx')).showPictures(),
  home: async (parameters) => (await import('./shows/home.tsx')).showHome(parameters),
  attract: async (parameters) => (await import('./shows/attract.tsx')).showAttract(parameters),
  world: async (parameters) => (await import('./shows/world.tsx')).showWorld(parameters),
} satisfies Record<string, Show>;

export function readShow(parameters: URLSearchParams): keyof typeof SHOWS {
  const name = parameters.get('show') ?? 'sky';
  if (!(name in SHOWS)) throw new Error(`No show « ${name} ». There are: ${Object.keys(SHOWS).join(', ')}.`);
  return name as keyof typeof SHOWS;
}
