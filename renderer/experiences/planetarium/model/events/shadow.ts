import { type AstroTime, Body, GeoVector } from 'astronomy-engine';
import { KM_PER_AU, RADII } from '../sizes.ts';
import { remainder } from '../planets.ts';
import type { Vector3 } from '../sky.ts';
import { dot } from '../vectors.ts';

/**
 * Radius of the Earth for its shadow, kilometres: a hundredth larger for the air (Danjon), as in NASA's and the IMCCE's
 * tables. Chauvenet's other rule makes the umbra wider by 0.6 % and contacts half a minute off.
 */
const EARTH = 6378.137 * 1.01;

/** The Earth's shadow where the Moon passes, astronomical units, EQJ from the Earth's centre. */
export interface EarthShadow {
  /** Middle of the shadow, in the plane through the Moon across the axis. */
  centre: Vector3;
  /** The Moon's own centre. */
  moon: Vector3;
  umbra: number;
  penumbra: number;
}

/** Where the shadow falls at an instant; null while the Moon is on the Sun's side. */
export function earthShadow(when: AstroTime): EarthShadow | null {
  const sun = geocentric(Body.Sun, when);
  const moon = geocentric(Body.Moon, when);
  const distance = Math.hypot(...sun);
  const along = -dot(moon, sun) / distance;
  if (along <= 0) return null;
  const [sunRadius, earth] = [RADII.sun / KM_PER_AU, EARTH / KM_PER_AU];
  return {
    centre: [(-sun[0] / distance) * along, (-sun[1] / distance) * along, (-sun[2] / distance) * along],
    moon,
    umbra: earth - (along / distance) * (sunRadius - earth),
    penumbra: earth + (along / distance) * (sunRadius + earth),
  };
}

function geocentric(body: Body.Sun | Body.Moon, when: AstroTime): Vector3 {
  const { x, y, z } = GeoVector(body, when, true);
  const more = remainder(body === Body.Sun ? 'sun' : 'moon', when, 1);
  return [x + more[0], y + more[1], z + more[2]];
}
