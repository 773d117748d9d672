import { Matrix4, Vector3 } from 'three';
import { at, type Triple } from '../../../../stage/atelier/shapes.ts';
import { MIDDLE, MILLIMETRES } from './violin/violin.ts';

/** Diorama units for one millimetre of the violin and of the tools around it. */
export const MM = 0.00198;
/** Height of the bench's top. */
export const TOP = 0.1;
/** Toward the key light in the diorama's own frame, for what is baked. */
export const KEY: Vector3 = new Vector3(-0.56, 0.78, 0.42).normalize();

/** Where the violin's bottom stands, how it turns to the light and how it leans back, radians. */
const FOOT: Triple = [0.02, TOP + 0.04, 0.1];
const TURN = -0.16;
const LEAN = 0.25;

/** From a frame in the leaning violin (x across, y toward the scroll, z out of the table) to the diorama. */
export const STAND: Matrix4 = at(FOOT, [0, TURN, 0]).multiply(at([0, 0, 0], [-LEAN, 0, 0]));

/** From the lying sculpture of a violin to that frame. */
export const UPRIGHT: Matrix4 = at([0, MIDDLE * MM, 0], [Math.PI / 2, 0, 0], MILLIMETRES * MM);

/** A direction of the diorama as the sculpture of something placed by `place` sees it. */
export function seenFrom(place: Matrix4, direction: Vector3): Vector3 {
  return direction.clone().transformDirection(place.clone().invert());
}
