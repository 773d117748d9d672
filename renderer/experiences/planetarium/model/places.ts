import { z } from 'zod';
import type { Place } from '../../../../electron/contract/station.ts';
import { clamp, wrap180 } from './vectors.ts';
import { solarZone } from './zone.ts';

/**
 * A town with its names. Its height is not known and taken as the sea's: 1000 m moves the Moon by at most half a second
 * of arc, and nothing else that can be seen.
 */
export interface Town {
  fr: string;
  en?: string | undefined;
  latitude: number;
  longitude: number;
  timeZone: string;
}

export const TOWN_GROUPS = ['vosges', 'france', 'world'] as const;
export type Towns = Record<(typeof TOWN_GROUPS)[number], readonly Town[]>;

const town = z.strictObject({
  fr: z.string().min(1).max(60),
  en: z.string().min(1).max(60).optional(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  timeZone: z.string().min(1).max(64),
});
const towns = z.array(town).max(200);
export const townLists = z.strictObject({ vosges: towns, france: towns, world: towns });

/** A step to the north or to the south, degrees. */
export const STEP = 5;

/** Places that no map names. */
export const EXTREMES = ['northPole', 'southPole', 'equator', 'antipode'] as const;
export type Extreme = (typeof EXTREMES)[number];

export function placeOfTown({ fr, en, latitude, longitude, timeZone }: Town, language: 'fr' | 'en'): Place {
  return { town: language === 'en' ? (en ?? fr) : fr, latitude, longitude, elevation: 0, timeZone };
}

/**
 * A pole, the equator south of the lab, or the other end of the Earth. At a pole all hours meet: universal time. On the
 * sea the hour is the Sun's, mean solar time of the meridian.
 */
export function extremePlace(extreme: Extreme, lab: Place, name: string): Place {
  const { latitude, longitude } = lab;
  if (extreme === 'northPole') return atSea(name, 90, longitude);
  if (extreme === 'southPole') return { ...atSea(name, -90, longitude), elevation: 2800 };
  if (extreme === 'equator') return atSea(name, 0, longitude);
  return atSea(name, -latitude, wrap180(longitude + 180));
}

/** The latitude one step to the north (1) or to the south (−1), on a whole step; it stops at the poles. */
export function stepLatitude(latitude: number, by: 1 | -1): number {
  const steps = latitude / STEP;
  const next = by > 0 ? Math.floor(steps + 1e-9) + 1 : Math.ceil(steps - 1e-9) - 1;
  return clamp(next * STEP, -90, 90);
}

/** A place of a meridian with no town, in mean solar time; in universal time at the poles. */
export function atSea(name: string, latitude: number, longitude: number): Place {
  const timeZone = Math.abs(latitude) === 90 ? 'UTC' : solarZone(longitude);
  return { town: name, latitude, longitude, elevation: 0, timeZone };
}

/** Cuts a list into stretches of the alphabet of at most `most` names: « A–C », « D–G »… */
export function byLetters<Named>(
  list: readonly Named[],
  nameOf: (one: Named) => string,
  most: number,
): { from: string; to: string; names: Named[] }[] {
  const sorted = list.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'fr'));
  const letters = Map.groupBy(sorted, (one) => initial(nameOf(one)));
  const parts: { from: string; to: string; names: Named[] }[] = [];
  for (const [letter, names] of letters) {
    const last = parts.at(-1);
    if (last && last.names.length + names.length <= most) {
      last.to = letter;
      last.names.push(...names);
    } else parts.push({ from: letter, to: letter, names: [...names] });
  }
  return parts;
}

/** The first letter without its accent: « Épinal » is under E. */
function initial(name: string): string {
  return name.normalize('NFD').charAt(0).toUpperCase();
}
