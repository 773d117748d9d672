import { type BufferGeometry, type Object3D, SphereGeometry } from 'three';
import { PALETTE } from '../../../../stage/atelier/palette.ts';
import { sculpt } from '../../../../stage/atelier/sculpture.ts';
import { at, block, rod, turned } from '../../../../stage/atelier/shapes.ts';
import { MM } from './stand.ts';
import { BOW } from './violin/bow.ts';
import { stringHeight } from './violin/fittings.ts';

/** Where the hair lies on the strings, in the violin's frame, millimetres. */
const CONTACT = { x: 0, y: 187, z: stringHeight(187) + 1.4 };
/** The lever that draws the bow: its foot, its length and how far it swings, millimetres and radians. */
const LEVER = { x: 304, y: -32, length: 148, swing: 0.42 };

/** How the stick leans over the hair, radians. */
const ROLL = 0.55;

/** The lever with its joint at the origin, upright; diorama units. */
export function leverGeometry(): BufferGeometry {
  const length = LEVER.length * MM;
  return sculpt([
    { geometry: rod([0, 0, 0], [0, length - 0.02, 0], 0.011, 0.008, 14), finish: PALETTE.brass },
    { geometry: new SphereGeometry(0.02, 18, 12), finish: PALETTE.brass, place: at([0, length, 0]) },
    {
      geometry: turned(
        [
          [0.001, -0.016],
          [0.034, -0.016],
          [0.038, -0.01],
          [0.038, 0.01],
          [0.034, 0.016],
          [0.001, 0.016],
        ],
        28,
      ).rotateX(Math.PI / 2),
      finish: PALETTE.brass,
    },
    { geometry: block(0.034, 0.03, 0.034, 0.006), finish: PALETTE.brassDark, place: at([0, length * 0.52, 0]) },
  ]);
}

/** Where the lever's joint is, in the violin's frame, diorama units. */
const JOINT = [LEVER.x * MM, LEVER.y * MM, (CONTACT.z + BOW.stickAtFrog * Math.cos(ROLL)) * MM] as const;

/** Where the bow is in a stroke, −1 to 1: the hair at the lever's end, and its way from there over the strings. */
export function stroke(share: number): { x: number; y: number; angle: number; swing: number; contact: typeof CONTACT } {
  const swing = -share * LEVER.swing;
  const x = LEVER.x - LEVER.length * Math.sin(swing);
  // The stick that the lever holds leans from the hair toward the scroll.
  const y = LEVER.y + LEVER.length * Math.cos(swing) - BOW.stickAtFrog * Math.sin(ROLL);
  return { x, y, angle: Math.atan2(CONTACT.y - y, CONTACT.x - x), swing, contact: CONTACT };
}

/** Puts bow and lever where they are in a stroke, −1 to 1. */
export function placeBow(bow: Object3D, lever: Object3D, share: number): void {
  const { x, y, angle, swing } = stroke(share);
  lever.position.set(...JOINT);
  lever.rotation.z = swing;
  bow.rotation.set(ROLL, 0, angle, 'ZYX');
  bow.position.set(x - BOW.lever * Math.cos(angle), y - BOW.lever * Math.sin(angle), CONTACT.z).multiplyScalar(MM);
}
