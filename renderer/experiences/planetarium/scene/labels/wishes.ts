import type { Language } from '../../../../../electron/contract/vocabulary.ts';
import { extinction } from '../../model/brightness.ts';
import { isSeen } from '../../model/facts.ts';
import { refractDirection } from '../../model/refraction.ts';
import { type ActiveShower, createShowerWatch, zenithalRateAt } from '../../model/showers.ts';
import { catalogueDirection, starDirection } from '../../model/stars.ts';
import type { NamedStar, SkyData } from '../../model/data.ts';
import type { BodyId, SatelliteId, Ground, Vector3 } from '../../model/sky.ts';
import type { Target } from '../../model/types.ts';
import { altitudeOf, azimuthOf, horizontalVector, type MutableVector3 } from '../../model/vectors.ts';
import type { Frame } from '../frame.ts';
import { createFlightWishes, NAMES_FROM } from '../flight/wishes.ts';
import { createSkyline } from '../landscape/relief.ts';
import type { Anchor } from './placement.ts';

export type LabelKind = 'body' | 'star' | 'constellation' | 'deepSky' | 'shower' | 'cardinal';

/** A name and the direction (unit vector, HOR) to which it belongs. */
export interface Wish {
  id: string;
  kind: LabelKind;
  text: string;
  direction: Vector3;
  anchors: readonly Anchor[];
  priority: number;
  selected: boolean;
  /** What a tap on the name chooses. */
  target?: Target;
}

/** Names in the visitor's language. */
export interface SkyWords {
  language: Language;
  body(id: BodyId | SatelliteId): string;
  earth: string;
  /** Name of a near star that has none in the catalogue of names. */
  nearStar(hip: number): string | undefined;
  shower(id: string): string;
  cardinals: Record<Cardinal, string>;
}

export const CARDINALS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Cardinal = (typeof CARDINALS)[number];

/** Faintest star that is named in a field of 66°, and how many magnitudes more for one ten times narrower. */
const NAMED = { limit: 1.9, field: 66, gain: 5.5 };

/** A constellation of this rank is named in fields narrower than this, degrees. */
const WIDEST_FIELD: Record<number, number> = { 1: 180, 2: 62, 3: 34 };

/** The same for what is not a star, and how many magnitudes brighter than the faintest seen it must be. */
const DEEP_SKY = { limit: 3.45, gain: 5.5, clear: 1.2 };
/** Zenithal rate from which a shower is named. */
const SHOWER_NAMED = 8;

/** Names of constellations appear when the Sun is this low, degrees: with their lines. */
const LINES_SEEN = -8;

/** A planet fainter than this is named in fields narrower than that only, degrees. */
const NAKED_EYE = 5;
const TELESCOPE = 20;

/** Jupiter's moons stand apart from it, and are named, in fields narrower than this, degrees. */
const MOONS_APART = 0.9;

/** In fields narrower than this the discs of the Sun and the Moon have room for a name, degrees. */
const DISCS_LARGE = 3;

/** How far above the hills a thing must stand to be named, degrees. */
const CLEARANCE = 0.2;

const UNDER: readonly Anchor[] = ['below', 'above', 'right', 'left'];
const BESIDE: readonly Anchor[] = ['right', 'left', 'below', 'above'];
const CENTRED: readonly Anchor[] = ['middle'];
const ABOUT: readonly Anchor[] = ['middle', 'below', 'above', 'left', 'right'];

