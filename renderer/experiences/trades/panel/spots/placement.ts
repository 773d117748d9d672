/** A plate to stand near a point of the scene, in CSS pixels. */
export interface Wish {
  /** The point that it tells of. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** How far above the point its middle would like to be. */
  rise: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Rounds of pushing apart: few are needed for eight plates, and each is cheap. */
const ROUNDS = 40;

/**
 * The middles of plates, each near its point, none over another, over an obstacle or out of the room as far as there is
 * place for all. Pure, and the same for the same wishes, so that nothing trembles while the scene is at rest.
 */
export function placePlates(
  wishes: readonly Wish[],
  room: Box,
  gap: number,
  obstacles: readonly Box[] = [],
): [x: number, y: number][] {
  const middles = wishes.map(({ x, y, rise }): [number, number] => [x, y - rise]);
  const fixed = obstacles.map(({ left, top, right, bottom }) => ({
    middle: [(left + right) / 2, (top + bottom) / 2] as const,
    width: right - left,
    height: bottom - top,
  }));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const [at, wish] of wishes.entries()) {
      const mine = middles[at];
      if (!mine) continue;
      for (const [other, wished] of wishes.entries()) {
        const its = middles[other];
        if (other <= at || !its) continue;
        const push = overlap(mine, wish, its, wished, gap);
        if (!push) continue;
        moved = true;
        for (const axis of [0, 1] as const) {
          mine[axis] += push[axis] / 2;
          its[axis] -= push[axis] / 2;
        }
      }
      for (const obstacle of fixed) {
        const push = overlap(mine, wish, obstacle.middle, obstacle, gap);
        if (!push) continue;
        moved = true;
        for (const axis of [0, 1] as const) mine[axis] += push[axis];
      }
      mine[0] = within(mine[0], room.left + wish.width / 2, room.right - wish.width / 2);
      mine[1] = within(mine[1], room.top + wish.height / 2, room.bottom - wish.height / 2);
    }
    if (!moved) break;
  }
  return middles;
}

/** By how much the first must move to be clear of the second, the short way; undefined where it is clear. */
function overlap(
  a: readonly [number, number],
  sizeA: { width: number; height: number },
  b: readonly [number, number],
  sizeB: { width: number; height: number },
  gap: number,
): [number, number] | undefined {
  const across = (sizeA.width + sizeB.width) / 2 + gap - Math.abs(a[0] - b[0]);
  const down = (sizeA.height + sizeB.height) / 2 + gap - Math.abs(a[1] - b[1]);
  if (across <= 0 || down <= 0) return undefined;
  return across < down ? [a[0] < b[0] ? -across : across, 0] : [0, a[1] < b[1] ? -down : down];
}

function within(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value));
}
