import type { Place } from '../../../../electron/contract/station.ts';

/**
 * Frames of reference used throughout the planetarium.
 *
 * - **EQJ**: equatorial, mean equator and equinox of J2000: x to the equinox, y to 6 h, z to the north pole.
 * - **HOR**: horizontal, right-handed as three.js draws it: x east, y up (zenith), z south (so north is −z).
 *   A direction of altitude a and azimuth A (from north through east) is (cos a·sin A, sin a, −cos a·cos A).
 *
 * Angles are degrees unless the name says radians; times are Unix milliseconds (UTC).
 */
export type Vector3 = readonly [number, number, number];

/** Row-major 3×3. */
export type Matrix3 = readonly [number, number, number, number, number, number, number, number, number];

export type Site = Pick<Place, 'latitude' | 'longitude' | 'elevation'>;

/** What lies around the visitor down to the horizon; away from the lab it is a neutral one. */
export const GROUNDS = ['hills', 'plain', 'sea', 'ice'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Apparent horizontal coordinates. `altitude` includes refraction, `airlessAltitude` does not. */
export interface Horizontal {
  altitude: number;
  airlessAltitude: number;
  /** From north through east, 0 to 360. */
  azimuth: number;
}

export const BODY_IDS = ['sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune'] as const;
export type BodyId = (typeof BODY_IDS)[number];

/** One body of the solar system as seen from the site. */
export interface BodyView extends Horizontal {
  id: BodyId;
  /** Unit vector in HOR, refraction included. */
  direction: Vector3;
  /** Visual magnitude, airless. */
  magnitude: number;
  /** Apparent diameter, degrees. */
  angularDiameter: number;
  /** Illuminated fraction of the disc, 0 to 1. */
  phase: number;
  /** Distance from the site, astronomical units. */
  distance: number;
  /** Direction of the body's north pole, unit vector in HOR: turns Saturn's rings and the discs. */
  north: Vector3;
}

export const SATELLITE_IDS = ['io', 'europa', 'ganymede', 'callisto'] as const;
export type SatelliteId = (typeof SATELLITE_IDS)[number];

/** One of Jupiter's four great moons as seen from the site. */
export interface SatelliteView extends Horizontal {
  id: SatelliteId;
  /** Unit vector in HOR, lifted by refraction as Jupiter is. */
  direction: Vector3;
  magnitude: number;
  /** Degrees. */
  angularDiameter: number;
  /** Astronomical units from the site. */
  distance: number;
  /** From the middle of Jupiter, HOR, in Jupiter's equatorial radii. */
  offset: Vector3;
  /** Before Jupiter's disc, behind it, or in its shadow: only the first and the clear ones are seen. */
  state: 'clear' | 'transit' | 'occulted' | 'eclipsed';
}

/** What eclipses take of the light, as one site sees it; 1, 1 and null when there is none. */
export interface EclipseLight {
  /** Share of the Sun's disc that the Moon leaves free; 0 at totality. */
  sunlight: number;
  /** Light of the Moon against what its phase would give. */
  moonlight: number;
  /** The Earth's shadow while it touches the Moon; lengths in radii of the Moon. */
  shadow: {
    /** From the Moon's centre to the middle of the shadow, HOR. */
    offset: Vector3;
    umbra: number;
    penumbra: number;
  } | null;
}

/** The sky at one instant over one site: all that the scene needs to place everything. */
export interface Sky {
  time: number;
  site: Site;
  /** EQJ → HOR, airless: precession, nutation and sidereal time. Multiply a column vector of EQJ. */
  rotation: Matrix3;
  /** Velocity of the observer relative to the solar system's barycentre, EQJ, in units of c, for aberration. */
  velocity: Vector3;
  bodies: readonly BodyView[];
  /** Unit vector in HOR from the Moon to the Sun, for its terminator. */
  moonToSun: Vector3;
  /** Direction of the Moon's north pole in HOR, so that its face is turned rightly. */
  moonNorth: Vector3;
  /** Direction from the Moon's centre to the middle of its map (longitude 0, latitude 0), HOR: gives libration. */
  moonMeridian: Vector3;
  eclipse: EclipseLight;
  satellites: readonly SatelliteView[];
}
