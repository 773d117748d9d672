import { type BufferGeometry, Color, Matrix4, Vector3 } from 'three';
import { noise } from '../../../../../stage/atelier/noise.ts';
import { createRelief } from '../../../../../stage/atelier/relief.ts';
import { type Paint, type Part, sculpt, stamp } from '../../../../../stage/atelier/sculpture.ts';
import { at, placed } from '../../../../../stage/atelier/shapes.ts';
import { FINISH } from './finishes.ts';
import { fittingParts } from './fittings.ts';
import { neckParts } from './neck.ts';
import { BODY } from './outline.ts';
import { edgeShare, fHoleGeometry, plateGeometry, PURFLING, ribsGeometry } from './plate.ts';

/** Millimetres in one unit of the sculpture: large, so that shade and shadow are baked finely. */
export const MILLIMETRES = 200;
/** The middle of its length, which lies at the sculpture's origin; millimetres from the bottom of the body. */
export const MIDDLE = 298;

/** From the violin's own frame (x across, y toward the scroll, z out of the table) to lying on its back. */
export const LYING = at([0, 0, MIDDLE / MILLIMETRES], [-Math.PI / 2, 0, 0], 1 / MILLIMETRES);
const UPRIGHT = new Matrix4().copy(LYING).invert();

const EDGE = new Color('#5e1d0b');
const LINE = new Color('#1a0d07');
const own = new Vector3();

/** Varnish worn golden in the middle, red toward the edges, and the inlaid line along them. */
const varnish: Paint = (out, p, n) => {
  own.copy(p).applyMatrix4(UPRIGHT);
  const share = edgeShare(own.x, own.y);
  out.lerp(EDGE, 0.85 * Math.max(0, (share - 0.45) / 0.55) ** 1.6 + 0.12 * noise(own.x / 31, own.y / 47, 3));
  if (n.y > 0.3 && share > PURFLING.from && share < PURFLING.to) out.copy(LINE);
};

/** Maple's flames: bars across the wood that shine in turn. */
const flames: Paint = (out, p) => {
  own.copy(p).applyMatrix4(UPRIGHT);
  const along = own.y + own.x * 0.25;
  out.multiplyScalar(0.82 + 0.36 * (0.5 + 0.5 * Math.sin(along / 2.3 + 4 * noise(along / 28, own.z / 40))) ** 1.4);
};

const plain: Paint = (out, p, n) => {
  own.copy(p).applyMatrix4(UPRIGHT);
  const share = edgeShare(own.x, own.y);
  if (n.y > 0.3 && share > PURFLING.from && share < PURFLING.to) out.multiplyScalar(0.42);
};

function holes(): Part[] {
  return [-1, 1].flatMap((side) =>
    fHoleGeometry().map(
      (geometry): Part => ({ geometry, finish: FINISH.dark, place: at([0, 0, 0], [0, 0, 0], [side, 1, 1]) }),
    ),
  );
}

/** A violin with its strings, lying on its back; light falls on it from `key` (unit). */
export function violinGeometry(key: Vector3): BufferGeometry {
  const parts = placed(LYING, [
    { geometry: plateGeometry(), finish: FINISH.table, paint: varnish },
    {
      geometry: plateGeometry(4),
      finish: FINISH.maple,
      paint: varnish,
      place: at([0, 0, -BODY.ribs - 7], [0, 0, 0], [1, 1, -1]),
    },
    { geometry: ribsGeometry(), finish: FINISH.maple, paint: flames },
    ...holes(),
    ...neckParts(),
    ...fittingParts(),
  ]);
  return lit(parts, key);
}

/** A table as it comes from the plane: white, its f-holes cut, lying on its back. */
export function whiteTableGeometry(key: Vector3): BufferGeometry {
  return lit(
    placed(LYING, [{ geometry: plateGeometry(6), finish: FINISH.whiteSpruce, paint: plain }, ...holes()]),
    key,
  );
}

/** Shade and shadow of the parts on one another. */
function lit(parts: Part[], key: Vector3): BufferGeometry {
  const relief = createRelief(1.6);
  stamp(parts, relief);
  return sculpt(parts, (point, normal) => ({
    occlusion: 0.35 + 0.65 * relief.openness(point, normal),
    direct: [normal.y > -0.2 ? relief.visibility(point, key) : 1, 0],
  }));
}
