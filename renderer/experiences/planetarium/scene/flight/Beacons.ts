import { BufferAttribute, BufferGeometry, Points } from 'three';
import { placeOfStar, type NearStar } from '../../model/flight/nearStars.ts';
import type { StarCatalogue } from '../../model/data.ts';
import type { Vector3 } from '../../model/sky.ts';
import { type MutableVector3, normalize, transform } from '../../model/vectors.ts';
import type { Part } from '../frame.ts';
import { pixelsPerRadian } from '../projection/projection.ts';
import { starColour } from '../stars/colour.ts';
import { createStarMaterial } from '../stars/Stars.ts';
import type { SkyUniforms } from '../uniforms.ts';
import { AU_PER_LIGHT_YEAR, EARTH_RADIUS, KM_PER_AU } from '../../model/flight/units.ts';
import { bodyOf } from '../../model/facts.ts';

/** Farther from the Sun than this (au) the near stars leave their places, and the Sun is a star. */
export const AMONG_STARS = 2000;
/** Visual magnitude of the Sun at one au, and its colour index. */
const SUN = { magnitude: -26.74, colour: 0.65 };
/** The Earth and the Moon are drawn as if they were this bright, so that they are seen at all. */
const HELD = { earth: 0.2, moon: 1.6 };
const TINTS = { earth: [0.55, 0.75, 1], moon: [0.9, 0.88, 0.84] } as const;
/** A star is no brighter than that on the screen. */
const BRIGHTEST = -1.2;
const HIDDEN = 99;

/** Points of light that one flies among: the Sun from afar, the Earth and the Moon, the nearest stars. One draw call. */
export function createBeacons(uniforms: SkyUniforms, stars: readonly NearStar[], catalogue: StarCatalogue): Part {
  const count = stars.length + 3;
  const geometry = new BufferGeometry();
  const places = new BufferAttribute(new Float32Array(count * 3), 3);
  const magnitudes = new BufferAttribute(new Float32Array(count).fill(HIDDEN), 1);
  const colours = new Float32Array([
    ...starColour(SUN.colour),
    ...TINTS.earth,
    ...TINTS.moon,
    ...stars.flatMap(({ index }) => starColour(catalogue.colours[index] ?? 0.6)),
  ]);
  geometry.setAttribute('position', places);
  geometry.setAttribute('magnitude', magnitudes);
  geometry.setAttribute('colour', new BufferAttribute(colours, 3));
  const { material } = createStarMaterial(uniforms, { PLACED: '' });
  const object = new Points(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = 3;
  object.visible = false;
  const direction: MutableVector3 = [0, 0, 0];

  return {
    object,
    update({ model, projection, height, unit }) {
      const { view } = model.flight;
      object.visible = view !== null && view.altitude > 1000;
      if (!object.visible || !view) return;
      const put = (i: number, place: Vector3, magnitude: number) => {
        const [x, y, z] = view.position;
        normalize(transform(direction, view.frame, place[0] - x, place[1] - y, place[2] - z));
        places.setXYZ(i, ...direction);
        magnitudes.setX(i, magnitude);
      };
      const perRadian = pixelsPerRadian(projection, height) / unit;
      const fromSun = Math.hypot(...view.position);
      const among = fromSun > AMONG_STARS;
      const sunlike = SUN.magnitude + 5 * Math.log10(fromSun);
      put(0, [0, 0, 0], among ? Math.max(BRIGHTEST, sunlike) : HIDDEN);
      const earth = EARTH_RADIUS / Math.max(view.altitude, EARTH_RADIUS);
      const moon = bodyOf(model.sky, 'moon');
      const near = fromSun < 400;
      put(1, view.earth, near && earth * perRadian < 3 ? HELD.earth : HIDDEN);
      places.setXYZ(2, ...moon.direction);
      const moonRadius = (moon.angularDiameter / 2) * (Math.PI / 180) * perRadian;
      magnitudes.setX(2, moonRadius < 2.5 && view.altitude < 0.05 * KM_PER_AU ? HELD.moon : HIDDEN);
      for (const [i, star] of stars.entries()) {
        const place = placeOfStar(star, catalogue);
        const apart = Math.hypot(...place.map((value, axis) => value - (view.position[axis] ?? 0)));
        const shift = 5 * Math.log10(apart / (star.lightYears * AU_PER_LIGHT_YEAR));
        put(i + 3, place, among ? Math.max(BRIGHTEST, Math.min(star.magnitude + shift, 4.2)) : HIDDEN);
      }
      places.needsUpdate = true;
      magnitudes.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
