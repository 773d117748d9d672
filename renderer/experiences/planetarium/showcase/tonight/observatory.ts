import { type BufferGeometry, type Matrix4, SphereGeometry, Vector3 } from 'three';
import { baseParts } from '../../../../stage/atelier/base.ts';
import { groundGeometry } from '../../../../stage/atelier/ground.ts';
import { PALETTE } from '../../../../stage/atelier/palette.ts';
import { createRelief } from '../../../../stage/atelier/relief.ts';
import { type Lighting, type Part, sculpt, stamp } from '../../../../stage/atelier/sculpture.ts';
import { at, firParts, placed, turned } from '../../../../stage/atelier/shapes.ts';
import { annexeParts, buildingParts } from './building.ts';
import { DOME_CENTRE, DOME_RADIUS, domeParts } from './cupola.ts';
import { FLOOR, hillHeight, meadow, SUMMIT } from './hill.ts';
import { lamplight, visitorParts } from './visitors.ts';

/** Direction of the key light in the diorama's own frame, for the shadows that are baked. */
const KEY: Vector3 = new Vector3(-0.56, 0.78, 0.28).normalize();

export interface ObservatoryGeometry {
  still: BufferGeometry;
  dome: BufferGeometry;
  fir: BufferGeometry;
  firs: readonly Matrix4[];
}

/** Builds the hill, the building, the dome and one fir; occlusion and shadow are baked into the vertices. */
export function buildObservatory(firs: readonly Matrix4[]): ObservatoryGeometry {
  const ground: Part = { geometry: groundGeometry(hillHeight, 48, 104), finish: PALETTE.meadow, paint: meadow };
  const standing = [
    ...placed(at([SUMMIT.x, FLOOR, SUMMIT.z]), buildingParts()),
    ...placed(at([SUMMIT.x - 0.3, FLOOR - 0.014, SUMMIT.z + 0.0], [0, -0.45, 0], 0.92), annexeParts()),
    ...visitorParts(),
  ];
  const relief = createRelief(1.05);
  stamp([ground, ...standing], relief);
  const domeStamp = new SphereGeometry(DOME_RADIUS, 32, 12, 0, 2 * Math.PI, 0, Math.PI / 2);
  relief.stamp(domeStamp, at(DOME_CENTRE));
  domeStamp.dispose();
  const cone = turned(
    [
      [0.24, 0.1],
      [0.14, 0.5],
      [0.001, 1],
    ],
    8,
  );
  for (const place of firs) relief.stamp(cone, place);
  cone.dispose();
  const lighting: Lighting = (point, normal) => ({
    occlusion: relief.openness(point, normal),
    direct: [relief.visibility(point, KEY), 0],
    lamplight: lamplight(point),
  });
  const firLight: Lighting = (p) => ({
    occlusion: 0.55 + 0.45 * p.y,
    direct: [0.35 + 0.65 * Math.min(1, p.y * 1.3), 0],
  });
  return {
    firs,
    still: sculpt([...baseParts(), ground, ...standing], (p, n) =>
      p.y < -0.006 ? { occlusion: 1, direct: [1, 0] } : lighting(p, n),
    ),
    dome: sculpt(domeParts()),
    fir: sculpt(firParts(PALETTE.fir, PALETTE.trunk), firLight),
  };
}
