import { ExtrudeGeometry, Path, Shape, SphereGeometry, Vector2 } from 'three';
import { loft } from '../../../../../stage/atelier/loft.ts';
import type { Part } from '../../../../../stage/atelier/sculpture.ts';
import { at, block, rod, type Triple } from '../../../../../stage/atelier/shapes.ts';
import { FINISH } from './finishes.ts';
import { NUT, PEGS } from './neck.ts';
import { plateHeight } from './plate.ts';

/** The bridge stands at the notches of the f-holes; millimetres. */
export const BRIDGE = { y: 161, height: 33, thick: 3.6 };
const FEET = plateHeight(17, BRIDGE.y) - 0.4;
/** Strings at the bridge, from the left: how far to the side, how high over the edge. */
const AT_BRIDGE: readonly (readonly [number, number])[] = [-16.5, -5.5, 5.5, 16.5].map((x) => [
  x,
  FEET + BRIDGE.height + 0.3 - (x * x) / 84,
]);
const TAILPIECE: readonly Triple[] = [
  [12, 9.5, 13.5],
  [30, 11.5, 17],
  [80, 17, 23],
  [112, 22, 26],
  [120, 22.5, 26.5],
  [123, 20, 26.6],
];
const STRING = 0.85;

/** Height of the string line between bridge and nut, over the middle. */
export function stringHeight(y: number): number {
  const bridge = FEET + BRIDGE.height;
  return bridge + ((NUT.z - bridge) * (y - BRIDGE.y)) / (NUT.y - BRIDGE.y);
}

/** Half of the bridge: across and up. */
const BRIDGE_HALF: readonly (readonly [number, number])[] = [
  [0, 10.5],
  [6.5, 9],
  [10.5, 4.5],
  [11.5, 0],
  [21, 0],
  [21, 2.6],
  [16.6, 6],
  [14.4, 10.5],
  [11.2, 13],
  [10.6, 16.2],
  [13, 18.2],
  [17, 16.4],
  [20.6, 18.5],
  [21, 22],
  [19, 29],
  [12, 31.6],
  [5, 32.8],
  [0, 33],
];

function bridgePart(): Part {
  const left = BRIDGE_HALF.slice(1, -1).map(([x, y]): [number, number] => [-x, y]);
  const shape = new Shape([...BRIDGE_HALF, ...left.toReversed()].map(([x, y]) => new Vector2(x, y)));
  shape.holes.push(new Path().absellipse(0, 19.5, 3.6, 3.2, 0, 2 * Math.PI, true));
  const geometry = new ExtrudeGeometry(shape, {
    depth: BRIDGE.thick - 1,
    bevelThickness: 0.5,
    bevelSize: 0.4,
    bevelOffset: -0.4,
    bevelSegments: 1,
    curveSegments: 10,
  });
  return {
    geometry: geometry.translate(0, 0, -(BRIDGE.thick - 1) / 2).rotateX(Math.PI / 2),
    finish: FINISH.whiteMaple,
    place: at([0, BRIDGE.y, FEET]),
  };
}

function tailpiece(): Part {
  const rings = TAILPIECE.map(([y, half, top]): Triple[] => {
    const skin = [-1, -0.7, -0.35, 0, 0.35, 0.7, 1].map((share): Triple => [share * half, y, top - 5 * share * share]);
    return [...skin, [half * 0.9, y, top - 7.5], [-half * 0.9, y, top - 7.5]];
  });
  return { geometry: loft(rings), finish: FINISH.ebony };
}

function strings(): Part[] {
  return AT_BRIDGE.flatMap(([x, z], i): Part[] => {
    const peg = PEGS[i];
    if (!peg) return [];
    const nut: Triple = [(x / 33) * NUT.spread, NUT.y, NUT.z - (x * x) / 300];
    const top: Triple = [x, BRIDGE.y, z];
    const tail: Triple = [x * 0.86, 116, 26.4 - (x * x) / 100];
    const segments: readonly (readonly [Triple, Triple])[] = [
      [tail, top],
      [top, nut],
      [nut, [peg.side * 3, peg.y, peg.z + 3.4]],
    ];
    return segments.map(([from, to]) => ({ geometry: rod(from, to, STRING, STRING, 6), finish: FINISH.gut }));
  });
}

/** Bridge, strings, tailpiece and button, millimetres. */
export function fittingParts(): Part[] {
  return [
    bridgePart(),
    tailpiece(),
    ...strings(),
    { geometry: rod([0, 3, 3], [0, 16, 12], 2, 2, 8), finish: FINISH.dark },
    { geometry: block(33, 5, 6, 1), finish: FINISH.ebony, place: at([0, 4.5, 0], [Math.PI / 2, 0, 0]) },
    { geometry: rod([0, 2, -18], [0, -6, -18], 4, 5.6, 14), finish: FINISH.ebony },
    {
      geometry: new SphereGeometry(5.8, 12, 8),
      finish: FINISH.ebony,
      place: at([0, -6.5, -18], [0, 0, 0], [1, 0.6, 1]),
    },
  ];
}
