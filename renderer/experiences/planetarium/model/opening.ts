import { computeSky } from './ephemeris.ts';
import { bodyOf } from './facts.ts';
import { GAZE_BOUNDS } from './gaze.ts';
import { isNight, nextDawn, nextDusk, SUN, sunAltitude } from './night.ts';
import type { BodyId, BodyView, Site } from './sky.ts';
import type { Gaze, Layers, Target } from './types.ts';

/** How a visit begins. */
export interface Opening {
  /** Unix milliseconds, or null for the clock of the room. */
  time: number | null;
  /** Simulated seconds in a real one; 1 where the clock of the room is followed. */
  rate: number;
  gaze: Gaze;
  /** What is shown and followed from the first frame. */
  target: Target | null;
}

/** What is shown as a visit begins. */
export const OPENING_LAYERS: Readonly<Layers> = {
  constellationLines: true,
  constellationNames: true,
  starNames: true,
  grid: false,
  atmosphere: true,
  landscape: true,
  boundaries: false,
  deepSky: true,
  meteors: true,
};

/** A wide view of the south with the ground at its foot. */
const SOUTH: Gaze = { altitude: 20, azimuth: 180, fieldOfView: 66 };

/** How the Sun or the Moon of a moment is looked at: this far above the middle of the view, degrees. */
const GAZE_AT = { lowest: 12, below: 12, fieldOfView: 66 };

/** « Le ciel tourne » starts this long before sunset, at this rate: sunset after 4 s, night after 15 s. */
const BEFORE_SUNSET = 40 * 60_000;
const TURNING_RATE = 600;

/** How often the night is looked at for the best-placed body. */
const SAMPLE = 20 * 60_000;
/** Lowest altitude at which a disc is worth seeing, degrees. */
const LOWEST = 8;

/** How much a child sees on each close up, 0 to 1: what `worlds` weighs with the altitude. */
const INTEREST: Record<BodyId, number> = {
  sun: 0,
  moon: 1,
  saturn: 0.95,
  jupiter: 0.9,
  venus: 0.6,
  mars: 0.55,
  mercury: 0.3,
  uranus: 0.1,
  neptune: 0.08,
};
/** Diameters of a disc in the height of a close view. */
const CLOSE = 1.9;
/** A Moon thinner than this sets early and shows little; near full it is flat. Illuminated fraction. */
const THINNEST_MOON = 0.06;

/** Vertical field that shows a body's disc, with Saturn's rings, over half of the view; degrees. */
export function closeField(body: Pick<BodyView, 'id' | 'angularDiameter'>): number {
  const rings = body.id === 'saturn' ? 2.27 : 1;
  return Math.max(GAZE_BOUNDS.fieldOfView.narrowest, CLOSE * rings * body.angularDiameter);
}

/** The gaze at where a body stands at an instant, Unix milliseconds: low enough for the ground to be seen. */
export function gazeAtBody(time: number, id: BodyId, site: Site): Gaze {
  const { altitude, azimuth } = bodyOf(computeSky(time, site), id);
  return {
    altitude: Math.max(GAZE_AT.lowest, altitude - GAZE_AT.below),
    azimuth,
    fieldOfView: GAZE_AT.fieldOfView,
  };
}

/** How the visit begins behind a door of the home screen. An unknown door opens on tonight's sky. */
export function openingFor(door: string, time: number, site: Site): Opening {
  if (door === 'worlds') return openWorlds(time, site);
  if (door === 'turning') return openTurning(time, site);
  return openTonight(time, site);
}

function openTonight(time: number, site: Site): Opening {
  if (isNight(time, site)) return { time: null, rate: 1, gaze: { ...SOUTH }, target: null };
  return { time: nextDusk(time, site, SUN.nauticalDusk), rate: 1, gaze: { ...SOUTH }, target: null };
}

function openTurning(time: number, site: Site): Opening {
  const sunset = nextDusk(time, site, SUN.set);
  return { time: sunset - BEFORE_SUNSET, rate: TURNING_RATE, gaze: { ...SOUTH, fieldOfView: 78 }, target: null };
}

/** The best moment of the coming (or present) night to see the best-placed of the Moon and planets. */
function openWorlds(time: number, site: Site): Opening {
  const dark = sunAltitude(time, site) < SUN.civilDusk;
  const dusk = dark ? time : nextDusk(time, site, SUN.civilDusk);
  const dawn = nextDawn(dusk, site, SUN.civilDusk);
  let best: { time: number; body: BodyView; score: number } | null = null;
  for (let at = dusk; at <= dawn; at += SAMPLE) {
    for (const body of computeSky(at, site).bodies) {
      const score = worth(body);
      if (score > (best?.score ?? 0)) best = { time: at, body, score };
    }
  }
  if (!best) return openTonight(time, site);
  const now = dark && best.time - time < SAMPLE;
  return {
    time: now ? null : best.time,
    rate: 1,
    gaze: { altitude: best.body.altitude, azimuth: best.body.azimuth, fieldOfView: closeField(best.body) },
    target: { kind: 'body', id: best.body.id },
  };
}

function worth(body: BodyView): number {
  if (body.altitude < LOWEST || (body.id === 'moon' && body.phase < THINNEST_MOON)) return 0;
  return INTEREST[body.id] * Math.sqrt(Math.sin((body.altitude * Math.PI) / 180));
}
