import { ExtrudeGeometry, Mesh, MeshBasicMaterial, type PerspectiveCamera, Shape, Vector3 } from 'three';
import type { Point } from '../../model/content/point.ts';

/** What the hand does now, with points of the world. */
export type HandMove =
  | { kind: 'along'; points: readonly Point[] }
  | { kind: 'round'; middle: Point }
  | { kind: 'touch'; at: Point };

/** A hand of light that shows the next move. */
export interface GhostHand {
  readonly object: Mesh;
  /** Shows a move, or nothing. */
  show(move: HandMove | undefined): void;
  /** Goes on by `seconds`; `still` where motion is unwelcome: then it stands at the next point. */
  step(seconds: number, still: boolean): void;
  /** Stands as this camera is to see it: once for each frame. */
  face(camera: PerspectiveCamera): void;
  dispose(): void;
}

/** Height of the hand for one metre of distance from the eye, on a screen wider than high. */
const SIZE = 0.062;
/** Seconds of one showing, of which the last part is a pause. */
const LASTS = { along: 2.6, round: 2.2, touch: 2 } as const;
/** Radius of a turn, metres. */
const RADIUS = 0.16;
const CLEAR = 0.8;

/** Makes the hand: a pointing finger, seen from its back, its tip at the origin. */
export function createGhostHand(): GhostHand {
  const geometry = new ExtrudeGeometry(outline(), {
    depth: 0.06,
    bevelEnabled: true,
    bevelSize: 0.035,
    bevelThickness: 0.035,
    bevelSegments: 3,
    curveSegments: 10,
  });
  const material = new MeshBasicMaterial({ color: '#fff3dc', transparent: true, opacity: 0, depthTest: false });
  const object = new Mesh(geometry, material);
  object.renderOrder = 50;
  object.visible = false;
  object.raycast = () => {};
  let move: HandMove | undefined;
  let time = 0;
  let isStill = false;
  const at = new Vector3();

  function place(share: number): void {
    if (!move) return;
    if (move.kind === 'touch') at.set(...move.at);
    else if (move.kind === 'along' && isStill) at.set(...(move.points[1] ?? move.points[0] ?? [0, 0, 0]));
    else if (move.kind === 'round') {
      const angle = 2 * Math.PI * share;
      const [x, y, z] = move.middle;
      at.set(x + RADIUS * Math.sin(angle), y + RADIUS * Math.cos(angle), z);
    } else at.set(...alongLine(move.points, smooth(share)));
  }

  return {
    object,
    show(next) {
      if (move?.kind !== next?.kind) time = 0;
      move = next;
      object.visible = move !== undefined;
    },
    step(seconds, still) {
      isStill = still;
      time += seconds;
    },
    face(camera) {
      if (!move) return;
      const share = isStill ? 0.5 : Math.min(1, ((time % LASTS[move.kind]) / LASTS[move.kind]) * 1.25);
      place(move.kind === 'touch' ? 0 : share);
      const size = SIZE * Math.min(1, camera.aspect) * camera.position.distanceTo(at);
      object.quaternion.copy(camera.quaternion);
      object.rotateZ(0.42);
      // A touch comes from a little below, presses, and goes.
      const away = move.kind === 'touch' ? 0.5 * (1 + Math.cos(2 * Math.PI * share)) : 0;
      object.position.copy(at);
      object.translateY(-away * size * 0.55);
      object.scale.setScalar(size);
      material.opacity = CLEAR * Math.min(1, Math.min(share, 1 - share) * 7);
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}

/** A pointing hand, one unit high, its fingertip at (0, 0), the wrist below. */
function outline(): Shape {
  const hand = new Shape();
  hand.moveTo(-0.055, -0.05);
  hand.quadraticCurveTo(-0.055, 0, 0, 0);
  hand.quadraticCurveTo(0.055, 0, 0.055, -0.05);
  hand.lineTo(0.055, -0.4);
  hand.quadraticCurveTo(0.12, -0.37, 0.15, -0.44);
  hand.quadraticCurveTo(0.22, -0.4, 0.25, -0.48);
  hand.quadraticCurveTo(0.33, -0.46, 0.34, -0.54);
  hand.quadraticCurveTo(0.36, -0.8, 0.22, -1);
  hand.lineTo(-0.12, -1);
  hand.quadraticCurveTo(-0.24, -0.86, -0.3, -0.66);
  hand.quadraticCurveTo(-0.33, -0.56, -0.25, -0.55);
  hand.quadraticCurveTo(-0.18, -0.55, -0.13, -0.66);
  hand.quadraticCurveTo(-0.07, -0.72, -0.055, -0.6);
  hand.closePath();
  return hand;
}

function smooth(share: number): number {
  return share * share * (3 - 2 * share);
}

function alongLine(points: readonly Point[], share: number): Point {
  const last = points.length - 1;
  const at = Math.min(last - 1, Math.max(0, Math.floor(share * last)));
  const [from, to] = [points[at], points[at + 1]];
  if (!from || !to) return points[0] ?? [0, 0, 0];
  const part = share * last - at;
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part, from[2] + (to[2] - from[2]) * part];
}