/** All the names that the picture of a frame could carry, whether or not there is room for them. */
export function createWishes(data: SkyData): (frame: Frame, words: SkyWords) => Wish[] {
  const stars = namedStars(data);
  const inFlight = createFlightWishes(data);
  const watch = createShowerWatch();
  const skylineOf = keep(createSkyline);
  const scratch: MutableVector3 = [0, 0, 0];

  return (frame, words) => {
    const { model, sunAltitude } = frame;
    const { sky, layers, selected, limitMagnitude } = model;
    const { view } = model.flight;
    if (view && view.altitude > NAMES_FROM) return inFlight(frame, view, words);
    const wishes: Wish[] = [];
    const skyline = skylineOf(model.ground);
    const above = (direction: Vector3) =>
      !layers.landscape || altitudeOf(direction) > skyline(azimuthOf(direction)) + CLEARANCE;

    if (layers.landscape) {
      for (const [i, cardinal] of CARDINALS.entries()) {
        wishes.push({
          id: `cardinal-${cardinal}`,
          kind: 'cardinal',
          text: words.cardinals[cardinal],
          direction: horizontalVector({ altitude: -3.4, azimuth: i * 45 }),
          anchors: CENTRED,
          priority: i % 2 === 0 ? 0 : 5,
          selected: false,
        });
      }
    }

    for (const body of sky.bodies) {
      const chosen = selected?.target.kind === 'body' && selected.target.id === body.id;
      if (!above(body.direction)) continue;
      const seen = body.magnitude + extinction(body.altitude) < limitMagnitude - 0.4;
      const known = body.magnitude < NAKED_EYE || model.gaze.fieldOfView < TELESCOPE;
      if (!(seen && known) && !chosen) continue;
      wishes.push({
        id: body.id,
        kind: 'body',
        text: words.body(body.id),
        direction: body.direction,
        anchors: anchorsOf(body.id, frame),
        priority: chosen ? -10 : 1 + body.magnitude * 0.01,
        selected: chosen,
        target: { kind: 'body', id: body.id },
      });
    }

    if (model.gaze.fieldOfView < MOONS_APART) {
      for (const satellite of sky.satellites) {
        const chosen = selected?.target.kind === 'satellite' && selected.target.id === satellite.id;
        if (!isSeen(satellite) || !above(satellite.direction)) continue;
        if (satellite.magnitude + extinction(satellite.altitude) > limitMagnitude) continue;
        wishes.push({
          id: satellite.id,
          kind: 'body',
          text: words.body(satellite.id),
          direction: satellite.direction,
          anchors: UNDER,
          priority: chosen ? -10 : 1.5,
          selected: chosen,
          target: { kind: 'satellite', id: satellite.id },
        });
      }
    }

    const faintest = Math.min(
      NAMED.limit + NAMED.gain * Math.log10(NAMED.field / model.gaze.fieldOfView),
      limitMagnitude - 1,
    );
    for (const { index, hip, star } of stars) {
      const chosen = selected?.target.kind === 'star' && selected.target.hip === hip;
      const magnitude = data.stars.magnitudes[index] ?? 99;
      // Brightest first: once they are too faint, only a chosen one may still come.
      if (!chosen && (!layers.starNames || magnitude > faintest)) {
        if (selected?.target.kind !== 'star') break;
        continue;
      }
      const text = star.name?.[words.language] ?? star.name?.la ?? (chosen ? star.designation : undefined);
      if (!text) continue;
      const direction = refractDirection([0, 0, 0], catalogueDirection(scratch, sky, data.stars, index));
      const altitude = altitudeOf(direction);
      if (!above(direction) || (!chosen && magnitude + extinction(altitude) > limitMagnitude - 0.6)) continue;
      wishes.push({
        id: `star-${hip}`,
        kind: 'star',
        text,
        direction,
        anchors: BESIDE,
        priority: chosen ? -10 : 2 + magnitude * 0.1,
        selected: chosen,
        target: { kind: 'star', hip },
      });
    }

    wishes.push(...deepSkyWishes(data, frame, words, above), ...showerWishes(watch(sky.time), frame, words, above));

    const figure = selected?.target.kind === 'constellation' ? selected.target.id : null;
    const figuresSeen = layers.constellationNames && (sunAltitude < LINES_SEEN || !layers.atmosphere);
    if (figuresSeen || figure) {
      for (const { id, name, label, rank } of model.figures) {
        const chosen = id === figure;
        if (!chosen && (!figuresSeen || model.gaze.fieldOfView > (WIDEST_FIELD[rank] ?? 0))) continue;
        const direction = refractDirection([0, 0, 0], starDirection(scratch, sky, ...label));
        if (!above(direction)) continue;
        wishes.push({
          id: `constellation-${id}`,
          kind: 'constellation',
          text: name[words.language],
          direction,
          anchors: ABOUT,
          priority: chosen ? -10 : rank === 1 ? 2.12 : 2 + rank,
          selected: chosen,
          target: { kind: 'constellation', id },
        });
      }
    }
    return wishes;
  };
}

