import type { Towns } from './places.ts';
import type { Vector3 } from './sky.ts';

/** Stars packed for the graphics card, sorted from the brightest to the faintest. */
export interface StarCatalogue {
  count: number;
  /** Hipparcos numbers. */
  hip: Uint32Array;
  /** count × 3, unit vectors in EQJ for the year `epoch`; `moveStars` rewrites those of the moving stars in place. */
  directions: Float32Array;
  /** Julian year of `directions`. */
  epoch: number;
  /** Goes up each time `directions` was rewritten: what the graphics card holds is then stale. */
  revision: number;
  /** Proper motions of the stars that move visibly, by place in the catalogue. */
  motions: readonly StarMotion[];
  /** Visual magnitude. */
  magnitudes: Float32Array;
  /** B−V colour index; 0.6 where the catalogue has none. */
  colours: Float32Array;
}

/** How one star moves across the sky. */
export interface StarMotion {
  /** Place in the catalogue. */
  index: number;
  /** Degrees at J2000. */
  rightAscension: number;
  declination: number;
  /** Degrees per Julian year; in right ascension, along the circle of right ascension (not × cos declination). */
  rightAscensionPerYear: number;
  declinationPerYear: number;
}

/** A named star; names are looked up by HIP number in the locale's star names, else built from the designation. */
export interface NamedStar {
  hip: number;
  /** Proper name by language where there is one. */
  name?: Partial<Record<'fr' | 'en' | 'la', string>>;
  /** Bayer or Flamsteed designation such as « α CMa ». */
  designation?: string;
  /** IAU abbreviation of the constellation. */
  constellation?: string;
}

export interface Constellation {
  /** IAU abbreviation, such as `Ori`; in the Chinese sky such as `cn-fang`. */
  id: string;
  /** `la` is pinyin in the Chinese sky. */
  name: Record<'fr' | 'en' | 'la', string>;
  /** Where the label stands, unit vector in EQJ. */
  label: Vector3;
  /** Polylines of unit vectors in EQJ, flat x y z. In the Chinese sky an asterism may be one star: no line. */
  lines: Float32Array[];
  /** 1 for the ones everybody knows, 3 for the faint. */
  rank: number;
  /** In the Chinese sky: Hipparcos number of its brightest star, and the animal of the four to which it belongs. */
  brightest?: number;
  animal?: string;
}

export const DEEP_SKY_TYPES = [
  'galaxy',
  'openCluster',
  'globularCluster',
  'nebula',
  'planetaryNebula',
  'remnant',
  'starCloud',
  'doubleStar',
] as const;
export type DeepSkyType = (typeof DEEP_SKY_TYPES)[number];

/** A galaxy, a cluster or a nebula of Messier's catalogue. */
export interface DeepSkyObject {
  /** Messier's number, such as `M31`. */
  id: string;
  /** Number in the New General Catalogue, such as `NGC 224`. */
  designation?: string;
  /** Its own name, for those that have one. */
  name?: Record<'fr' | 'en', string>;
  type: DeepSkyType;
  /** Visual magnitude of the whole. */
  magnitude: number;
  /** Unit vector in EQJ. */
  direction: Vector3;
  /** Long and short axis, degrees. */
  size: readonly [number, number];
  /** Position angle of the long axis, degrees from north through east; 0 where it is round or not known. */
  angle: number;
}

/** A shower of meteors that comes every year; angles in degrees, longitudes of the Sun for J2000. */
export interface MeteorShower {
  /** Code of the IAU Meteor Data Center, such as `PER`. */
  id: string;
  start: number;
  peak: number;
  end: number;
  /** Radiant at the peak, J2000. */
  rightAscension: number;
  declination: number;
  /** Drift of the radiant, degrees for one degree of the Sun's longitude. */
  drift: readonly [rightAscension: number, declination: number];
  /** Meteors an hour at the peak, radiant at the zenith, limit magnitude 6.5. */
  zenithalRate: number;
  /** How fast the rate falls from the peak: by 10^(−fall) for one degree of the Sun's longitude. */
  fall: number;
  /** How many times more meteors there are for one magnitude fainter. */
  populationIndex: number;
  /** km/s. */
  speed: number;
}

/** Everything that `load` reads from `assets/sky`. */
export interface SkyData {
  stars: StarCatalogue;
  named: ReadonlyMap<number, NamedStar>;
  constellations: readonly Constellation[];
  deepSky: readonly DeepSkyObject[];
  /** Figures of the Chinese sky; their ids do not meet those of the 88. */
  chinese: readonly Constellation[];
  /** Borders of the 88: polylines of unit vectors in EQJ, flat x y z, no arc longer than a degree. */
  boundaries: readonly Float32Array[];
  /** Towns whose sky may be seen; absent from a sky that only decorates. */
  places?: Towns;
}
