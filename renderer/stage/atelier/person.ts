import { CapsuleGeometry, type Matrix4, SphereGeometry } from 'three';
import type { Finish } from './palette.ts';
import type { Part } from './sculpture.ts';
import { at, placed, rod, type Triple, turned } from './shapes.ts';

/** A person of the family: about 5.5 heads tall, calm, dressed for the place. */
export interface Person {
  coat: string;
  trousers: string;
  skin: string;
  hair: string;
  /** Where the hands are, for a person one unit tall that looks toward +z. */
  hands: readonly [Triple, Triple];
  /** How far the head looks up, radians. */
  lookUp: number;
}

const cloth = (color: string): Finish => ({ color, roughness: 0.9, metalness: 0, glow: 0 });

/** The parts of a person, `height` tall, standing at a place. */
export function personParts(
  { coat, trousers, skin, hair, hands, lookUp }: Person,
  height: number,
  place: Matrix4,
): Part[] {
  const leg = (side: number): Part => ({
    geometry: rod([0.065 * side, 0, 0.01], [0.055 * side, 0.44, 0], 0.048, 0.066, 8),
    finish: cloth(trousers),
  });
  const shoe = (side: number): Part => ({
    geometry: new CapsuleGeometry(0.04, 0.07, 3, 8).rotateX(Math.PI / 2),
    finish: cloth('#2a2220'),
    place: at([0.068 * side, 0.035, 0.04]),
  });
  const arm = (side: number, hand: Triple): Part[] => [
    { geometry: rod([0.13 * side, 0.72, 0], hand, 0.05, 0.038, 8), finish: cloth(coat) },
    { geometry: new SphereGeometry(0.042, 8, 6), finish: cloth(skin), place: at(hand) },
  ];
  const head: Part[] = [
    {
      geometry: new SphereGeometry(0.098, 14, 10),
      finish: cloth(skin),
      place: at([0, 0, 0], [0, 0, 0], [0.92, 1.08, 0.95]),
    },
    {
      geometry: new SphereGeometry(0.106, 14, 8, 0, Math.PI * 2, 0, Math.PI * 0.56),
      finish: cloth(hair),
      place: at([0, 0.012, -0.014], [-0.35, 0, 0]),
    },
  ];
  return placed(place.clone().multiply(at([0, 0, 0], [0, 0, 0], height)), [
    leg(-1),
    leg(1),
    shoe(-1),
    shoe(1),
    {
      geometry: turned(
        [
          [0.001, 0.4],
          [0.135, 0.4],
          [0.145, 0.42],
          [0.128, 0.55],
          [0.14, 0.68],
          [0.13, 0.745],
          [0.06, 0.785],
          [0.045, 0.82],
          [0.001, 0.83],
        ],
        14,
      ).scale(1, 1, 0.72),
      finish: cloth(coat),
    },
    ...arm(-1, hands[0]),
    ...arm(1, hands[1]),
    ...placed(at([0, 0.9, 0.015], [-lookUp, 0, 0]), head),
  ]);
}
