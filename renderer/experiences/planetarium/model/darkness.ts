import {
  airMass,
  BORTLE_CLASSES,
  type BortleClass,
  DARK_SKY_LUMINANCE,
  EXTINCTION,
  nakedEyeLimit,
  nightLuminance,
  skyLuminance,
} from './brightness.ts';
import { countBrighter } from './catalogue.ts';
import { bodyOf } from './facts.ts';
import type { StarCatalogue } from './data.ts';
import type { Sky } from './sky.ts';
import { DEGREES } from './vectors.ts';

/** Under a village's sky a visit begins: lamps on the horizon, a Milky Way that is seen. */
export const VILLAGE: BortleClass = 4;

/** The count of stars is taken anew when the limit changed by this, magnitudes, or the sky by this, milliseconds. */
const COUNT_STEPS = { limit: 0.02, time: 120_000 };

/** How dark the night is, and what is left of the stars for it. */
export interface Darkness {
  readonly bortle: BortleClass;
  /** Throws `RangeError` for what is no class. */
  set(bortle: number): void;
  /** Luminance of the sky, cd/m²; `air` is false where the air is hidden. */
  luminance(sky: Sky, air: boolean): number;
  /** How many stars above the horizon the naked eye sees on a sky of this luminance. */
  count(sky: Sky, stars: StarCatalogue, luminance: number): number;
}

export function createDarkness(): Darkness {
  let bortle: BortleClass = VILLAGE;
  let counted = { key: '', stars: 0 };
  return {
    get bortle() {
      return bortle;
    },
    set(to) {
      const known = BORTLE_CLASSES.find((one) => one === to);
      if (!known) throw new RangeError(`Bortle has classes 1 to 9, not ${to}`);
      bortle = known;
    },
    luminance: (sky, air) =>
      air
        ? skyLuminance(bodyOf(sky, 'sun').airlessAltitude, bodyOf(sky, 'moon'), sky.eclipse, nightLuminance(bortle))
        : DARK_SKY_LUMINANCE,
    count(sky, stars, luminance) {
      const limit = nakedEyeLimit(luminance);
      const { latitude, longitude } = sky.site;
      const step = [Math.round(limit / COUNT_STEPS.limit), Math.round(sky.time / COUNT_STEPS.time)];
      const key = [...step, latitude, longitude].join();
      if (key !== counted.key) counted = { key, stars: countVisible(sky, stars, limit) };
      return counted.stars;
    },
  };
}

/** Stars above the horizon that are brighter than the limit through their own air; refraction is left out. */
export function countVisible(sky: Sky, stars: StarCatalogue, limit: number): number {
  const [, , , x, y, z] = sky.rotation;
  const { directions, magnitudes } = stars;
  const most = countBrighter(stars, limit);
  let count = 0;
  for (let i = 0, at = 0; i < most; i++, at += 3) {
    const sine = x * (directions[at] ?? 0) + y * (directions[at + 1] ?? 0) + z * (directions[at + 2] ?? 0);
    if (sine <= 0) continue;
    const lost = EXTINCTION * (airMass(Math.asin(Math.min(sine, 1)) * DEGREES) - 1);
    if ((magnitudes[i] ?? Infinity) + lost <= limit) count += 1;
  }
  return count;
}
