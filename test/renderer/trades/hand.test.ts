import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT } from '../../../renderer/experiences/trades/content.ts';
import type { Point } from '../../../renderer/experiences/trades/model/content/point.ts';
import type { World } from '../../../renderer/experiences/trades/model/content/world.ts';
import { beginGesture } from '../../../renderer/experiences/trades/model/gesture/begin.ts';
import { ghostOf } from '../../../renderer/experiences/trades/model/gesture/ghost.ts';
import { pointByRay } from '../../../renderer/experiences/trades/model/gesture/nearest.ts';
import { createTrades } from '../../../renderer/experiences/trades/model/trades.ts';
import type { Trades } from '../../../renderer/experiences/trades/model/types.ts';
import { targetsOf } from '../../../renderer/experiences/trades/scene/gesture/targets.ts';

function worldOf(id: string): World {
  const world = CONTENT.worlds.find((one) => one.id === id);
  if (!world) throw new Error(`no world ${id}`);
  return world;
}

describe('a finger on the glass that leads a tool', () => {
  const line: Point[] = [
    [0, 0.8, 0],
    [0.4, 0.8, 0],
  ];

  it('means the point of its ray that is nearest to the line', () => {
    const point = pointByRay([0.1, 2, 0.5], [0, -1, 0], line);
    expect(point?.[0]).toBeCloseTo(0.1);
    expect(point?.[1]).toBeCloseTo(0.8);
    expect(point?.[2]).toBeCloseTo(0.5);
  });

  it('means no point farther from the line than another one of the same ray', () => {
    const number = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: 0.1, max: 3, noNaN: true }), (x, y, further) => {
        const length = Math.hypot(x, y, 1);
        const along: Point = [x / length, y / length, -1 / length];
        const from: Point = [0, 1, 2];
        const point = pointByRay(from, along, line);
        if (!point) throw new Error('no point');
        const away = (at: Point) => Math.hypot(Math.max(0, -at[0], at[0] - 0.4), at[1] - 0.8, at[2]);
        const other: Point = [
          point[0] + along[0] * further,
          point[1] + along[1] * further,
          point[2] + along[2] * further,
        ];
        expect(away(point)).toBeLessThanOrEqual(away(other) + 1e-9);
      }),
    );
  });

  it('means nothing where there is no line', () => {
    expect(pointByRay([0, 0, 0], [0, 0, 1], [[0, 0, 0]])).toBeUndefined();
  });
});

describe('the hand of light', () => {
  it('shows the rest of a stroke, from where the tool is', () => {
    const world = worldOf('lutherie');
    const gesture = beginGesture(world.gesture);
    if (gesture.kind !== 'path' || world.gesture.kind !== 'path') throw new Error('not a path');
    gesture.advance();
    expect(ghostOf(gesture, world)).toMatchObject({ kind: 'along', points: { 0: gesture.tool } });
  });

  it('goes round where something is kept turning', () => {
    const world = worldOf('glass');
    expect(ghostOf(beginGesture(world.gesture), world)).toEqual({ kind: 'round', middle: world.focus });
  });

  it('shows first what makes it safe, then the places that were not looked at', () => {
    const world = worldOf('robot');
    const gesture = beginGesture(world.gesture);
    if (gesture.kind !== 'fault' || world.gesture.kind !== 'fault') throw new Error('not a fault');
    const { places, safe } = world.gesture;
    expect(ghostOf(gesture, world)).toEqual({ kind: 'touch-node', node: safe.changes[0]?.node });
    gesture.makeSafe();
    gesture.look(places[0]?.id ?? '');
    expect(ghostOf(gesture, world)).toEqual({ kind: 'touch', at: places[1]?.at });
  });

  it('does not choose for the visitor', () => {
    const world = CONTENT.worlds.find(({ gesture }) => gesture.kind === 'order');
    if (!world) throw new Error('no world asks to choose in order');
    expect(ghostOf(beginGesture(world.gesture), world)).toBeUndefined();
  });

  it('rests when the gesture is done', () => {
    for (const world of CONTENT.worlds) {
      const done = { ...beginGesture(world.gesture), isDone: true };
      expect(ghostOf(done, world)).toBeUndefined();
    }
  });
});

describe('whoever follows the hand of light', () => {
  const open = (world: World): Trades => {
    const trades = createTrades({ content: CONTENT, door: 'worlds', random: () => 0.4 });
    trades.enter(world.id);
    return trades;
  };
  const shown = CONTENT.worlds.filter(({ gesture }) => ['path', 'fault', 'assemble'].includes(gesture.kind));

  it.each(shown.map((world) => [world.id, world] as const))('is led through all of %s', (_, world) => {
    const trades = open(world);
    const moves = follow(trades, world);
    expect(moves).toBeLessThan(20);
    const gesture = trades.gesture();
    const { gesture: spec } = world;
    if (gesture?.kind === 'fault' && spec.kind === 'fault') {
      // It shows where to look; to name the place is the visitor's.
      expect(gesture.seen.size).toBe(spec.places.length);
      gesture.accuse(spec.places.find(({ faulty }) => faulty)?.id ?? '');
    }
    expect(gesture?.isDone).toBe(true);
  });

  it('comes out of any basket, however dear it was begun', () => {
    const world = worldOf('lodging');
    if (world.gesture.kind !== 'assemble') throw new Error('not a basket');
    const ids = world.gesture.pieces.map(({ id }) => id);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids)), (touched) => {
        const trades = open(world);
        for (const id of touched) trades.move((gesture) => gesture.kind === 'assemble' && gesture.toggle(id));
        follow(trades, world);
        return trades.gesture()?.isDone === true;
      }),
    );
  });
});

/** Does what the hand shows, as fingers on the scene do, until it rests. Gives how often it did. */
function follow(trades: Trades, world: World): number {
  for (let moves = 0; moves < 40; moves++) {
    const gesture = trades.gesture();
    const ghost = gesture && ghostOf(gesture, world);
    if (!ghost || ghost.kind === 'round') return moves;
    if (ghost.kind === 'along') for (const at of closely(ghost.points)) trades.lead(at);
    else {
      const target = targetsOf(world, trades).find((one) =>
        ghost.kind === 'touch' ? 'at' in one && one.at === ghost.at : 'node' in one && one.node === ghost.node,
      );
      if (!target || target.kind === 'hotspot') throw new Error('what the hand shows cannot be touched');
      trades.move(target.act);
    }
  }
  throw new Error('the hand comes to no end');
}

/** Points along a line, as close as a finger's moves are. */
function closely(line: readonly Point[]): Point[] {
  return line.flatMap((to, at) => {
    const from = line[at - 1] ?? to;
    return [0.25, 0.5, 0.75, 1].map(
      (share): Point => [
        from[0] + (to[0] - from[0]) * share,
        from[1] + (to[1] - from[1]) * share,
        from[2] + (to[2] - from[2]) * share,
      ],
    );
  });
}