/** Beside it; in an eclipse of the Sun the two discs share their sides: the Moon is named on its own dark face. */
function anchorsOf(id: BodyId, { model }: Frame): readonly Anchor[] {
  if (model.sky.eclipse.sunlight === 1 || model.gaze.fieldOfView > DISCS_LARGE) return BESIDE;
  return id === 'moon' ? CENTRED : id === 'sun' ? UNDER : BESIDE;
}

/** A function of one ground whose last answer is kept: grounds change rarely. */
function keep<Made>(make: (ground: Ground) => Made): (ground: Ground) => Made {
  let kept: { ground: Ground; made: Made } | null = null;
  return (ground) => {
    if (kept?.ground !== ground) kept = { ground, made: make(ground) };
    return kept.made;
  };
}

interface Named {
  index: number;
  hip: number;
  star: NamedStar;
}

type Above = (direction: Vector3) => boolean;

/** Names of the galaxies, clusters and nebulae that are bright enough, or near enough. */
function deepSkyWishes({ deepSky }: SkyData, { model }: Frame, { language }: SkyWords, above: Above): Wish[] {
  const { sky, layers, selected, limitMagnitude, gaze } = model;
  const chosenId = selected?.target.kind === 'deepSky' ? selected.target.id : null;
  if (!layers.deepSky && !chosenId) return [];
  const narrow = DEEP_SKY.gain * Math.log10(NAMED.field / gaze.fieldOfView);
  const faintest = Math.min(DEEP_SKY.limit + narrow, limitMagnitude - DEEP_SKY.clear);
  return deepSky.flatMap(({ id, name, magnitude, direction: place }) => {
    const chosen = id === chosenId;
    if (!chosen && (!layers.deepSky || magnitude > faintest)) return [];
    const direction = refractDirection([0, 0, 0], starDirection([0, 0, 0], sky, ...place));
    if (!above(direction)) return [];
    return {
      id: `deepSky-${id}`,
      kind: 'deepSky',
      text: name?.[language] ?? id,
      direction,
      anchors: BESIDE,
      priority: chosen ? -10 : 2.4 + magnitude * 0.1,
      selected: chosen,
      target: { kind: 'deepSky', id },
    };
  });
}

/** Names of the showers at their radiants, for those that send enough meteors. */
function showerWishes(
  showers: readonly ActiveShower[],
  { model, sunAltitude }: Frame,
  words: SkyWords,
  above: Above,
): Wish[] {
  const { sky, layers, selected } = model;
  const chosenId = selected?.target.kind === 'shower' ? selected.target.id : null;
  const dark = sunAltitude < LINES_SEEN || !layers.atmosphere;
  return showers.flatMap(({ shower, longitude, radiant }) => {
    const chosen = shower.id === chosenId;
    if (!chosen && !(layers.meteors && dark && zenithalRateAt(shower, longitude) >= SHOWER_NAMED)) return [];
    const direction = refractDirection([0, 0, 0], starDirection([0, 0, 0], sky, ...radiant));
    if (!above(direction)) return [];
    return {
      id: `shower-${shower.id}`,
      kind: 'shower',
      text: words.shower(shower.id),
      direction,
      anchors: BESIDE,
      priority: chosen ? -10 : 2.5,
      selected: chosen,
      target: { kind: 'shower', id: shower.id },
    };
  });
}

/** Stars that have a name or a designation, brightest first. */
function namedStars({ stars, named }: SkyData): Named[] {
  const list: Named[] = [];
  for (let index = 0; index < stars.count; index++) {
    const hip = stars.hip[index] ?? 0;
    const star = named.get(hip);
    if (star) list.push({ index, hip, star });
  }
  return list;
}
