import {
  type AstroTime,
  BaryState,
  Body,
  Equator,
  Illumination,
  MakeTime,
  Observer,
  ObserverState,
  Rotation_EQJ_HOR,
  RotationAxis,
  type Vector,
} from 'astronomy-engine';
import { eclipseLight } from './events/light.ts';
import { heliocentric, remainder } from './planets.ts';
import { refract, refractDirection } from './refraction.ts';
import { type SatelliteOffset, satelliteOffsets, seeSatellites } from './satellites.ts';
import { KM_PER_AU, RADII } from './sizes.ts';
import {
  BODY_IDS,
  type BodyId,
  type BodyView,
  type EclipseLight,
  type Matrix3,
  type Site,
  type Sky,
  type Vector3,
} from './sky.ts';
import { altitudeOf, azimuthOf, DEGREES, type MutableVector3, normalize, RADIANS, transform } from './vectors.ts';

/** Speed of light, astronomical units per day (IAU 2012 unit, CODATA c). */
const LIGHT_AU_PER_DAY = 173.1446326846693;
/** The bodies as astronomy-engine calls them. */
export const BODIES: Record<BodyId, Body> = {
  sun: Body.Sun,
  moon: Body.Moon,
  mercury: Body.Mercury,
  venus: Body.Venus,
  mars: Body.Mars,
  jupiter: Body.Jupiter,
  saturn: Body.Saturn,
  uranus: Body.Uranus,
  neptune: Body.Neptune,
};

/**
 * The model keeps within the years −3000 and +3000 of the proleptic Gregorian calendar (Unix milliseconds): there the
 * theories of the planets and of the Moon hold (VSOP87 4,000 years from 2000), stars may be moved along straight lines
 * and precession is a polynomial that does not run away. How well, when: `limits.ts`.
 */
export const EPHEMERIS_LIMITS = { first: Date.UTC(-3000, 0, 1), last: Date.UTC(3000, 11, 31) } as const;

/** What of the bodies does not turn with the Earth: kept between full computations. */
interface Scene {
  time: number;
  velocity: Vector3;
  bodies: readonly { id: BodyId; place: Vector3; north: Vector3; rest: Omit<BodyView, HorizontalPart> }[];
  moonToSun: Vector3;
  moonMeridian: Vector3;
  eclipse: EclipseLight;
  satellites: readonly SatelliteOffset[];
  /** Of Jupiter from the Sun, astronomical units. */
  jupiterFromSun: number;
}
type HorizontalPart = 'altitude' | 'airlessAltitude' | 'azimuth' | 'direction' | 'north';

/** The sky at an instant (Unix milliseconds) over a site: apparent topocentric places in HOR. About 1 ms. */
export function computeSky(time: number, site: Site): Sky {
  return turnSky(time, site, computeScene(time, site));
}

/**
 * Computes skies over one site, one after another: the rotation each time, the bodies' own motion only when the time
 * moved by `bodiesEvery` milliseconds (default 1000). The Moon, the fastest, then errs by half an arcsecond per second.
 */
export function createEphemeris(site: Site): { at(time: number, bodiesEvery?: number): Sky } {
  let scene = computeScene(0, site);
  return {
    at(time, bodiesEvery = 1000) {
      if (Math.abs(time - scene.time) >= bodiesEvery) scene = computeScene(time, site);
      return turnSky(time, site, scene);
    },
  };
}

/** EQJ → HOR at an instant, airless. */
export function horizonRotation(time: number, site: Site): Matrix3 {
  return toMatrix(Rotation_EQJ_HOR(toTime(time), toObserver(site)).rot);
}

export function toTime(time: number): AstroTime {
  return MakeTime(new Date(time));
}

export function toObserver({ latitude, longitude, elevation }: Site): Observer {
  return new Observer(latitude, longitude, elevation);
}

/** Apparent place of a body from a site, light's time and aberration counted: EQJ, astronomical units. */
export function apparentPlace(id: BodyId, when: AstroTime, observer: Observer): Vector3 {
  const { vec, dist } = Equator(BODIES[id], when, observer, false, true);
  const more = remainder(id, when, dist);
  return [vec.x + more[0], vec.y + more[1], vec.z + more[2]];
}

