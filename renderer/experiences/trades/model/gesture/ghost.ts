import type { Point } from '../content/point.ts';
import type { World } from '../content/world.ts';
import type { AssembleGesture } from './assemble.ts';
import type { Gesture } from './begin.ts';
import type { AssembleSpec } from './spec.ts';

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
    case 'path':
      return { kind: 'along', points: [gesture.tool, ...gesture.rest] };
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
      const node = spec.kind === 'assemble' ? pieceToTouch(gesture, spec)?.changes[0]?.node : undefined;
      return node === undefined ? undefined : { kind: 'touch-node', node };
    }
    case 'order':
      return undefined;
  }
}

/** The next piece that leaves enough for all that is still wanted; where there is none, the dearest one, to give back. */
function pieceToTouch({ chosen, left = Number.POSITIVE_INFINITY }: AssembleGesture, { pieces, wanted }: AssembleSpec) {
  const costOf = ({ cost = 0 }: AssembleSpec['pieces'][number]): number => cost;
  const open = pieces.filter(({ fits, id }) => fits && !chosen.includes(id));
  const next = open.find((piece) => {
    const others = open.filter((one) => one !== piece).map(costOf);
    const cheapest = others.toSorted((a, b) => a - b).slice(0, wanted - chosen.length - 1);
    return cheapest.reduce((sum, cost) => sum + cost, costOf(piece)) <= left;
  });
  return next ?? pieces.filter(({ id }) => chosen.includes(id)).toSorted((a, b) => costOf(b) - costOf(a))[0];
}
