import { RADII } from '../sizes.ts';
import { refractDirection } from '../refraction.ts';
import type { BodyView, EclipseLight, Sky, Vector3 } from '../sky.ts';
import { altitudeOf, azimuthOf, clamp, DEGREES, type MutableVector3, transform } from '../vectors.ts';
import { add, fromTo, length, scale, unit } from './geometry.ts';
import type { Places } from './solarSystem.ts';
import type { FlightView } from './types.ts';
import { KM_PER_AU } from './units.ts';

/** Height over which the air, and with it refraction and extinction, falls by e; kilometres. */
const AIR_SCALE = 8;

/** What is left of the air at an altitude, 1 on the ground. */
export function airLeft(altitude: number): number {
  return Math.exp(-altitude / AIR_SCALE);
}

/**
 * The sky as it is from the camera of a flight: `rotation` leads to CAM, the bodies stand where they truly are from
 * there. Places are geometric: light-time and aberration, 40″ at most, are left out.
 */
export function seeFrom(view: FlightView, ground: Sky, places: Places): Sky {
  const { frame, position, altitude } = view;
  const turned = fromTo(ground.rotation, frame);
  const turn = (v: Vector3) => transform([0, 0, 0], turned, v[0], v[1], v[2]);
  const air = airLeft(altitude);
  const bodies = ground.bodies.map((body): BodyView => {
    const place = places[body.id];
    const apart = add(place, position, -1);
    const distance = length(apart);
    const direction = transform([0, 0, 0], frame, ...scale(apart, 1 / distance));
    const airlessAltitude = altitudeOf(direction);
    lift(direction, air);
    return {
      ...body,
      airlessAltitude,
      altitude: altitudeOf(direction),
      azimuth: azimuthOf(direction),
      direction,
      distance,
      angularDiameter: 2 * Math.asin(Math.min(1, RADII[body.id] / KM_PER_AU / distance)) * DEGREES,
      magnitude: body.magnitude + 5 * Math.log10(distance / body.distance),
      phase: body.id === 'sun' ? 1 : phaseOf(place, apart),
      north: turn(body.north),
    };
  });
  return {
    ...ground,
    rotation: frame,
    bodies,
    moonToSun: turn(ground.moonToSun),
    moonNorth: turn(ground.moonNorth),
    moonMeridian: turn(ground.moonMeridian),
    satellites: seeMoons(ground.satellites, bodies, turn),
    eclipse: seeEclipse(ground.eclipse, air, turn),
  };
}

/** Jupiter's moons beside it, as far as they are; what hides them is told for the ground. */
function seeMoons(
  moons: Sky['satellites'],
  bodies: readonly BodyView[],
  turn: (v: Vector3) => Vector3,
): Sky['satellites'] {
  const jupiter = bodies.find(({ id }) => id === 'jupiter');
  if (!jupiter) return [];
  const unitLength = RADII.jupiter / KM_PER_AU;
  return moons.map((moon) => {
    const offset = turn(moon.offset);
    const place = add(scale(jupiter.direction, jupiter.distance), offset, unitLength);
    const distance = length(place);
    const direction = unit(place);
    return {
      ...moon,
      offset,
      direction,
      distance,
      altitude: altitudeOf(direction),
      airlessAltitude: altitudeOf(direction),
      azimuth: azimuthOf(direction),
      angularDiameter: Math.min(180, (moon.angularDiameter * moon.distance) / distance),
      magnitude: moon.magnitude + 5 * Math.log10(distance / moon.distance),
    };
  });
}

/** The Sun is hidden for the ground alone; the Earth's shadow lies on the Moon for everybody. */
function seeEclipse(eclipse: EclipseLight, air: number, turn: (v: Vector3) => Vector3): EclipseLight {
  const { sunlight, shadow } = eclipse;
  return {
    ...eclipse,
    sunlight: 1 - (1 - sunlight) * air,
    shadow: shadow && { ...shadow, offset: turn(shadow.offset) },
  };
}

/** Refraction where the air is thinner: as much less. */
function lift(direction: MutableVector3, air: number): void {
  if (air < 1e-4) return;
  const lifted = refractDirection([0, 0, 0], direction);
  const bent = unit(add(scale(direction, 1 - air), lifted, air));
  direction[0] = bent[0];
  direction[1] = bent[1];
  direction[2] = bent[2];
}

/** Illuminated fraction of a body at `place` (heliocentric) that is `apart` from the camera. */
function phaseOf(place: Vector3, apart: Vector3): number {
  const [toSun, toCamera] = [unit(scale(place, -1)), unit(scale(apart, -1))];
  const cosine = toSun[0] * toCamera[0] + toSun[1] * toCamera[1] + toSun[2] * toCamera[2];
  return (1 + clamp(cosine, -1, 1)) / 2;
}
