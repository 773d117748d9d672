import { MathUtils, Vector3 } from 'three';
import type { Change } from '../../model/gesture/spec.ts';
import type { Nodes, Pose } from '../diorama/nodes.ts';

/** How fast a changed node comes to its place, 1/s. */
const EASE = 5;
/** Nearer than this it is there, in metres, radians or shares. */
const STILL = 5e-4;
const AXES = ['x', 'y', 'z'] as const;

/** Leads the nodes of a world to where a gesture has brought them. */
export interface Changes {
  /** All that holds now; a later change of a node goes before. */
  set(changes: readonly Change[]): void;
  /** Goes on by `seconds`; infinity is at once. True where something was seen to move. */
  step(seconds: number): boolean;
}

/** A node, and where it is led to: metres and radians. */
interface Led {
  readonly pose: Pose;
  readonly move: Vector3;
  readonly turn: Vector3;
  readonly isHidden: boolean;
  grow: number;
  show: boolean;
}

/** `hidden`: nodes that are not there until a change shows them. */
export function createChanges(nodes: Nodes, hidden: readonly string[]): Changes {
  const known = new Map<string, Led>();

  function ledOf(node: string): Led | undefined {
    const pose = nodes.pose(node);
    if (!pose) return undefined;
    const isHidden = hidden.includes(node);
    const led = known.get(node) ?? {
      pose,
      move: new Vector3(),
      turn: new Vector3(),
      isHidden,
      grow: 1,
      show: !isHidden,
    };
    known.set(node, led);
    return led;
  }
  for (const node of hidden) ledOf(node);

  return {
    set(changes) {
      for (const led of known.values()) rest(led);
      for (const { grow, move, node, show, turn } of changes) {
        const led = ledOf(node);
        if (!led) continue;
        if (move) led.move.set(...move);
        if (turn) led.turn.set(...turn).multiplyScalar(MathUtils.DEG2RAD);
        led.grow = grow ?? led.grow;
        led.show = show ?? led.show;
      }
    },
    step(seconds) {
      const share = 1 - Math.exp(-EASE * seconds);
      let moving = false;
      for (const led of known.values()) if (approach(led, share)) moving = true;
      return moving;
    },
  };
}

/** Back to where the model has it. */
function rest(led: Led): void {
  led.move.setScalar(0);
  led.turn.setScalar(0);
  led.grow = 1;
  led.show = !led.isHidden;
}

/** Brings a node nearer to its place by a share of the way; true where that can be seen. */
function approach({ grow, move, pose, show, turn }: Led, share: number): boolean {
  let away = Math.abs(grow - pose.grow);
  for (const axis of AXES) {
    away = Math.max(away, Math.abs(move[axis] - pose.move[axis]), Math.abs(turn[axis] - pose.turn[axis]));
  }
  const part = away > STILL ? share : 1;
  for (const axis of AXES) {
    pose.move[axis] += (move[axis] - pose.move[axis]) * part;
    pose.turn[axis] += (turn[axis] - pose.turn[axis]) * part;
  }
  pose.grow += (grow - pose.grow) * part;
  const turned = pose.show !== show;
  pose.show = show;
  return turned || away > STILL;
}
