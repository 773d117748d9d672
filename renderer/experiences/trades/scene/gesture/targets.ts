import type { Point } from '../../model/content/point.ts';
import type { Hotspot, World } from '../../model/content/world.ts';
import type { Gesture } from '../../model/gesture/begin.ts';
import type { Trades } from '../../model/types.ts';

/** Something in the world that a tap may mean: at a point, or at the middle of a node. */
export type Target =
  | { kind: 'hotspot'; id: Hotspot['id']; at: Point }
  | ({ kind: 'thing' | 'anywhere'; act: (gesture: Gesture) => void } & ({ at: Point } | { node: string }));

/** What may be touched in a world now. */
export function targetsOf(world: World, trades: Trades): Target[] {
  const { place } = trades.snapshot();
  if (place.kind !== 'world') return [];
  if (place.tab === 'look') return world.hotspots.map(({ at, id }) => ({ kind: 'hotspot', id, at }));
  if (place.tab !== 'gesture') return [];
  const { focus, gesture: spec } = world;
  switch (spec.kind) {
    case 'path':
      return [{ kind: 'anywhere', at: focus, act: (gesture) => gesture.kind === 'path' && gesture.advance() }];
    case 'band':
      return [{ kind: 'anywhere', at: focus, act: (gesture) => gesture.kind === 'band' && gesture.push() }];
    case 'fault': {
      const node = spec.safe.changes[0]?.node;
      return [
        ...(node === undefined ? [] : [{ kind: 'thing' as const, node, act: makeSafe }]),
        ...spec.places.map(({ at, id }) => ({
          kind: 'thing' as const,
          at,
          act: (gesture: Gesture) => gesture.kind === 'fault' && gesture.look(id),
        })),
      ];
    }
    case 'assemble':
      return spec.pieces.flatMap(({ changes, id }) => {
        const node = changes[0]?.node;
        const act = (gesture: Gesture) => gesture.kind === 'assemble' && gesture.toggle(id);
        return node === undefined ? [] : [{ kind: 'thing' as const, node, act }];
      });
    case 'order':
      return [];
  }
}

function makeSafe(gesture: Gesture): void {
  if (gesture.kind === 'fault') gesture.makeSafe();
}
