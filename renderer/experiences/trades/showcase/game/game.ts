import { type BufferGeometry, CylinderGeometry, Group, Mesh } from 'three';
import type { Diorama } from '../../../../stage/atelier/diorama.ts';
import { disposeAll } from '../../../../stage/disposal.ts';
import { createAtelierMaterial, createAtelierUniforms, KEY_DIRECTION } from '../../../../stage/atelier/material.ts';
import { createRelief } from '../../../../stage/atelier/relief.ts';
import { sculpt, stamp } from '../../../../stage/atelier/sculpture.ts';
import { at, turned } from '../../../../stage/atelier/shapes.ts';
import { boardParts, FIELD_TOP, RING } from './board.ts';
import { TASTES, thingAngle } from './tastes.ts';
import { thingGeometry } from './things.ts';
import { GIRTH, topGeometry } from './top.ts';

/** How the top leans and turns: radians and radians a second, at rest and awake. */
const LEAN = 0.2;
const SPIN = { calm: 0.5, awake: 2.6 };
const CIRCLE = { calm: 0.22, awake: 0.7 };
/** Height of the top's tip in its cup. */
const TIP = 0.062;
/** The things sway on their feet: radians and seconds. */
const SWAY = 0.3;
const SWAY_SECONDS = 11;

interface Sculptures {
  board: BufferGeometry;
  top: BufferGeometry;
  things: BufferGeometry[];
}

let sculptures: Sculptures | undefined;

/** Builds board, top and things; what stands on the board throws its shade on it. */
function buildGame(): Sculptures {
  const parts = boardParts();
  const relief = createRelief(1.05);
  stamp(parts, relief);
  const body = turned(
    [
      [0.04, 0.05],
      [GIRTH.radius, GIRTH.height],
      [0.05, 0.48],
      [0.03, 0.76],
    ],
    12,
  );
  relief.stamp(body, at([0, TIP, 0]));
  body.dispose();
  const thing = new CylinderGeometry(0.06, 0.08, 0.3, 10).translate(0, 0.15, 0);
  TASTES.forEach((_, i) => relief.stamp(thing, place(i)));
  thing.dispose();
  return {
    board: sculpt(parts, (p, n) =>
      p.y < -0.008
        ? { occlusion: 1, direct: [1, 0] }
        : { occlusion: 0.3 + 0.7 * relief.openness(p, n), direct: [relief.visibility(p, KEY_DIRECTION), 0] },
    ),
    top: topGeometry(),
    things: TASTES.map(({ id }) => thingGeometry(id)),
  };
}

/** Where the thing of a field stands. */
function place(index: number) {
  const angle = thingAngle(index);
  return at([RING * Math.sin(angle), FIELD_TOP, RING * Math.cos(angle)]);
}

/** Sculpts the diorama, once. */
export function prepareGame(): Sculptures {
  sculptures ??= buildGame();
  return sculptures;
}

/** A board of six fields with a thing on each, and the top of six colours that turns in the middle. */
export function createGame(): Diorama {
  const built = prepareGame();
  const uniforms = createAtelierUniforms();
  uniforms.keyColor.value.multiplyScalar(0.66);
  const material = createAtelierMaterial(uniforms);
  const object = new Group();
  const axis = new Group();
  axis.position.y = TIP;
  const top = new Mesh(built.top, material);
  axis.add(top);
  const things = built.things.map((geometry, i) => {
    const mesh = new Mesh(geometry, material);
    place(i).decompose(mesh.position, mesh.quaternion, mesh.scale);
    return mesh;
  });
  object.add(new Mesh(built.board, material), axis, ...things);
  let time = 0;
  let spin = 0.4;
  let circle = 0.9;
  return {
    object,
    step(seconds, awake, brightness) {
      time += seconds * (1 + 0.8 * awake);
      spin += seconds * (SPIN.calm + (SPIN.awake - SPIN.calm) * awake);
      circle += seconds * (CIRCLE.calm + (CIRCLE.awake - CIRCLE.calm) * awake);
      axis.rotation.set(LEAN * Math.sin(circle), 0, LEAN * Math.cos(circle));
      top.rotation.y = spin;
      things.forEach((thing, i) => {
        thing.rotation.y = SWAY * Math.sin((2 * Math.PI * time) / SWAY_SECONDS + i * 1.9);
      });
      uniforms.exposure.value = brightness;
    },
    dispose() {
      disposeAll([built.board, built.top, ...built.things]);
      material.dispose();
    },
  };
}
