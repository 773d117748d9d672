import { MathUtils } from 'three';
import type { Change } from '../../model/gesture/spec.ts';
import type { Nodes, Pose } from '../diorama/nodes.ts';

/** How fast a changed node comes to its place, 1/s. */
const EASE = 5;
/** Nearer than this it is there, in metres, radians or shares. */
const STILL = 5e-4;

/** Leads the nodes of a world to where a gesture has brought them. */
export interface Changes {
  /** All that holds now; a later change of a node goes before. */
  set(changes: readonly Change[]): void;
  /** Goes on by `seconds`; infinity is at once. True while something moves. */
  step(seconds: number): boolean;
}

/** `hidden`: nodes that are not there until a change shows them. */
export function createChanges(nodes: Nodes, hidden: readonly string[]): Changes {
  const known = new Map<string, Pose>();
  let goals = new Map<string, Change>();

  const poseOf = (node: string): Pose | undefined => {
    const pose = nodes.pose(node);
    if (pose) known.set(node, pose);
    return pose;
  };
  for (const node of hidden) poseOf(node);

  return {
    set(changes) {
      goals = new Map();
      for (const change of changes) {
        goals.set(change.node, { ...goals.get(change.node), ...change });
        poseOf(change.node);
      }
    },
    step(seconds) {
      const share = 1 - Math.exp(-EASE * seconds);
      let moving = false;
      for (const [node, pose] of known) {
        const { move = [0, 0, 0], turn = [0, 0, 0], grow = 1, show = !hidden.includes(node) } = goals.get(node) ?? {};
        pose.show = show;
        const radians = turn.map(MathUtils.degToRad);
        const left = [
          ...(['x', 'y', 'z'] as const).map((axis, at) => {
            const [away, angle] = [(move[at] ?? 0) - pose.move[axis], (radians[at] ?? 0) - pose.turn[axis]];
            pose.move[axis] += away * share;
            pose.turn[axis] += angle * share;
            return Math.max(Math.abs(away), Math.abs(angle));
          }),
          Math.abs(grow - pose.grow),
        ];
        pose.grow += (grow - pose.grow) * share;
        if (Math.max(...left) * (1 - share) > STILL) moving = true;
      }
      return moving;
    },
  };
}
