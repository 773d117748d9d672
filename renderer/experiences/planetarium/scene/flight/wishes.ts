import { nearStarsOf, placeOfStar } from '../../model/flight/nearStars.ts';
import { ease } from '../../model/flight/geometry.ts';
import type { FlightView } from '../../model/flight/types.ts';
import { EARTH_RADIUS, KM_PER_AU } from '../../model/flight/units.ts';
import { bodyOf } from '../../model/facts.ts';
import type { SkyData } from '../../model/data.ts';
import type { Vector3 } from '../../model/sky.ts';
import { dot, type MutableVector3, normalize, transform } from '../../model/vectors.ts';
import type { Frame } from '../frame.ts';
import type { Anchor } from '../labels/placement.ts';
import type { SkyWords, Wish } from '../labels/wishes.ts';
import { AMONG_STARS } from './Beacons.ts';

const BESIDE: readonly Anchor[] = ['right', 'left', 'below', 'above'];

/** Planets are named in this order where there is no room for all. */
const RANK = ['sun', 'earth', 'jupiter', 'saturn', 'mars', 'venus', 'neptune', 'uranus', 'moon', 'mercury'];

/** Kilometres above which no air hides the planets. */
const AIR_ENDS = 100;

/** Kilometres: higher than this the names of the flight replace those of the sky. */
export const NAMES_FROM = 1.5;

/** The names that one flies among: bodies where they truly are, the Earth, the Sun and the nearest stars from afar. */
export function createFlightWishes(data: SkyData): (frame: Frame, view: FlightView, words: SkyWords) => Wish[] {
  const stars = nearStarsOf(data.stars);
  return ({ model }, view, words) => {
    const wishes: Wish[] = [];
    const fromSun = Math.hypot(...view.position);
    const fromEarth = (place: Vector3): Vector3 => {
      const [x, y, z] = view.position;
      const out: MutableVector3 = [0, 0, 0];
      return normalize(transform(out, view.frame, place[0] - x, place[1] - y, place[2] - z));
    };
    const earth = fromEarth(view.earth);
    const distance = EARTH_RADIUS + view.altitude;
    const edge = Math.cos(Math.asin(Math.min(1, EARTH_RADIUS / distance)));
    const hidden = (direction: Vector3, au: number) =>
      au * KM_PER_AU > distance - EARTH_RADIUS && dot(direction, earth) > edge;
    const wish = (id: string, text: string, direction: Vector3, priority: number, target?: Wish['target']) => {
      wishes.push({
        id,
        kind: id === 'earth' || id.startsWith('star') ? 'star' : 'body',
        text,
        direction,
        anchors: BESIDE,
        priority,
        selected: false,
        ...(target && { target }),
      });
    };

    if (fromSun < AMONG_STARS) {
      for (const body of model.sky.bodies) {
        // From outside, what is inside the orbits of the giants is one point of light.
        const spread =
          body.id === 'sun' || Math.hypot(...apart(body.direction, bodyOf(model.sky, 'sun').direction)) > 0.012;
        if (!spread || hidden(body.direction, body.distance)) continue;
        // As long as there is air, only what its light lets be seen.
        if (view.altitude < AIR_ENDS && body.magnitude > model.limitMagnitude - 0.4) continue;
        if (body.id === 'moon' && view.altitude > 0.03 * KM_PER_AU) continue;
        const rank = RANK.indexOf(body.id);
        wish(body.id, words.body(body.id), body.direction, rank * 0.1, { kind: 'body', id: body.id });
      }
      const alone = Math.hypot(...apart(earth, bodyOf(model.sky, 'sun').direction)) > 0.012;
      if (view.altitude > 300_000 && alone) wish('earth', words.earth, earth, 0.05);
    } else {
      wish('star-sun', words.body('sun'), fromEarth([0, 0, 0]), -1);
      for (const star of stars) {
        const text = words.nearStar(star.hip) ?? nameIn(data, star.hip, words);
        if (text)
          wish(
            `star-${star.hip}`,
            text,
            fromEarth(placeOfStar(star, data.stars)),
            star.lightYears * 0.01 + ease(star.magnitude, 0, 12),
          );
      }
    }
    return wishes;
  };
}

function nameIn(data: SkyData, hip: number, { language }: SkyWords): string | undefined {
  const name = data.named.get(hip)?.name;
  return name?.[language] ?? name?.la;
}

function apart(a: Vector3, b: Vector3): Vector3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}
