import { Body, GeoMoon, HelioState, HelioVector } from 'astronomy-engine';
import { toTime } from '../ephemeris.ts';
import type { BodyId, Vector3 } from '../sky.ts';
import { dot } from '../vectors.ts';
import { add, cross, length, scale, type Triple, unit } from './geometry.ts';

/** Whatever has a place in the Solar System of the flight. */
export type WorldId = BodyId | 'earth';
export type Places = Readonly<Record<WorldId, Vector3>>;

/** Planets whose orbits are drawn, and the Moon's about the Earth. */
export const ORBITS = ['mercury', 'venus', 'earth', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'moon'] as const;
export type OrbitId = (typeof ORBITS)[number];

const BODIES: Record<WorldId, Body> = {
  sun: Body.Sun,
  moon: Body.Moon,
  earth: Body.Earth,
  mercury: Body.Mercury,
  venus: Body.Venus,
  mars: Body.Mars,
  jupiter: Body.Jupiter,
  saturn: Body.Saturn,
  uranus: Body.Uranus,
  neptune: Body.Neptune,
};

/** Attraction of the Sun, and of the Earth with the Moon: au³ per day² (IAU, DE405). */
const PULL = { sun: 2.959_122_082_855_911e-4, earth: 8.997_011_6e-10 } as const;

/** Points of an orbit. */
export const ORBIT_POINTS = 192;

/** True places at an instant (Unix milliseconds): heliocentric, EQJ, au, without the time that light takes. */
export function placesAt(time: number): Places {
  const when = toTime(time);
  const places = {} as Record<WorldId, Vector3>;
  for (const id of Object.keys(BODIES) as WorldId[]) {
    const { x, y, z } = HelioVector(BODIES[id], when);
    places[id] = [x, y, z];
  }
  return places;
}

/**
 * The orbit that a planet follows now, about the Sun (the Moon's about the Earth): the ellipse of its present place and
 * velocity, so that it passes exactly through it. `ORBIT_POINTS` points from it onward, EQJ, au from what it goes about.
 */
export function orbitAt(id: OrbitId, time: number): Triple[] {
  const when = toTime(time);
  if (id === 'moon') {
    const [before, here, after] = [when.AddDays(-0.005), when, when.AddDays(0.005)].map((at) => {
      const { x, y, z } = GeoMoon(at);
      return [x, y, z] as Triple;
    }) as [Triple, Triple, Triple];
    return ellipse(here, scale(add(after, before, -1), 100), PULL.earth);
  }
  const { x, y, z, vx, vy, vz } = HelioState(BODIES[id], when);
  return ellipse([x, y, z], [vx, vy, vz], PULL.sun);
}

/** Points of the Kepler ellipse through a place (au) with a velocity (au a day), evenly spread in eccentric anomaly. */
function ellipse(place: Vector3, velocity: Vector3, pull: number): Triple[] {
  const distance = length(place);
  const turn = cross(place, velocity);
  const axis = 1 / (2 / distance - dot(velocity, velocity) / pull);
  const eccentric = add(scale(cross(velocity, turn), 1 / pull), scale(place, 1 / distance), -1);
  const eccentricity = length(eccentric);
  const toward = unit(eccentric);
  const aside = unit(cross(turn, toward));
  const width = axis * Math.sqrt(Math.max(0, 1 - eccentricity * eccentricity));
  const start = Math.atan2(dot(place, aside) / width, dot(place, toward) / axis + eccentricity);
  return Array.from({ length: ORBIT_POINTS }, (_, i) => {
    const anomaly = start + (i / ORBIT_POINTS) * 2 * Math.PI;
    const along = scale(toward, axis * (Math.cos(anomaly) - eccentricity));
    return add(along, aside, width * Math.sin(anomaly));
  });
}
