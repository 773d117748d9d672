import { type AstroTime, JupiterMoons } from 'astronomy-engine';
import { heliocentric } from './planets.ts';
import { KM_PER_AU, RADII } from './sizes.ts';
import { type BodyView, SATELLITE_IDS, type SatelliteId, type SatelliteView, type Vector3 } from './sky.ts';
import { altitudeOf, azimuthOf, DEGREES, dot, type MutableVector3, normalize } from './vectors.ts';

/** Days that light takes for an astronomical unit. */
const LIGHT_DAYS = 1 / 173.1446326846693;
const RADIUS = RADII.jupiter / KM_PER_AU;
/** Polar over equatorial radius of Jupiter. */
const FLATTENING = 0.935;

/** Mean radius, kilometres, and magnitude at 1 au from Sun and Earth (Morrison & Cruikshank 1974). */
const MOONS: Record<SatelliteId, { radius: number; light: number }> = {
  io: { radius: 1821.6, light: -1.68 },
  europa: { radius: 1560.8, light: -1.41 },
  ganymede: { radius: 2631.2, light: -2.09 },
  callisto: { radius: 2410.3, light: -1.05 },
};

/** One of Jupiter's four great moons about it, as the light that now arrives left them. */
export interface SatelliteOffset {
  id: SatelliteId;
  /** From the middle of Jupiter, astronomical units; EQJ. */
  offset: Vector3;
  /** True within Jupiter's shadow, taken as a cylinder: it narrows by 2 % at the farthest moon. */
  eclipsed: boolean;
}

/** The four moons at the light's departure; `distance` of Jupiter in astronomical units, `north` its pole in EQJ. */
export function satelliteOffsets(when: AstroTime, distance: number, north: Vector3): SatelliteOffset[] {
  const left = when.AddDays(-distance * LIGHT_DAYS);
  const moons = JupiterMoons(left);
  const outward = normalize(heliocentric('jupiter', left.tt));
  return SATELLITE_IDS.map((id) => {
    const { x, y, z } = moons[id];
    const offset: Vector3 = [x, y, z];
    return { id, offset, eclipsed: dot(offset, outward) > 0 && across(offset, outward, north) < 1 };
  });
}

/** The moons beside Jupiter as it is seen; `turn` leads from EQJ to the frame of its direction. */
export function seeSatellites(
  offsets: readonly SatelliteOffset[],
  jupiter: BodyView,
  sunDistance: number,
  turn: (v: Vector3) => Vector3,
): SatelliteView[] {
  const { direction: middle, distance } = jupiter;
  const lifted = jupiter.altitude - jupiter.airlessAltitude;
  return offsets.map(({ id, offset: fromJupiter, eclipsed }) => {
    const offset = turn(fromJupiter);
    const place: MutableVector3 = [
      middle[0] * distance + offset[0],
      middle[1] * distance + offset[1],
      middle[2] * distance + offset[2],
    ];
    const far = Math.hypot(...place);
    const direction = normalize(place);
    const { radius, light } = MOONS[id];
    const before = across(offset, middle, jupiter.north) < 1;
    const altitude = altitudeOf(direction);
    return {
      id,
      altitude,
      airlessAltitude: altitude - lifted,
      azimuth: azimuthOf(direction),
      direction,
      distance: far,
      angularDiameter: 2 * Math.asin(Math.min(1, radius / KM_PER_AU / far)) * DEGREES,
      magnitude: light + 5 * Math.log10(sunDistance * far),
      offset: [offset[0] / RADIUS, offset[1] / RADIUS, offset[2] / RADIUS],
      state: before ? (dot(offset, middle) < 0 ? 'transit' : 'occulted') : eclipsed ? 'eclipsed' : 'clear',
    };
  });
}

/** Distance of a point from Jupiter's middle across a line of sight, 1 on the edge of its flattened disc. */
function across(offset: Vector3, sight: Vector3, north: Vector3): number {
  const along = dot(offset, sight);
  const flat: Vector3 = [offset[0] - sight[0] * along, offset[1] - sight[1] * along, offset[2] - sight[2] * along];
  // The pole is seen nearly from the side always: Jupiter leans by 3° only.
  const up = dot(flat, north);
  return Math.hypot(Math.sqrt(Math.max(0, dot(flat, flat) - up * up)), up / FLATTENING) / RADIUS;
}
