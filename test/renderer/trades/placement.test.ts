import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placePlates, type Wish } from '../../../renderer/experiences/trades/panel/spots/placement.ts';

/** What is left of a screen of 1920 × 1080 beside a panel. */
const ROOM: Box = { left: 28, top: 120, right: 1300, bottom: 1052 };
const GAP = 28;
/** Plates stop pushing one another when less than this is missing, pixels. */
const SLACK = 1;

const boxOf = ({ width, height }: Wish, [x, y]: readonly [number, number]): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

const gapOf = (one: Box, other: Box): number =>
  Math.max(one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom);

const isInside = (one: Box): boolean =>
  one.left >= ROOM.left - SLACK &&
  one.right <= ROOM.right + SLACK &&
  one.top >= ROOM.top - SLACK &&
  one.bottom <= ROOM.bottom + SLACK;

function boxesOf(wishes: readonly Wish[], obstacles: readonly Box[] = []): Box[] {
  const places = placePlates(wishes, ROOM, GAP, obstacles);
  return wishes.map((wish, at) => boxOf(wish, places[at] ?? [Number.NaN, Number.NaN]));
}

/** Up to eight plates, as many as there are worlds, anywhere on the screen, in words of any length. */
const wishes = fc.array(
  fc.record({
    x: fc.integer({ min: -200, max: 2100 }),
    y: fc.integer({ min: -200, max: 1300 }),
    width: fc.integer({ min: 72, max: 300 }),
    height: fc.integer({ min: 72, max: 100 }),
    rise: fc.integer({ min: 0, max: 100 }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('the plates of what can be touched on the scene', () => {
  it('stand above their points, where nothing hinders', () => {
    const alone: Wish = { x: 600, y: 500, width: 200, height: 80, rise: 76 };
    expect(placePlates([alone], ROOM, GAP)).toEqual([[600, 424]]);
  });

  it('stay in the room, wherever their points are', () => {
    fc.assert(fc.property(wishes, (wished) => boxesOf(wished).every(isInside)));
  });

  it('never stand over one another, nor over the way back', () => {
    const back: Box = { left: 28, top: 120, right: 330, bottom: 192 };
    fc.assert(
      fc.property(wishes, (wished) => {
        const boxes = boxesOf(wished, [back]);
        return boxes.every((one, at) =>
          [back, ...boxes.slice(at + 1)].every((other) => gapOf(one, other) >= GAP - SLACK),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
