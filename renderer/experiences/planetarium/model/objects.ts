import { hourlyRate, isActive, peakNear, radiantDirection, showerOf, solarLongitude } from './showers.ts';
import { starDirection, toHorizontal } from './stars.ts';
import type { Constellation, DeepSkyObject, MeteorShower, NamedStar, SkyData } from './data.ts';
import type { Horizontal, Sky, Vector3 } from './sky.ts';
import type { TargetFacts } from './types.ts';
import { clamp, DEGREES, type MutableVector3, normalize, separation, wrap360 } from './vectors.ts';

/** Naked-eye limit of the nights for which a shower's rate is told. */
export const TOLD_LIMIT = 6;
/** Magnitude of a middling meteor. */
const METEOR = 2.5;
/** A figure whose middle stays this close to the horizon or lower is not counted as seen, degrees. */
const LOWEST = 4;
/** Evening hour, mean solar time, at which the sky of a month is taken, and the Sun's right ascension on 1 January. */
const EVENING = 21;
const NEW_YEAR_SUN = 280.5;

/** Fields in which an object is shown: so many times its own size, within bounds; degrees. */
const FIELDS = {
  figure: { times: 1.25, narrowest: 12, widest: 95 },
  deepSky: { times: 3.2, narrowest: 0.25, widest: 16 },
  radiant: 75,
  /** Jupiter with the four about it. */
  satellites: 0.3,
} as const;

const scratch: MutableVector3 = [0, 0, 0];

/** Throws `RangeError` for a constellation that is none of the 88. */
export function constellationOf(data: SkyData, id: string): Constellation {
  const same = (candidate: Constellation) => candidate.id === id;
  const found = data.constellations.find(same) ?? data.chinese.find(same);
  if (!found) throw new RangeError(`no such constellation: ${id}`);
  return found;
}

/** Throws `RangeError` for what is not in the catalogue. */
export function deepSkyOf(data: SkyData, id: string): DeepSkyObject {
  const found = data.deepSky.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`no such object of the deep sky: ${id}`);
  return found;
}

export function constellationFacts(constellation: Constellation, sky: Sky, data: SkyData): TargetFacts {
  const { id, name, label, lines, animal } = constellation;
  const brightest = brightestOf(constellation, data);
  return {
    target: { kind: 'constellation', id },
    horizontal: locate(sky, label),
    magnitude: brightest ? (data.stars.magnitudes[brightest.index] ?? 0) : 6,
    constellation: {
      id,
      name,
      ...(animal && { animal }),
      brightestStar: brightest?.star ?? null,
      extent: lines.length > 0 ? figureRadius({ label, lines }) * 2 : FIELDS.radiant,
      season: seasonOf(label, sky.site.latitude),
    },
  };
}

export function deepSkyFacts(object: DeepSkyObject, sky: Sky): TargetFacts {
  return {
    target: { kind: 'deepSky', id: object.id },
    horizontal: locate(sky, object.direction),
    magnitude: object.magnitude,
    deepSky: object,
  };
}

export function showerFacts(shower: MeteorShower, sky: Sky): TargetFacts {
  const longitude = solarLongitude(sky.time);
  const horizontal = locate(sky, radiantDirection(shower, longitude));
  return {
    target: { kind: 'shower', id: shower.id },
    horizontal,
    magnitude: METEOR,
    shower: {
      ...shower,
      peakTime: peakNear(shower, sky.time),
      hourly: hourlyRate(shower, longitude, horizontal.altitude, TOLD_LIMIT),
      active: isActive(shower, longitude),
    },
  };
}

/** Facts of the target's kind, for the kinds that are neither stars nor bodies. */
export function objectFacts(
  target: { kind: 'constellation' | 'deepSky' | 'shower'; id: string },
  sky: Sky,
  data: SkyData,
): TargetFacts {
  if (target.kind === 'constellation') return constellationFacts(constellationOf(data, target.id), sky, data);
  if (target.kind === 'deepSky') return deepSkyFacts(deepSkyOf(data, target.id), sky);
  return showerFacts(showerOf(target.id), sky);
}

/** Vertical field that shows the whole of an object, degrees. */
export function objectField({ target, constellation, deepSky }: TargetFacts): number {
  const { figure, deepSky: cloud, radiant } = FIELDS;
  if (target.kind === 'satellite') return FIELDS.satellites;
  if (constellation) return clamp(constellation.extent * figure.times, figure.narrowest, figure.widest);
  if (deepSky) return clamp(deepSky.size[0] * cloud.times, cloud.narrowest, cloud.widest);
  return radiant;
}

/** Angle from the middle of a figure to its farthest star, degrees. */
export function figureRadius({ label, lines }: Pick<Constellation, 'label' | 'lines'>): number {
  let radius = 0;
  for (const line of lines) {
    for (let i = 0; i + 2 < line.length; i += 3) {
      const point: Vector3 = [line[i] ?? 0, line[i + 1] ?? 0, line[i + 2] ?? 0];
      radius = Math.max(radius, separation(label, point));
    }
  }
  return radius;
}

function locate(sky: Sky, direction: Vector3): Horizontal {
  return toHorizontal(normalize(starDirection(scratch, sky, ...direction)));
}

/** The brightest of a constellation's named stars: the catalogue goes from the brightest to the faintest. */
function brightestOf(
  { id, brightest }: Constellation,
  { stars, named }: SkyData,
): { index: number; star: NamedStar } | null {
  const members = [...named.values()].filter((star) => star.constellation === id);
  const hips = new Set(brightest ? [brightest] : members.map(({ hip }) => hip));
  const index = hips.size > 0 ? stars.hip.findIndex((hip) => hips.has(hip)) : -1;
  const star = named.get(stars.hip[index] ?? 0);
  return star ? { index, star } : null;
}

/** When a direction (unit vector, EQJ) stands highest in the evening, seen from a latitude. */
function seasonOf([x, y, z]: Vector3, latitude: number): number | 'always' | 'never' {
  const declination = Math.asin(z) * DEGREES;
  const toPole = latitude < 0 ? -declination : declination;
  if (toPole < Math.abs(latitude) - 90 + LOWEST) return 'never';
  if (toPole > 90 - Math.abs(latitude)) return 'always';
  const sun = wrap360(Math.atan2(y, x) * DEGREES - (EVENING - 12) * 15);
  return Math.floor(wrap360(sun - NEW_YEAR_SUN) / 30);
}
