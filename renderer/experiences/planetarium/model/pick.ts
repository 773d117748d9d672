import { extinction } from './brightness.ts';
import { countBrighter } from './catalogue.ts';
import { isSeen } from './facts.ts';
import { refract, refractDirection, unrefractDirection } from './refraction.ts';
import { catalogueDirection, starDirection } from './stars.ts';
import type { Constellation, DeepSkyObject, SkyData, StarCatalogue } from './data.ts';
import type { BodyView, Sky, Vector3 } from './sky.ts';
import type { Target } from './types.ts';
import { altitudeOf, type MutableVector3, normalize, RADIANS, separation } from './vectors.ts';

/** Altitude below which the ground hides everything, degrees, refracted. */
export const HORIZON = 0;

/** Figures are recognised once stars of this magnitude are out. */
const FIGURES_SEEN = 3;

/** A tap that is wider than this, degrees, means Jupiter and not one of its moons. */
const SATELLITE_RADIUS = 0.06;

const airless: MutableVector3 = [0, 0, 0];
const inEqj: MutableVector3 = [0, 0, 0];
const star: MutableVector3 = [0, 0, 0];

export interface PickFilter {
  /** Degrees around the direction. */
  radius: number;
  /** Faintest magnitude drawn. */
  limit: number;
  /** False when the ground is hidden, so that what is under it can be picked too. */
  horizon: boolean;
  /** True when galaxies, clusters and nebulae are shown. */
  deepSky: boolean;
  figures: readonly Constellation[];
}

/** A finger takes a cloud rather than the stars in it, unless it is drawn this many times larger than the finger. */
const LARGE = 3;
/** In a large one, stars that stand out by so many magnitudes from the faintest are taken for themselves. */
const OUTSTANDING = 3;

/**
 * The brightest thing drawn within `radius` of a direction (unit vector, HOR, as drawn: refraction included); where
 * there is none, the constellation whose middle is there.
 */
export function pickTarget(sky: Sky, data: SkyData, direction: Vector3, filter: PickFilter): Target | null {
  const { stars } = data;
  const body = pickBody(sky, direction, filter);
  const index = pickStar(sky, stars, direction, filter);
  const starlight = index < 0 ? Infinity : (stars.magnitudes[index] ?? Infinity);
  const satellite = pickSatellite(sky, direction, filter);
  if (satellite) return satellite;
  if (body && body.magnitude <= starlight) return { kind: 'body', id: body.id };
  const cloud = filter.deepSky ? pickDeepSky(sky, data, direction, filter) : null;
  if (cloud) {
    const aimed = cloud.size[0] / 2 > LARGE * filter.radius && starlight < filter.limit - OUTSTANDING;
    if (!aimed && cloud.magnitude <= starlight + 0.5) return { kind: 'deepSky', id: cloud.id };
  }
  if (index >= 0) return { kind: 'star', hip: stars.hip[index] ?? 0 };
  return pickConstellation(sky, direction, filter);
}

/** The brightest galaxy, cluster or nebula that is drawn at a direction. */
function pickDeepSky(sky: Sky, data: SkyData, direction: Vector3, filter: PickFilter): DeepSkyObject | null {
  for (const object of data.deepSky) {
    if (object.magnitude > filter.limit) return null;
    const place = refractDirection(star, starDirection(star, sky, ...object.direction));
    if (separation(place, direction) > Math.max(filter.radius, 0.4 * object.size[0])) continue;
    const altitude = altitudeOf(place);
    if (filter.horizon && altitude < HORIZON) continue;
    if (object.magnitude + extinction(altitude) <= filter.limit) return object;
  }
  return null;
}

/** The constellation whose middle is nearest, within the radius. */
function pickConstellation(
  sky: Sky,
  direction: Vector3,
  { radius, limit, horizon, figures }: PickFilter,
): Target | null {
  if (limit < FIGURES_SEEN) return null;
  let best: Target | null = null;
  let nearest = radius;
  for (const { id, label } of figures) {
    const middle = refractDirection(star, starDirection(star, sky, ...label));
    const away = separation(middle, direction);
    if (away > nearest || (horizon && altitudeOf(middle) < HORIZON)) continue;
    nearest = away;
    best = { kind: 'constellation', id };
  }
  return best;
}

/** Jupiter's moon that is nearest, in fields where they stand apart from it; Jupiter itself where it is nearer. */
function pickSatellite(sky: Sky, direction: Vector3, { radius, limit, horizon }: PickFilter): Target | null {
  if (radius > SATELLITE_RADIUS) return null;
  let best: Target | null = null;
  let nearest = radius;
  const jupiter = sky.bodies.find(({ id }) => id === 'jupiter');
  if (jupiter) nearest = Math.min(nearest, separation(jupiter.direction, direction));
  for (const satellite of sky.satellites) {
    if (!isSeen(satellite) || (horizon && satellite.altitude < HORIZON)) continue;
    const away = separation(satellite.direction, direction);
    if (satellite.magnitude + extinction(satellite.altitude) > limit || away > nearest) continue;
    nearest = away;
    best = { kind: 'satellite', id: satellite.id };
  }
  return best;
}

/** Whether a body is drawn: above the horizon, and as bright as the limit after extinction. */
export function isDrawn(body: BodyView, { limit, horizon }: Pick<PickFilter, 'limit' | 'horizon'>): boolean {
  if (horizon && body.altitude < HORIZON) return false;
  return body.magnitude + extinction(body.altitude) <= limit || body.id === 'sun' || body.id === 'moon';
}

function pickBody(sky: Sky, direction: Vector3, filter: PickFilter): BodyView | null {
  let best: BodyView | null = null;
  for (const body of sky.bodies) {
    if (!isDrawn(body, filter) || (best && best.magnitude <= body.magnitude)) continue;
    if (separation(body.direction, direction) <= filter.radius + body.angularDiameter / 2) best = body;
  }
  return best;
}

/** Place in the catalogue, or −1. The tap is brought to EQJ once, so that each star costs one product. */
function pickStar(sky: Sky, stars: StarCatalogue, direction: Vector3, { radius, limit, horizon }: PickFilter): number {
  const [x, y, z] = unrefractDirection(airless, direction);
  const m = sky.rotation;
  const [vx, vy, vz] = sky.velocity;
  inEqj[0] = m[0] * x + m[3] * y + m[6] * z - vx;
  inEqj[1] = m[1] * x + m[4] * y + m[7] * z - vy;
  inEqj[2] = m[2] * x + m[5] * y + m[8] * z - vz;
  const [ex, ey, ez] = normalize(inEqj);
  const least = Math.cos(radius * RADIANS);
  const { directions, magnitudes } = stars;
  const count = countBrighter(stars, limit);
  for (let i = 0, at = 0; i < count; i++, at += 3) {
    const closeness = (directions[at] ?? 0) * ex + (directions[at + 1] ?? 0) * ey + (directions[at + 2] ?? 0) * ez;
    if (closeness < least) continue;
    const altitude = refract(altitudeOf(catalogueDirection(star, sky, stars, i)));
    if (horizon && altitude < HORIZON) continue;
    if ((magnitudes[i] ?? Infinity) + extinction(altitude) <= limit) return i;
  }
  return -1;
}