function computeScene(time: number, site: Site): Scene {
  const when = toTime(time);
  const observer = toObserver(site);
  const bodies = BODY_IDS.map((id) => {
    const place = apparentPlace(id, when, observer);
    const dist = Math.hypot(...place);
    const { mag, phase_fraction } = Illumination(BODIES[id], when);
    const radius = RADII[id] / KM_PER_AU;
    return {
      id,
      place,
      north: toVector(RotationAxis(BODIES[id], when).north),
      rest: {
        id,
        magnitude: mag,
        angularDiameter: 2 * Math.asin(Math.min(1, radius / dist)) * DEGREES,
        phase: id === 'sun' ? 1 : phase_fraction,
        distance: dist,
      },
    };
  });
  const sun = bodies[0]?.place ?? [1, 0, 0];
  const moon = bodies[1]?.place ?? [1, 0, 0];
  const eclipse = eclipseLight(when, sun, moon, { sun: RADII.sun / KM_PER_AU, moon: RADII.moon / KM_PER_AU });
  if (bodies[1]) bodies[1].rest.magnitude -= 2.5 * Math.log10(eclipse.moonlight);
  const jupiter = bodies.find(({ id }) => id === 'jupiter');
  return {
    time,
    velocity: observerVelocity(when, observer),
    bodies,
    moonToSun: normalize([sun[0] - moon[0], sun[1] - moon[1], sun[2] - moon[2]]),
    moonMeridian: moonMeridian(when),
    eclipse,
    satellites: jupiter ? satelliteOffsets(when, jupiter.rest.distance, jupiter.north) : [],
    jupiterFromSun: Math.hypot(...heliocentric('jupiter', when.tt)),
  };
}

/** Turns a scene to the horizon of an instant, and lifts it by refraction. */
function turnSky(time: number, site: Site, scene: Scene): Sky {
  const rotation = horizonRotation(time, site);
  const turn = (v: Vector3): MutableVector3 => normalize(transform([0, 0, 0], rotation, v[0], v[1], v[2]));
  const bodies = scene.bodies.map(({ place, north, rest }): BodyView => {
    const direction = turn(place);
    const airlessAltitude = altitudeOf(direction);
    return {
      ...rest,
      airlessAltitude,
      altitude: refract(airlessAltitude),
      azimuth: azimuthOf(direction),
      direction: refractDirection(direction, direction),
      north: turn(north),
    };
  });
  const jupiter = bodies.find(({ id }) => id === 'jupiter');
  const turnLength = (v: Vector3) => transform([0, 0, 0], rotation, v[0], v[1], v[2]);
  return {
    time,
    site,
    rotation,
    velocity: scene.velocity,
    bodies,
    moonToSun: turn(scene.moonToSun),
    moonNorth: bodies[1]?.north ?? [0, 1, 0],
    moonMeridian: turn(scene.moonMeridian),
    eclipse: turnEclipse(scene.eclipse, rotation),
    satellites: jupiter ? seeSatellites(scene.satellites, jupiter, scene.jupiterFromSun, turnLength) : [],
  };
}

function turnEclipse(eclipse: EclipseLight, rotation: Matrix3): EclipseLight {
  if (!eclipse.shadow) return eclipse;
  const { offset } = eclipse.shadow;
  return { ...eclipse, shadow: { ...eclipse.shadow, offset: transform([0, 0, 0], rotation, ...offset) } };
}

/** Velocity of the observer: the Earth's about the barycentre, and the site's about the Earth's axis; EQJ, in c. */
function observerVelocity(when: AstroTime, observer: Observer): Vector3 {
  const earth = BaryState(Body.Earth, when);
  const site = ObserverState(when, observer, false);
  return [
    (earth.vx + site.vx) / LIGHT_AU_PER_DAY,
    (earth.vy + site.vy) / LIGHT_AU_PER_DAY,
    (earth.vz + site.vz) / LIGHT_AU_PER_DAY,
  ];
}

/**
 * Direction from the Moon's centre to its longitude 0, latitude 0, EQJ: the prime meridian stands at the angle `spin`
 * east of where the Moon's equator crosses the Earth's (IAU Working Group on Cartographic Coordinates, fig. 1).
 */
function moonMeridian(when: AstroTime): Vector3 {
  const { ra, spin, north } = RotationAxis(Body.Moon, when);
  const node = ra * 15 * RADIANS + Math.PI / 2;
  const qx = Math.cos(node);
  const qy = Math.sin(node);
  const cos = Math.cos(spin * RADIANS);
  const sin = Math.sin(spin * RADIANS);
  return [cos * qx + sin * (-north.z * qy), cos * qy + sin * (north.z * qx), sin * (north.x * qy - north.y * qx)];
}

/** Astronomy-engine's horizontal frame is x north, y west, z up, and its matrices are stored by columns. */
function toMatrix(rot: number[][]): Matrix3 {
  const at = (column: number, row: number) => rot[column]?.[row] ?? Number.NaN;
  return [-at(0, 1), -at(1, 1), -at(2, 1), at(0, 2), at(1, 2), at(2, 2), -at(0, 0), -at(1, 0), -at(2, 0)];
}

function toVector({ x, y, z }: Vector): Vector3 {
  return [x, y, z];
}
