import type { Point, World } from '../content/world.ts';
import type { Gesture } from './begin.ts';

/** What a hand of light shows of the next move: along a line, round a point, or a touch of a point or of a node. */
export type GhostMove =
  | { kind: 'along'; points: readonly Point[] }
  | { kind: 'round'; middle: Point }
  | { kind: 'touch'; at: Point }
  | { kind: 'touch-node'; node: string };

/** The next move of a gesture under way. Undefined when it is done, and where to show it would be to answer for the visitor. */
export function ghostOf(gesture: Gesture, world: World): GhostMove | undefined {
  const { focus, gesture: spec } = world;
  if (gesture.isDone) return undefined;
  switch (gesture.kind) {
    case 'path': {
      const stroke = spec.kind === 'path' ? spec.strokes[gesture.stroke] : undefined;
      return stroke && { kind: 'along', points: [gesture.tool, ...stroke.slice(1)] };
    }
    case 'band':
      return { kind: 'round', middle: focus };
    case 'fault': {
      if (spec.kind !== 'fault') return undefined;
      const node = spec.safe.changes[0]?.node;
      if (!gesture.isSafe) return node === undefined ? undefined : { kind: 'touch-node', node };
      const unseen = spec.places.find(({ id }) => !gesture.seen.has(id));
      return unseen && { kind: 'touch', at: unseen.at };
    }
    case 'assemble': {
      const next =
        spec.kind === 'assemble' ? spec.pieces.find(({ fits, id }) => fits && !gesture.chosen.includes(id)) : undefined;
      const node = next?.changes[0]?.node;
      return node === undefined ? undefined : { kind: 'touch-node', node };
    }
    case 'order':
      return undefined;
  }
}
