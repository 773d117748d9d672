import type { StarCatalogue } from '../data.ts';
import type { Vector3 } from '../sky.ts';
import { AU_PER_LIGHT_YEAR } from './units.ts';

/** Light-years in a parsec. */
export const LIGHT_YEARS_PER_PARSEC = 3.261_563_777;

/**
 * Stars whose distance is drawn, with their parallax in thousandths of an arcsecond: Hipparcos, the new reduction (van
 * Leeuwen 2007, VizieR I/311); α Centauri A and B share the one of their system (ESA 1997: 742). Those nearer than
 * about 20 light-years that Hipparcos saw, and the best-known ones farther out. All other stars are drawn as if they
 * were infinitely far: within 20 light-years of the Sun that is untrue for most naked-eye stars, and said so.
 */
export const NEAR_STARS: readonly (readonly [hip: number, parallax: number])[] = [
  [70890, 771.64],
  [71683, 742],
  [71681, 742],
  [87937, 548.31],
  [54035, 392.64],
  [32349, 379.21],
  [92403, 336.72],
  [16537, 310.94],
  [114046, 305.26],
  [57548, 298.04],
  [104214, 286.82],
  [104217, 285.88],
  [37279, 284.56],
  [91768, 280.18],
  [1475, 278.76],
  [108870, 276.06],
  [8102, 273.96],
  [5643, 271.01],
  [36208, 262.98],
  [24186, 255.66],
  [105090, 253.41],
  [110893, 249.94],
  [30920, 242.97],
  [80824, 232.98],
  [439, 230.42],
  [3829, 234.6],
  [86162, 220.84],
  [113020, 213.28],
  [49908, 205.21],
  [19849, 200.62],
  [88601, 196.72],
  [97649, 194.95],
  [96100, 173.77],
  [3821, 167.98],
  [15510, 165.47],
  [99240, 163.71],
  [2021, 134.07],
  [91262, 130.23],
  [113368, 129.81],
  [22449, 123.94],
  [86974, 120.33],
  [27072, 112.02],
  [37826, 96.54],
  [57632, 90.91],
  [69673, 88.83],
  [24608, 76.2],
  [36850, 64.12],
  [746, 59.58],
];

export interface NearStar {
  hip: number;
  /** Place in the catalogue. */
  index: number;
  /** Distance from the Sun, light-years. */
  lightYears: number;
  /** Visual magnitude seen from the Sun. */
  magnitude: number;
}

/** Those of the near stars that a catalogue has. */
export function nearStarsOf(catalogue: StarCatalogue): NearStar[] {
  return NEAR_STARS.flatMap(([hip, parallax]) => {
    const index = catalogue.hip.indexOf(hip);
    if (index < 0) return [];
    const lightYears = (1000 / parallax) * LIGHT_YEARS_PER_PARSEC;
    return [{ hip, index, lightYears, magnitude: catalogue.magnitudes[index] ?? 10 }];
  });
}

/** Where a near star stands, heliocentric, EQJ, au. */
export function placeOfStar({ index, lightYears }: NearStar, { directions }: StarCatalogue): Vector3 {
  const far = lightYears * AU_PER_LIGHT_YEAR;
  const at = index * 3;
  return [(directions[at] ?? 0) * far, (directions[at + 1] ?? 0) * far, (directions[at + 2] ?? 0) * far];
}
